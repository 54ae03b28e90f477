"""A table's counts as happenings: what the calculator is given."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from shuniu.rooms.assessment.points import words
from shuniu.rooms.assessment.points.happening import Happening, UnitInfo
from shuniu.rooms.assessment.points.worth import MILLI
from shuniu.rooms.assessment.recounting.plan import BASE_WORD, Plan
from shuniu.rooms.assessment.recounting.published import Published
from shuniu.rooms.assessment.recounting.relation import BASE


def key(column: str, row: int, what: str = "") -> str:
    """Return the identity of what a cell brings."""
    return f"{column}|{row}|{what}"


def units(table: Published, own_level: str) -> list[UnitInfo]:
    """Return the rows as units of one level, known by their place."""
    return [UnitInfo(id=row, name=name, level=own_level, order=row) for row, name in enumerate(table.units)]


def counted(table: Published, plan: Plan, on: date, own_level: str) -> Iterator[Happening]:
    """Yield one happening a counts cell, with as many things as the cell says."""
    for column, meant in plan.counted.items():
        for row, cell in enumerate(table.columns[column]):
            if cell:
                cell_key = key(column, row)
                yield Happening(
                    key=cell_key, number=row, on=on, event=meant.event, unit=row, thing=cell_key, title=column,
                    publication=meant.publication, level=meant.level or own_level, who=meant.who, count=int(cell),
                    genres=frozenset(filter(None, meant.genre.split("+"))),
                )  # fmt: skip


def given(table: Published, plan: Plan, on: date) -> Iterator[Happening]:
    """What the table only prints as points is taken as registered by hand; the base points of every unit likewise."""
    for column in plan.given:
        for row, cell in enumerate(table.columns[column]):
            if cell:
                yield registered(key(column, row), row, on, cell, column)
    for column, relation in plan.made.items():
        if base := (relation.weights or {}).get(BASE):
            yield from (
                registered(key(column, row, BASE_WORD), row, on, base, BASE_WORD)
                for row in range(len(table.units))
            )


def registered(key: str, row: int, on: date, points: Fraction, title: str) -> Happening:
    """Return points registered by hand."""
    event = words.MORE if points > 0 else words.LESS
    milli = int(points * MILLI)
    return Happening(key=key, number=row, on=on, event=event, unit=row, thing=key, title=title, given=milli)
