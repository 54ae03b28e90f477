"""From what happened to the entries of all units, by the schemes of their days (ASM-1, ASM-2).

The order of the rules is fixed: 计分标准 for each happening (with joint texts, several adoptions and instructions, then shares of
a thing's points) → 任务 → 屡次 → 基础分、封顶和保底 → 全年0分. Units never influence each other, so some may be calculated alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from operator import attrgetter
from typing import TypeVar

from shuniu.rooms.assessment.points.bounds import bounds
from shuniu.rooms.assessment.points.crediting import Crediting
from shuniu.rooms.assessment.points.duties import duties
from shuniu.rooms.assessment.points.entry import Entry
from shuniu.rooms.assessment.points.happening import Happening, UnitInfo, in_order
from shuniu.rooms.assessment.points.items import Items, Standards
from shuniu.rooms.assessment.points.periods import Period
from shuniu.rooms.assessment.points.repeated import Reached, entries_of, repetitions
from shuniu.rooms.assessment.points.scheme import Schemes
from shuniu.rooms.assessment.points.zeroing import zeroed

_on = attrgetter("on")
Dated = TypeVar("Dated", Happening, Entry)


def calculate(
    happenings: Iterable[Happening],
    schemes: Schemes,
    units: Iterable[UnitInfo],
    *,
    own_level: str,
    since: date,
    until: date,
) -> list[Entry]:
    """Return the entries from ``since`` to ``until``, unit by unit, each unit's by day; the order of happenings never matters.

    ``since`` is where the account begins: what happened before is only looked back to (was the same thing adopted already?),
    and periods are counted from there; duties only where the whole period lies within. ``units`` holds every unit that is
    assessed, also those to which nothing happened, and those above them. ``own_level``: the word that 本级 stands for.
    """
    known = {unit.id: unit for unit in units}
    accounts = Accounts(schemes, known)
    counted: dict[int, list[Happening]] = defaultdict(list, {unit: [] for unit in known})
    for each in happenings:
        if each.on <= until:
            counted[accounts.on(each.on).accounts[each.unit]].append(each)
    calculation = Calculation(schemes, known, accounts, own_level, since, until)
    return [entry for unit in sorted(counted) for entry in calculation.entries(unit, counted[unit])]


class Accounts:
    """To whose account what happened goes, and in which group a unit is: ``on`` gives both for a day, ``under`` for a scheme."""

    def __init__(self, schemes: Schemes, units: Mapping[int, UnitInfo]) -> None:
        self.under = cache(lambda scheme: Crediting(scheme, units.values()))
        self.on: Callable[[date], Crediting] = cache(lambda day: self.under(schemes.on(day)))

    def group(self, unit: int, on: date) -> str:
        """Return the group of a unit on a day, "" for none."""
        return self.on(on).group(unit)


@dataclass
class Calculation:
    """What is the same for all units of one calculation."""

    schemes: Schemes
    units: Mapping[int, UnitInfo]
    accounts: Accounts
    own: str
    since: date
    until: date

    def __post_init__(self) -> None:
        self._standards = Standards(self.schemes, self.own)
        self._duties = list(duties(self.schemes, self.since, self.until, self.own))
        self._bounds = list(bounds(self.schemes, self.since, self.until))
        self._repetitions = list(repetitions(self.schemes, self.since, self.until, self.own))
        self._faults = frozenset(event for each in self._repetitions for event in each.row.event)

    def entries(self, unit: int, happenings: list[Happening]) -> list[Entry]:
        """Return the entries of one unit."""
        happenings.sort(key=in_order)
        made = Items(unit, self._standards, self.units).entries(happenings)
        made = [entry for entry in made if entry.on >= self.since]
        made.sort(key=_on)
        happenings = happenings[bisect_left(happenings, self.since, key=_on) :]
        due = list(self._due(unit, happenings, made))
        reached = self._reached(happenings)
        made += [entry for _, entry in due]
        made += entries_of(reached, unit, due)
        return self._closed(unit, made, reached)

    def _due(
        self, unit: int, happenings: Sequence[Happening], made: Sequence[Entry]
    ) -> Iterator[tuple[Period, Entry]]:
        for duty in self._duties:
            if duty.owed_by(self.accounts.group(unit, duty.period.last)):
                period = duty.period
                entry = duty.entry(unit, _within(happenings, period), _within(made, period))
                if entry is not None:
                    yield period, entry

    def _reached(self, happenings: Sequence[Happening]) -> list[Reached]:
        faults = [each for each in happenings if each.event in self._faults]
        if not faults:
            return []
        return [found for each in self._repetitions if (found := each.reached(faults)) is not None]

    def _closed(self, unit: int, made: list[Entry], reached: Sequence[Reached]) -> list[Entry]:
        """Apply bounds and the zero of a year; the entries by day."""
        made.sort(key=_on)
        for bound in self._bounds:
            if bound.holds_for(self.accounts.group(unit, bound.period.last)):
                made = sorted(bound.kept(made, unit), key=_on)
        made = zeroed(made, reached, unit)
        made.sort(key=_on)
        return made


def _within(found: Sequence[Dated], period: Period) -> Sequence[Dated]:
    """Those of a list by day that lie in a period."""
    return found[bisect_left(found, period.first, key=_on) : bisect_right(found, period.last, key=_on)]
