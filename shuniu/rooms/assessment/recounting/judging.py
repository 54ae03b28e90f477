"""A supposed relation held against the rows of a published table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from shuniu.rooms.assessment.recounting.fitting import HALF, Fit, Row, fit
from shuniu.rooms.assessment.recounting.published import Published
from shuniu.rooms.assessment.recounting.relation import BASE, POINTS, ZERO, Relation

DEDUCTIONS = ("扣", "减分", "deduct", "penalt", "minus")


def cells(table: Published, column: str) -> list[Fraction]:
    """Return a column with nothing for an empty cell; ones for the base points of every unit."""
    return (
        [Fraction(1)] * len(table.units)
        if column == BASE
        else [cell or ZERO for cell in table.columns[column]]
    )


def rows_with(table: Published, column: str) -> list[int]:
    """Return the rows in which a column is printed at all."""
    return [row for row, cell in enumerate(table.columns[column]) if cell is not None]


def judged(
    table: Published, column: str, how: str, of: Sequence[str], should: Mapping[int, Fraction]
) -> Relation:
    """Return the relation with the rows where ``should`` is the published cell, and those where it is not."""
    printed = cells(table, column)
    over = {row: printed[row] - should[row] for row in rows_with(table, column) if row in should}
    agreeing = tuple(row for row, rest in over.items() if not rest)
    saying = sum(bool(printed[row]) for row in agreeing)
    wrong = {row: rest for row, rest in over.items() if rest}
    return Relation(column, how, tuple(of), agreeing, wrong, confirmed=saying, empty=not any(printed))


def summed(table: Published, column: str, how: str, of: Sequence[str]) -> Relation:
    """Return the column as the sum of others."""
    parts = [cells(table, each) for each in of]
    return judged(
        table, column, how, of, {row: sum(p, ZERO) for row, p in enumerate(zip(*parts, strict=True))}
    )


def fitted(table: Published, column: str, of: Sequence[str], plus: Sequence[str] = ()) -> Relation | None:
    """Return the column as so many points for each of ``of``, whatever the rows agree on, and ``plus`` columns as they are.

    Of these, one that is called a deduction and printed without a minus is taken off.
    """
    signs = {name: sign(table, name) for name in plus}
    parts, given, printed = ([cells(table, each) for each in names] for names in (of, plus, [column]))
    rows = rows_with(table, column)
    lines = [Row(tuple(p[row] for p in parts), printed[0][row] - _given(signs, given, row)) for row in rows]
    found = fit(lines, HALF) if lines and of else None
    if found is None:
        return None
    relation = _as_relation(table, column, of, rows, lines, found)
    whole = {**(relation.weights or {}), **signs}
    return _capped(table, replace(relation, of=(*of, *plus), weights=whole))


def sign(table: Published, name: str) -> Fraction:
    """Return -1 for a column of deductions that are printed as plain figures (扣分 5), else 1."""
    taken_off = any(word in name.lower() for word in DEDUCTIONS)
    return Fraction(-1 if taken_off and all(cell >= 0 for cell in cells(table, name)) else 1)


def _given(signs: Mapping[str, Fraction], given: Sequence[Sequence[Fraction]], row: int) -> Fraction:
    return sum((one * part[row] for one, part in zip(signs.values(), given, strict=True)), ZERO)


def _as_relation(
    table: Published, column: str, of: Sequence[str], rows: Sequence[int], lines: Sequence[Row], found: Fit
) -> Relation:
    agreeing = set(found.agreeing)
    over = {rows[n]: line.target - found.predicts(line) for n, line in enumerate(lines) if n not in agreeing}
    weighing = [part for part, weight in enumerate(found.weights) if weight]
    saying = sum(_says(lines[n], weighing) for n in agreeing) - len(weighing)
    return Relation(
        column,
        POINTS,
        tuple(of),
        tuple(rows[n] for n in found.agreeing),
        over,
        dict(zip(of, found.weights, strict=True)),
        saying,
        found.unique,
        not any(cells(table, column)),
    )


def _says(line: Row, weighing: Sequence[int]) -> bool:
    """Whether a row is more than nothing out of nothing."""
    return bool(line.target) or any(line.counts[part] for part in weighing)


def _capped(table: Published, relation: Relation) -> Relation:
    """Where all that do not fit stand at the highest figure and would be over it, that figure is a ceiling."""
    printed = cells(table, relation.column)
    top = max(printed)
    over = relation.exceptions
    if len(over) < 2 or any(printed[row] != top or rest > 0 for row, rest in over.items()):
        return relation
    agreeing = tuple(sorted((*relation.agreeing, *over)))
    return replace(relation, agreeing=agreeing, exceptions={}, ceiling=top)
