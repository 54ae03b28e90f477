"""What explains each figure of a published table, found from the rows: sums, points an item, ratios, ranks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations, permutations

from shuniu.rooms.assessment.recounting.fitting import HALF, Fit, Row, fit
from shuniu.rooms.assessment.recounting.published import Cell, Published
from shuniu.rooms.assessment.recounting.roles import RUNNING, Role

ZERO = Fraction(0)
FEW, ALIKE = 3, 2  # rows that agree to each that does not; letters that names of one column pair share
BASE = ""  # the column of ones: points every unit has before anything is counted


@dataclass(frozen=True)
class Relation:
    """``column`` follows from ``of``; ``weights`` for points an item, ``agreeing`` rows, ``exceptions`` rows with what is over.

    ``confirmed`` counts the agreeing rows that say something (not nothing out of nothing) beyond those that settle the weights.
    """

    column: str
    how: str
    of: tuple[str, ...]
    agreeing: tuple[int, ...]
    exceptions: Mapping[int, Fraction]
    weights: Mapping[str, Fraction | None] | None = None
    confirmed: int = 0
    unique: bool = True
    empty: bool = False
    scale: int = 1

    @property
    def firm(self) -> bool:
        """Return whether the rows bear it out: one row more than settles it, two where others contradict."""
        if not self.exceptions and self.empty:
            return True
        few = len(self.agreeing) >= FEW * len(self.exceptions)
        return (
            self.unique and self.confirmed >= (1 if few else 2) and len(self.agreeing) > len(self.exceptions)
        )

    @property
    def usable(self) -> bool:
        """Return whether it may be counted by: borne out, or all that a few rows say of a column and its namesake."""
        alone = self.how == POINTS and len(self.of) == 1 and self.unique and not self.exceptions
        return self.firm or (alone and self.of[0][:ALIKE] == self.column[:ALIKE])


SUM, COUNTS, POINTS, RATIO, RANK = "得分之和", "条数之和", "按条计分", "两栏之比", "按大小排"


def relations(table: Published, roles: Mapping[str, Role]) -> dict[str, Relation]:
    """Return, for every column that something explains, what explains it best; counts are explained by nothing but sums."""
    found: dict[str, Relation] = {}
    for column, role in roles.items():
        if column in table.columns and (best := _best(table, roles, column, role, found)):
            found[column] = best
    return found


def _best(
    table: Published, roles: Mapping[str, Role], column: str, role: Role, found: Mapping[str, Relation]
) -> Relation | None:
    offers = {
        Role.COUNT: lambda: _sums_of_counts(table, roles, column, least=2),
        Role.CUMULATED: lambda: _running(table, roles, column, found),
        Role.POINTS: lambda: _points(table, roles, column, found),
        Role.RATIO: lambda: _ratios(table, roles, column),
        Role.RANK: lambda: _ranks(table, roles, column),
    }
    if role not in offers:
        return None
    firm = [each for each in offers[role]() if each.firm or (role is not Role.COUNT and each.agreeing)]
    whole = [each for each in firm if not each.exceptions]
    if role is Role.COUNT:
        return whole[0] if whole and any(table.columns[column]) else None
    return max(firm, key=lambda each: (each.usable, len(each.agreeing), -len(each.of)), default=None)


def _cells(table: Published, column: str) -> list[Fraction]:
    return [cell or ZERO for cell in table.columns[column]]


def _rows_with(table: Published, column: str) -> list[int]:
    return [n for n, cell in enumerate(table.columns[column]) if cell is not None]


def _judged(
    table: Published, column: str, how: str, of: Sequence[str], should: Mapping[int, Fraction]
) -> Relation:
    """Return the relation with the rows where ``should`` is the published cell, and those where it is not."""
    cells = table.columns[column]
    over = {n: cells[n] - value for n, value in should.items() if cells[n] is not None}  # type: ignore[operator]
    agreeing = tuple(n for n, rest in over.items() if not rest)
    saying = sum(bool(cells[n]) for n in agreeing)
    wrong = {n: rest for n, rest in over.items() if rest}
    return Relation(column, how, tuple(of), agreeing, wrong, confirmed=saying, empty=not any(cells))


def _summed(table: Published, column: str, how: str, of: Sequence[str]) -> Relation:
    parts = [_cells(table, each) for each in of]
    return _judged(
        table, column, how, of, {n: sum((p[n] for p in parts), ZERO) for n in _rows_with(table, column)}
    )


def _runs(names: Sequence[str], least: int) -> Iterator[Sequence[str]]:
    """Yield neighbouring columns, all of them first, then ever fewer."""
    for length in range(len(names), least - 1, -1):
        yield from (names[start : start + length] for start in range(len(names) - length + 1))


def _sums_of_counts(table: Published, roles: Mapping[str, Role], column: str, least: int) -> list[Relation]:
    others = [name for name in _of_role(table, roles, Role.COUNT) if name != column]
    return [_summed(table, column, COUNTS, run) for run in _runs(others, least)]


def _running(
    table: Published, roles: Mapping[str, Role], column: str, found: Mapping[str, Relation]
) -> list[Relation]:
    """Offer for a running figure: the same figure of this period, points an item, counts; the plainest first."""
    same = [_summed(table, column, COUNTS, twin) for twin in _twin(table, column)]
    sums = sorted(_sums_of_counts(table, roles, column, least=1), key=lambda each: len(each.of))
    return [*same, *_points(table, roles, column, found), *sums]


def _twin(table: Published, column: str) -> list[list[str]]:
    """Return the column that says for this period what ``column`` says for the year so far, if one does."""
    stem = column.replace("_cum", "").replace("累计", "")
    names = [
        name for word in ("", "本期", "本月", "本季度", "当月") if (name := f"{word}{stem}") in table.columns
    ]
    return [names[:1]] if names and stem != column else []


def _of_role(table: Published, roles: Mapping[str, Role], *wanted: Role) -> list[str]:
    return [name for name in table.columns if roles.get(name) in wanted]


def _before(names: Sequence[str], column: str, all_names: Sequence[str]) -> list[str]:
    return [name for name in names if all_names.index(name) < all_names.index(column)]


def _points(
    table: Published, roles: Mapping[str, Role], column: str, found: Mapping[str, Relation]
) -> list[Relation]:
    """Offer the ways points come about, the plainest first: the sum of points before; points an item of counts before."""
    order = list(table.columns)
    points = _before(_of_role(table, roles, Role.POINTS, Role.CUMULATED), column, order)
    points = [name for name in points if name not in found or found[name].how != COUNTS]
    counted = [n for n in _of_role(table, roles, Role.COUNT) if n not in found or found[n].how != COUNTS]
    offers = [_summed(table, column, SUM, run) for run in [*_twin(table, column), *_runs(points, 1)]]
    if not any(_cells(table, column)):
        offers = []
    elif sums := [each for each in offers if each.firm and not each.exceptions]:
        return sums[:1]
    offers += [_fitted(table, column, of) for of in _choices(counted, points, column, order)]
    own = [name for name in counted if not any(name in found[p].of for p in points if p in found)]
    if points and own:
        offers += [_fitted(table, column, own, plus=points)]
    offers += [_fitted(table, column, [*counted, BASE])] if counted else []
    made = [each for each in offers if each]
    return (
        [each for each in made if each.how == SUM or not each.exceptions]
        if _is_running(column, points)
        else made
    )


def _is_running(column: str, points: Sequence[str]) -> bool:
    """Whether it runs on from earlier periods, so that rows differ by what those brought and not by a rule."""
    return bool(points) and any(word in column.lower() for word in RUNNING)


def _choices(
    counted: Sequence[str], points: Sequence[str], column: str, order: Sequence[str]
) -> list[Sequence[str]]:
    """Return which counts may stand behind a points column: its neighbour, those since the last points, all before, all."""
    before = _before(counted, column, order)
    since = [name for name in before if not points or order.index(name) > order.index(points[-1])]
    stem = [name for name in counted if name.split("_")[0] == column.split("_")[0]]
    choices = [before[-1:], since, stem, since[1:], before[1:], before, counted]
    return list({tuple(each): each for each in choices if each}.values())


def _fitted(table: Published, column: str, of: Sequence[str], plus: Sequence[str] = ()) -> Relation | None:
    rows = _rows_with(table, column)
    parts = [[Fraction(1)] * len(table.units) if each == BASE else _cells(table, each) for each in of]
    given = [_cells(table, each) for each in plus]
    cells = table.columns[column]
    lines = [Row(tuple(p[n] for p in parts), _less(cells[n], (p[n] for p in given))) for n in rows]
    found = fit(lines, HALF) if lines else None
    return (
        _as_relation(column, [*of, *plus], rows, lines, found, {**dict.fromkeys(plus, Fraction(1))})
        if found
        else None
    )


def _less(cell: Cell, parts: Iterator[Fraction]) -> Fraction:
    return (cell or ZERO) - sum(parts, ZERO)


def _as_relation(
    column: str,
    of: Sequence[str],
    rows: Sequence[int],
    lines: Sequence[Row],
    found: Fit,
    plus: Mapping[str, Fraction],
) -> Relation:
    over = {
        rows[n]: line.target - found.predicts(line) for n, line in enumerate(lines) if n not in found.agreeing
    }
    weights = {**dict(zip(of, found.weights, strict=False)), **plus}
    agreeing = tuple(rows[n] for n in found.agreeing)
    given = [n for n, weight in enumerate(found.weights) if weight]
    saying = sum(
        bool(lines[n].target) or any(lines[n].counts[c] for c in given) for n in found.agreeing
    ) - len(given)
    nothing = not any(line.target for line in lines)
    return Relation(column, POINTS, tuple(of), agreeing, over, weights, saying, found.unique, nothing)


def _ratios(table: Published, roles: Mapping[str, Role], column: str) -> list[Relation]:
    """Offer every pair of columns whose ratio, as a number or of a hundred, rounds to the published cells."""
    names = _of_role(table, roles, Role.COUNT, Role.POINTS, Role.CUMULATED)
    return [_ratio(table, column, a, b, scale) for a, b in permutations(names, 2) for scale in (100, 1)]


def _ratio(table: Published, column: str, above: str, below: str, scale: int) -> Relation:
    made = ratio_of(_cells(table, above), _cells(table, below), table.columns[column], scale)
    should = {n: made[n] for n in _rows_with(table, column)}
    return replace(_judged(table, column, RATIO, (above, below), should), scale=scale)


def ratio_of(
    upper: Sequence[Cell], lower: Sequence[Cell], printed: Sequence[Cell], scale: int
) -> list[Fraction]:
    """Return the ratio of two columns rounded to as many places as are printed; nothing of nothing is 0."""
    places = max((_places(cell) for cell in printed if cell is not None), default=0)
    pairs = zip(upper, lower, strict=True)
    return [_rounded(scale * (a or ZERO) / b, places) if b else ZERO for a, b in pairs]


def _places(cell: Fraction) -> int:
    return next(places for places in range(7) if not cell * 10**places % 1 or places == 6)


def _rounded(value: Fraction, places: int) -> Fraction:
    """Round half up, as people do."""
    return Fraction(int(value * 10**places + Fraction(1, 2)), 10**places)


def _ranks(table: Published, roles: Mapping[str, Role], column: str) -> list[Relation]:
    names = _of_role(table, roles, Role.POINTS, Role.CUMULATED, Role.COUNT, Role.RATIO)
    return [_judged(table, column, RANK, (by,), places_by(table.columns[by])) for by in reversed(names)]


def places_by(cells: Sequence[Cell]) -> dict[int, Fraction]:
    """Return each row's place by size, equal cells sharing a place; rows without a cell have none."""
    values = [cell for cell in cells if cell is not None]
    return {
        n: Fraction(1 + sum(v > cell for v in values)) for n, cell in enumerate(cells) if cell is not None
    }


def contradictions(table: Published, column: str) -> list[tuple[int, int]]:
    """Return pairs of rows with equal counts and unequal figures: no rule over these columns can give both."""
    others = [name for name in table.columns if name != column]
    return [
        (a, b)
        for a, b in combinations(_rows_with(table, column), 2)
        if table.columns[column][a] != table.columns[column][b]
        and all(table.columns[name][a] == table.columns[name][b] for name in others)
    ]
