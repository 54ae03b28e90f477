"""单项奖: the best of each group by one measure (ASM-5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from shuniu.rooms.assessment.points.rows import AwardRow
from shuniu.rooms.assessment.points.scheme import Scheme
from shuniu.rooms.assessment.points.table import Row


class Award(NamedTuple):
    """A unit that is among the best; ``figure`` a count, else thousandths."""

    name: str
    group: str
    unit: int
    place: int
    figure: int


def awards(scheme: Scheme, rows: Sequence[Row]) -> list[Award]:
    """Return who wins what by a table; who is not eligible wins nothing, equals at the last place all win."""
    return [
        award for row in scheme.awards for group in _groups(row, rows) for award in _best(row, group, rows)
    ]


def _groups(award: AwardRow, rows: Sequence[Row]) -> list[str]:
    return [
        group
        for group in dict.fromkeys(row.group for row in rows)
        if group and (not award.group or group in award.group)
    ]


def _best(award: AwardRow, group: str, rows: Sequence[Row]) -> list[Award]:
    found = [(_figure(award, row), row) for row in rows if row.group == group and row.eligible]
    ordered = sorted((each for each in found if each[0]), key=lambda each: -each[0])
    figures = [figure for figure, _ in ordered]
    placed = [(figures.index(figure) + 1, figure, row) for figure, row in ordered]
    return [
        Award(award.name, group, row.unit, place, figure)
        for place, figure, row in placed
        if place <= award.places
    ]


def _figure(award: AwardRow, row: Row) -> int:
    match award.measure:
        case "reported":
            return row.reported
        case "adopted":
            return row.adopted
        case "instructed":
            return row.instructed
        case "rate":
            return row.rate or 0
    return row.points
