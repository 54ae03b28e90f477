"""The table of a circular: every unit of every group with its counts, points, place and right to awards (ASM-3)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from shuniu.rooms.assessment.points.crediting import Crediting
from shuniu.rooms.assessment.points.happening import Happening, UnitInfo
from shuniu.rooms.assessment.points.lines import Line, Lines
from shuniu.rooms.assessment.points.posting import Posting
from shuniu.rooms.assessment.points.scheme import Scheme, Schemes
from shuniu.rooms.assessment.points.worth import MILLI, rounded


class Row(NamedTuple):
    """A unit's line. Points, ``rate`` (of 1) and ``average`` are thousandths; ``place`` None: not ranked.

    ``parts``: the period's points by part; ``reasons``: why it is out for the year's awards, none for one that is not.
    """

    unit: int
    group: str
    place: int | None
    reported: int
    adopted: int
    instructed: int
    rate: int | None
    points: int
    cumulative: int
    average: int | None
    grade: str
    parts: dict[str, int]
    reasons: tuple[str, ...]

    @property
    def eligible(self) -> bool:
        """Whether it may be given the year's awards."""
        return not self.reasons

    @property
    def is_blank(self) -> bool:
        """Whether nothing of it was adopted (零采用)."""
        return not self.adopted


def table(
    postings: Sequence[Posting],
    happenings: Iterable[Happening],
    schemes: Schemes,
    units: Iterable[UnitInfo],
    *,
    first: date,
    last: date,
    year_first: date,
    excluded: Collection[int] = (),
) -> list[Row]:
    """Return the rows, group by group, best first; a unit of no group comes at the end if there is something to say of it.

    Points are what was booked from ``first`` to ``last``, cumulative ones from ``year_first``; counts are of what happened
    in these days. By the scheme of the last day. ``excluded`` units are listed without a place.
    """
    known = list(units)
    scheme = schemes.on(last)
    found = Lines(scheme, Crediting(scheme, known), first, last, year_first)
    found.count(happenings)
    found.add(postings)
    shown = [line for line in found.lines(known) if line.group or line.has_something]
    return [row for group in _grouped(scheme, shown) for row in _ranked(scheme, group, excluded)]


def _grouped(scheme: Scheme, lines: Iterable[Line]) -> Iterator[list[Line]]:
    """The lines of each group, groups as the scheme lists them, those of no group last."""
    found: dict[str, list[Line]] = {row.group: [] for row in scheme.groups}
    for line in sorted(lines, key=lambda line: not line.group):
        found.setdefault(line.group, []).append(line)
    yield from found.values()


def _ranked(scheme: Scheme, lines: list[Line], excluded: Collection[int]) -> Iterator[Row]:
    def rank(line: Line) -> tuple[Fraction, int]:
        return -line.figure(scheme.sums), -line.tie(scheme.ties)

    ordered = sorted(lines, key=lambda line: (*rank(line), line.unit.order, line.unit.id))
    placed = [line for line in ordered if line.group and line.unit.id not in excluded]
    places: dict[tuple[Fraction, int], int] = {}
    for place, line in enumerate(placed, 1):
        places.setdefault(rank(line), place)
    ranked = {line.unit.id: places[rank(line)] for line in placed}
    yield from (_row(scheme, line, ranked.get(line.unit.id)) for line in ordered)


def _row(scheme: Scheme, line: Line, place: int | None) -> Row:
    figure = line.figure(scheme.sums)
    mean = None if scheme.sums == "total" else rounded(figure.numerator, figure.denominator)
    rate = rounded(line.adopted * MILLI, line.reported) if line.reported else None
    reached = [word for word, least in sorted(scheme.grades, key=lambda grade: grade[1]) if figure >= least]
    return Row(
        line.unit.id, line.group, place, line.reported, line.adopted, line.instructed, rate, line.points, line.cumulative,
        mean, reached[-1] if reached else "", dict(line.parts), tuple(line.reasons),
    )  # fmt: skip
