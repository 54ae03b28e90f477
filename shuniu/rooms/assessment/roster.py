"""Whom a book assesses from when to when: offices that report straight to its desk, and whoever has reported all the same.

Nobody owes anything before they were founded or after they were closed. Areas are places, not offices.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet
from django.utils.timezone import localdate

from shuniu.base.journal.models import Entry as Journalled
from shuniu.org.models import Appointment, Unit
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.points.entry import Entry
from shuniu.rooms.assessment.points.happening import Happening, UnitInfo

LEVELS = list(Unit.Level)


@dataclass(frozen=True)
class Roster:
    """The units under a book's area; those in ``bound`` ought to report to its desk."""

    units: dict[int, UnitInfo]
    bound: frozenset[int]
    founded: dict[int, date]
    closed: dict[int, date]

    @classmethod
    def of(cls, book: Book, on: date) -> "Roster":
        """As the tree stands now; ``staff`` are those who hold a post on the day."""
        rows = list(Unit.objects.under(book.desk.area).order_by("path"))
        staff: dict[int, int] = dict(
            _held(on).values_list("post__unit").annotate(Count("person", distinct=True))
        )
        levels = _straight(book)
        return cls(
            {row.pk: _info(row, order, staff.get(row.pk, 0)) for order, row in enumerate(rows)},
            frozenset(row.pk for row in rows if _ought(row, book, levels)),
            {key: localdate(at) for key, at in _founded(rows)},
            {row.pk: row.closed_on for row in rows if row.closed_on},
        )

    def infos(self, happenings: Iterable[Happening]) -> list[UnitInfo]:
        """All units, marked whether they are assessed, as far as these happenings tell."""
        assessed = self.bound | {each.unit for each in happenings}
        assessed -= {key for key, unit in self.units.items() if unit.type == Unit.Type.AREA}
        return [replace(unit, assessed=key in assessed) for key, unit in self.units.items()]

    def on(self, day: date, happenings: Iterable[Happening]) -> list[UnitInfo]:
        """The same, without those that were not there on the day."""
        return [unit for unit in self.infos(happenings) if self._there(unit.id, day)]

    def owed(self, entries: Iterable[Entry], happenings: Iterable[Happening]) -> list[Entry]:
        """The entries without those that a period gives to a unit that was not there, or had never reported yet."""
        first: dict[int, date] = {}
        for each in happenings:
            if each.on < first.get(each.unit, date.max):
                first[each.unit] = each.on
        return [entry for entry in entries if entry.source or self._owes(entry.unit, entry.on, first)]

    def _owes(self, unit: int, on: date, first: dict[int, date]) -> bool:
        begun = unit in self.bound or on >= first.get(unit, on)
        return begun and self._there(unit, on)

    def _there(self, unit: int, on: date) -> bool:
        return self.founded.get(unit, on) <= on <= self.closed.get(unit, on)


def _info(row: Unit, order: int, staff: int) -> UnitInfo:
    return UnitInfo(
        id=row.pk, name=row.called, type=row.type, level=row.level, order=order, above=tuple(row.lineage[1:]), staff=staff
    )  # fmt: skip


def _straight(book: Book) -> set[str]:
    """The levels whose offices report straight to the desk: its own and the next below."""
    own = LEVELS.index(Unit.Level(book.desk.unit.level))
    return {level.value for level in LEVELS[own : own + 2]}


def _ought(row: Unit, book: Book, levels: set[str]) -> bool:
    if row.type == Unit.Type.AREA or row.pk == book.desk.unit_id:
        return False
    return row.level in levels or row.type == Unit.Type.DIRECT_POINT


def _founded(rows: list[Unit]) -> QuerySet[Any]:
    found = Journalled.objects.filter(noun="unit", verb="found", key__in=[row.pk for row in rows])
    return found.order_by().values_list("key", "at")


def _held(on: date) -> QuerySet[Any]:
    return Appointment.objects.in_force(on).order_by()
