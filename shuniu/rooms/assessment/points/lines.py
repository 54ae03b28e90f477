"""What a unit's line in a table is made of: counts of what happened, points as they were booked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from shuniu.rooms.assessment.points import words
from shuniu.rooms.assessment.points.crediting import Crediting
from shuniu.rooms.assessment.points.happening import Happening, UnitInfo
from shuniu.rooms.assessment.points.posting import Posting, standing
from shuniu.rooms.assessment.points.scheme import Scheme


@dataclass
class Line:
    """A unit while its line is being made."""

    unit: UnitInfo
    group: str
    ranked_by: str
    reported: int = 0
    things: dict[str, int] = field(default_factory=dict)
    instructed: int = 0
    scored: dict[bool, set[str]] = field(default_factory=lambda: {False: set(), True: set()})
    parts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    cumulative: int = 0
    reasons: list[str] = field(default_factory=list)

    @property
    def adopted(self) -> int:
        """How many things were adopted; twice adopted is one."""
        return sum(self.things.values())

    @property
    def points(self) -> int:
        """What was booked in the period."""
        return sum(self.parts.values())

    @property
    def has_something(self) -> bool:
        """Whether there is anything to say of it."""
        return bool(self.reported or self.things or self.parts or self.cumulative or self.reasons)

    def figure(self, sums: str) -> Fraction:
        """What it is compared by: the total, or the mean over its scored items or its staff."""
        by_year = self.ranked_by == "year"
        whole = self.cumulative if by_year else self.points
        if sums == "total":
            return Fraction(whole)
        over = len(self.scored[by_year]) if sums == "per_item" else self.unit.staff
        return Fraction(whole, over) if over else Fraction(0)

    def tie(self, ties: str) -> int:
        """What decides between equals."""
        return {"adopted": self.adopted, "instructed": self.instructed}.get(ties, 0)


@dataclass
class Lines:
    """Counts and points of all units."""

    scheme: Scheme
    crediting: Crediting
    first: date
    last: date
    year_first: date
    _lines: dict[int, Line] = field(default_factory=dict)

    def lines(self, units: Iterable[UnitInfo]) -> list[Line]:
        """Return the line of every unit, and of all others that something was counted for."""
        for unit in units:
            self._of(unit.id)
        return list(self._lines.values())

    def _of(self, unit: int) -> Line:
        if unit not in self._lines:
            info = self.crediting.info(unit)
            self._lines[unit] = Line(info, self.crediting.group(unit), self.scheme.ranked)
        return self._lines[unit]

    def count(self, happenings: Iterable[Happening]) -> None:
        """Count what happened in the period."""
        for each in happenings:
            if each.withdrawn or not self.first <= each.on <= self.last:
                continue
            line = self._of(self.crediting.accounts[each.unit])
            if each.event == words.REPORTED:
                line.reported += each.count
            elif each.event == words.ADOPTED:
                line.things[each.thing or each.key] = each.count
            elif each.event == words.INSTRUCTED:
                line.instructed += each.count

    def add(self, postings: Iterable[Posting]) -> None:
        """Add up what was booked."""
        booked = [each for each in postings if self.year_first <= each.booked_on <= self.last]
        for each in booked:
            line = self._of(each.unit)
            line.cumulative += each.points
            line.scored[True] |= _scored(each)
            if each.booked_on >= self.first:
                line.parts[each.part] += each.points
                line.scored[False] |= _scored(each)
        for each in standing(booked):
            self._of(each.unit).reasons.append(each.why)


def _scored(posting: Posting) -> set[str]:
    """The thing that was scored (计分条数 counts them); points by the way belong to none."""
    is_item = posting.part == words.SCORED and posting.rule == "worth" and posting.event not in words.AS_GIVEN
    return {posting.thing or posting.key} if is_item and posting.points else set()
