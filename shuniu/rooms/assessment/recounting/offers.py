"""The ways in which a column of a published table may have come about, each held against the rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from shuniu.rooms.assessment.recounting.arithmetic import TIES, places_by, ratio_of
from shuniu.rooms.assessment.recounting.judging import cells, fitted, judged, summed
from shuniu.rooms.assessment.recounting.published import Published
from shuniu.rooms.assessment.recounting.relation import BASE, COUNTS, RANK, RATIO, SUM, ZERO, Relation
from shuniu.rooms.assessment.recounting.roles import RUNNING, Role, speaks_of_points


@dataclass(frozen=True)
class Sight:
    """A table as far as it is understood: the roles of its columns, and what explains those on the left."""

    table: Published
    roles: Mapping[str, Role]
    found: Mapping[str, Relation]

    def named(self, *wanted: Role) -> list[str]:
        """Return the columns of some roles in printed order."""
        return [name for name in self.table.columns if self.roles.get(name) in wanted]

    def counted(self) -> list[str]:
        """Return the counts that are no sums of others."""
        return [name for name in self.named(Role.COUNT) if not self._is_sum(name)]

    def _is_sum(self, name: str) -> bool:
        return name in self.found and self.found[name].how == COUNTS

    def left_of(self, names: Sequence[str], column: str) -> list[str]:
        """Return those of ``names`` that are printed before a column."""
        order = list(self.table.columns)
        return [name for name in names if order.index(name) < order.index(column)]

    def points_before(self, column: str) -> list[str]:
        """Return the columns of points printed before a column."""
        names = self.left_of(self.named(Role.POINTS, Role.CUMULATED), column)
        return [name for name in names if not self._is_sum(name)]


def sums_of_counts(sight: Sight, column: str, least: int) -> list[Relation]:
    """Offer the sums of neighbouring counts, all of them first."""
    others = [name for name in sight.named(Role.COUNT) if name != column]
    return [summed(sight.table, column, COUNTS, run) for run in _runs(others, least)]


def running(sight: Sight, column: str) -> list[Relation]:
    """Offer for a running figure: the same figure of this period, points an item, counts; the plainest first."""
    same = [summed(sight.table, column, COUNTS, twin) for twin in _twin(sight.table, column)]
    sums = sorted(sums_of_counts(sight, column, least=1), key=lambda each: len(each.of))
    return [*same, *points(sight, column), *sums]


def points(sight: Sight, column: str) -> list[Relation]:
    """Offer the ways points come about, the plainest first: the sum of points before; points an item of counts."""
    before = sight.points_before(column)
    sums = [summed(sight.table, column, SUM, run) for run in [*_twin(sight.table, column), *_runs(before, 1)]]
    if not speaks_of_points(column):
        sums += sums_of_counts(sight, column, least=2)
    if not any(cells(sight.table, column)):
        return list(_of_counts(sight, column, []))
    if whole := [each for each in sums if each.firm and not each.exceptions]:
        return whole[:1]
    offers = [*sums, *_of_counts(sight, column, before)]
    return (
        [each for each in offers if each.how == SUM or not each.exceptions]
        if _runs_on(column, before)
        else offers
    )


def _of_counts(sight: Sight, column: str, before: Sequence[str]) -> Iterator[Relation]:
    """Yield points an item of counts, of points before with their signs, of both, and with base points for everybody."""
    counted = sight.counted()
    told = [sight.found[part] for part in before if part in sight.found]
    own = [name for name in counted if not any(name in each.of for each in told if each.usable)]
    choices: list[tuple[Sequence[str], Sequence[str]]]
    choices = [(of, ()) for of in _choices(sight, counted, before, column)]
    choices += [(before, ())] if before else []
    choices += [(own, before)] if before and own else []
    choices += [([*counted, BASE], ())] if counted else []
    for of, plus in sorted(choices, key=lambda choice: len(choice[0])):
        if made := fitted(sight.table, column, of, plus):
            yield made
            if made.firm and not made.exceptions:
                return


def _choices(sight: Sight, counted: Sequence[str], before: Sequence[str], column: str) -> list[Sequence[str]]:
    """Return which counts may stand behind points: its neighbour, those since the last points, its namesakes, all before, all."""
    order = list(sight.table.columns)
    left = sight.left_of(counted, column)
    since = [name for name in left if not before or order.index(name) > order.index(before[-1])]
    stem = [name for name in counted if name.split("_")[0] == column.split("_")[0]]
    choices = [left[-1:], since, stem, since[1:], left[1:], left, counted]
    return list({tuple(each): each for each in choices if each}.values())


def _runs_on(column: str, before: Sequence[str]) -> bool:
    """Whether it runs on from earlier periods, so that rows differ by what those brought and not by a rule."""
    return bool(before) and any(word in column.lower() for word in RUNNING)


def _twin(table: Published, column: str) -> list[list[str]]:
    """Return the column that says for this period what ``column`` says for the year so far, if one does."""
    stem = column.replace("_cum", "").replace("累计", "")
    names = [f"{word}{stem}" for word in ("", "本期", "本月", "本季度", "当月")]
    return [[name] for name in names if name in table.columns and stem != column][:1]


def _runs(names: Sequence[str], least: int) -> Iterator[Sequence[str]]:
    """Yield neighbouring columns, all of them first, then ever fewer."""
    for length in range(len(names), least - 1, -1):
        yield from (names[start : start + length] for start in range(len(names) - length + 1))


def ratios(sight: Sight, column: str) -> list[Relation]:
    """Offer every two columns, and sums of counts over one, whose ratio (or per cent) rounds to the published cells."""
    names = sight.named(Role.COUNT, Role.POINTS, Role.CUMULATED)
    pairs: list[tuple[Sequence[str], str]] = [((above,), below) for above, below in permutations(names, 2)]
    pairs += [
        (run, below) for run in _runs(sight.named(Role.COUNT), 2) for below in names if below not in run
    ]
    return [_ratio(sight.table, column, above, below, scale) for above, below in pairs for scale in (100, 1)]


def _ratio(table: Published, column: str, above: Sequence[str], below: str, scale: int) -> Relation:
    upper = [sum(row, ZERO) for row in zip(*(cells(table, each) for each in above), strict=True)]
    made = ratio_of(upper, cells(table, below), table.columns[column], scale)
    return replace(judged(table, column, RATIO, (*above, below), dict(enumerate(made))), scale=scale)


def ranks(sight: Sight, column: str) -> list[Relation]:
    """Offer every column by whose size the rows stand in this order: points before counts and rates, the last one first."""
    kinds = ((Role.POINTS, Role.CUMULATED), (Role.COUNT,), (Role.RATIO,))
    names = [name for wanted in kinds for name in reversed(sight.named(*wanted))]
    return [_rank(sight.table, column, by, ties) for by in names for ties in TIES]


def _rank(table: Published, column: str, by: str, ties: str) -> Relation:
    return replace(judged(table, column, RANK, (by,), places_by(table.columns[by], ties)), ties=ties)
