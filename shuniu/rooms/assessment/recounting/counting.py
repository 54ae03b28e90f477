"""The made columns of a table, each from the columns it is made of and from what happenings brought."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from shuniu.rooms.assessment.recounting.arithmetic import places_by, ratio_of
from shuniu.rooms.assessment.recounting.plan import BASE_WORD, Plan
from shuniu.rooms.assessment.recounting.published import Cell, Published
from shuniu.rooms.assessment.recounting.relation import BASE, COUNTS, POINTS, RANK, RATIO, SUM, ZERO
from shuniu.rooms.assessment.recounting.supply import key

EXCEPTION = "例外"


class Counting:
    """The made columns of a table, each from those it is made of; what is settled stands as published."""

    def __init__(self, table: Published, plan: Plan, brought: Mapping[str, Fraction]) -> None:
        self.table, self.plan, self.brought = table, plan, brought
        self.settled: dict[tuple[str, int], Fraction] = {}

    def cells(self) -> dict[str, tuple[Cell, ...]]:
        """Return every made column."""
        return {column: tuple(self.column(column)) for column in self.plan.made}

    def settle(self, column: str, over: Mapping[int, Fraction]) -> None:
        """Let rows of a column stand as published: later columns are made of that."""
        self.settled.update({(column, row): rest for row, rest in over.items()})

    def column(self, column: str) -> Sequence[Cell]:
        """Return one made column."""
        relation = self.plan.made[column]
        rows = range(len(self.table.units))
        if relation.how == RANK:
            places = places_by(self._figures(relation.of[0]), relation.ties)
            return [places.get(row) for row in rows]
        if relation.how == RATIO:
            upper = [self._sum_of(relation.of[:-1], row) for row in rows]
            lower = self._figures(relation.of[-1])
            return ratio_of(upper, lower, self.table.columns[column], relation.scale)
        if relation.how == COUNTS:
            return [self._sum_of(relation.of, row) for row in rows]
        return [self._points(column, row) for row in rows]

    def _sum_of(self, parts: Sequence[str], row: int) -> Fraction:
        return sum((self._figures(part)[row] or ZERO for part in parts), ZERO)

    def _figures(self, column: str) -> Sequence[Cell]:
        return self.column(column) if column in self.plan.made else self.table.columns[column]

    def _points(self, column: str, row: int) -> Fraction:
        """What its parts bring within its ceiling, and what was registered for the column itself."""
        relation = self.plan.made[column]
        own = self.brought.get(key(column, row, EXCEPTION), ZERO) + self.settled.get((column, row), ZERO)
        return own + relation.kept(sum((self._part(column, part, row) for part in relation.of), ZERO))

    def _part(self, column: str, part: str, row: int) -> Fraction:
        """What a part brings: a counts column what its things brought, a column of points as often as it counts here."""
        if part == BASE:
            return self.brought.get(key(column, row, BASE_WORD), ZERO)
        if part in self.plan.made and self.plan.made[part].how in (SUM, POINTS):
            return self._points(part, row) * self.plan.made[column].weight(part)
        brought = self.brought.get(key(part, row), ZERO)
        return brought * self.plan.made[column].weight(part) if part in self.plan.given else brought
