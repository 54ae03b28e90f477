"""试算: the same happenings by two schemes: who moves, by how much, and because of which clauses (ASM-2)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from shuniu.rooms.assessment.points.entry import Entry
from shuniu.rooms.assessment.points.table import Row


class Because(NamedTuple):
    """Points that come from one event by one clause, before and after."""

    event: str
    clause: str
    before: int
    after: int

    @property
    def by(self) -> int:
        """How much it moves the total."""
        return self.after - self.before


class Move(NamedTuple):
    """One unit under both schemes; ``because`` says what moved it, the heaviest first, and adds up to the difference."""

    unit: int
    group_before: str
    group_after: str
    place_before: int | None
    place_after: int | None
    points_before: int
    points_after: int
    because: tuple[Because, ...]

    @property
    def by(self) -> int:
        """How many points more."""
        return self.points_after - self.points_before

    @property
    def climbs(self) -> int:
        """How many places higher; 0 where it is not ranked under both."""
        if self.place_before is None or self.place_after is None:
            return 0
        return self.place_before - self.place_after


def compare(
    before: Sequence[Row],
    after: Sequence[Row],
    entries_before: Iterable[Entry],
    entries_after: Iterable[Entry],
) -> list[Move]:
    """Return every unit of either table, in the order of the second; the points are those of the entries.

    The entries must be those that the tables were made of, of the same days.
    """
    rows_before = {row.unit: row for row in before}
    rows_after = {row.unit: row for row in after}
    had, have = _by_clause(entries_before), _by_clause(entries_after)
    units = [*rows_after, *(unit for unit in rows_before if unit not in rows_after)]
    return [
        _move(unit, rows_before.get(unit), rows_after.get(unit), had.get(unit, {}), have.get(unit, {}))
        for unit in units
    ]


Said = dict[tuple[str, str], int]


def _by_clause(entries: Iterable[Entry]) -> dict[int, Said]:
    found: dict[int, Said] = defaultdict(lambda: defaultdict(int))
    for each in entries:
        found[each.unit][each.event, each.clause] += each.points
    return found


def _move(unit: int, before: Row | None, after: Row | None, had: Said, have: Said) -> Move:
    because = (
        Because(event, clause, had.get((event, clause), 0), have.get((event, clause), 0))
        for event, clause in dict.fromkeys([*had, *have])
    )
    moved = sorted(
        (each for each in because if each.by), key=lambda each: (-abs(each.by), each.event, each.clause)
    )
    return Move(
        unit, before.group if before else "", after.group if after else "", before.place if before else None,
        after.place if after else None, sum(had.values()), sum(have.values()), tuple(moved),
    )  # fmt: skip
