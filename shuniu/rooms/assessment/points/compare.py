"""Two schemes over the same happenings: who moves, by how much, because of which clause (ASM-2, BEY-7)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from shuniu.rooms.assessment.points.entry import Entry
from shuniu.rooms.assessment.points.table import Row


class Cause(NamedTuple):
    """What one clause gave under one scheme and not under the other, in thousandths."""

    clause: str
    points: int


class Move(NamedTuple):
    """A unit under both schemes; ``causes``: what the clauses of each gave, the biggest first."""

    unit: int
    group: str
    place_a: int | None
    place_b: int | None
    points_a: int
    points_b: int
    causes: tuple[Cause, ...]


def compare(
    table_a: Sequence[Row], table_b: Sequence[Row], entries_a: Iterable[Entry], entries_b: Iterable[Entry]
) -> list[Move]:
    """Return every unit of either table in the order of the second."""
    rows_a, rows_b = {row.unit: row for row in table_a}, {row.unit: row for row in table_b}
    sums: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for sign, entries in ((-1, entries_a), (1, entries_b)):
        for entry in entries:
            sums[entry.unit][entry.clause] += sign * entry.points
    moves = []
    for unit in dict.fromkeys([*rows_b, *rows_a]):
        one, two = rows_a.get(unit), rows_b.get(unit)
        causes = tuple(
            Cause(clause, points)
            for clause, points in sorted(sums[unit].items(), key=lambda each: -abs(each[1]))
            if points
        )
        moves.append(
            Move(
                unit,
                (two or one).group if (two or one) else "",
                one.place if one else None,
                two.place if two else None,
                one.points if one else 0,
                two.points if two else 0,
                causes,
            )
        )
    return moves
