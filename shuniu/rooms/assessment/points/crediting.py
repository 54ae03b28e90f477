"""分组 and 计入: to which group a unit belongs, and whose account what it did goes to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from shuniu.rooms.assessment.points.happening import UnitInfo
from shuniu.rooms.assessment.points.scheme import Scheme

COUNTY, ABOVE, AREA = "county", "above", "area"
WHOLE_GROUP = "whole"
"""A group all of which is assessed from the day on which one of it reports (列入：全组)."""
EVERYBODY = "全部单位"
"""The group of all where a scheme makes no groups."""


class Crediting:
    """Groups, and ``accounts``: the unit to which the points of a unit go, under one scheme."""

    def __init__(self, scheme: Scheme, units: Iterable[UnitInfo]) -> None:
        self._scheme = scheme
        self._units = {unit.id: unit for unit in units}
        self._children: dict[int, list[UnitInfo]] = defaultdict(list)
        for unit in sorted(self._units.values(), key=lambda unit: (unit.order, unit.id)):
            for above in unit.above:
                self._children[above].append(unit)
        self.accounts = _Accounts(self._account)
        self._groups: dict[int, str] = {}

    def info(self, unit: int) -> UnitInfo:
        """Return what is known of a unit."""
        return self._units.get(unit) or UnitInfo(unit, "", assessed=False)

    def group(self, unit: int) -> str:
        """Return the group of a unit, the first row that fits; "" for one that is in none."""
        if unit not in self._groups:
            self._groups[unit] = self._group(unit)
        return self._groups[unit]

    def _group(self, unit: int) -> str:
        info = self._units.get(unit)
        if info is None or not info.assessed or self.accounts[unit] != unit:
            return ""
        if not self._scheme.groups:
            return EVERYBODY
        for row in self._scheme.groups:
            named = not row.units or info.name in row.units
            if (
                named
                and (not row.types or info.type in row.types)
                and (not row.levels or info.level in row.levels)
            ):
                return row.group
        return ""

    def _account(self, unit: int) -> int:
        info = self._units.get(unit)
        row = next((row for row in self._scheme.credited if info and info.type in row.type), None)
        if info is None or row is None:
            return unit
        above = (self._units[each] for each in info.above if each in self._units)
        if row.to == COUNTY:
            above = (each for each in above if each.level == COUNTY)
        elif row.to != ABOVE:
            return unit
        found = (self._answering(each, unit) for each in above)
        return next((each for each in found if each is not None), unit)

    def _answering(self, above: UnitInfo, unit: int) -> int | None:
        """The unit that is assessed for one above: itself, or for an area the first of its own level that has a group."""
        if above.type != AREA:
            return above.id
        offices = (each for each in self._children[above.id] if each.level == above.level and each.id != unit)
        return next((each.id for each in offices if self.group(each.id)), None)


class _Accounts(dict[int, int]):
    """By unit, found once; one that is asked for while it is being found keeps its own."""

    def __init__(self, find: Callable[[int], int]) -> None:
        self._find = find

    def __missing__(self, unit: int) -> int:
        self[unit] = unit
        self[unit] = found = self._find(unit)
        return found
