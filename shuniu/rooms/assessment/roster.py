"""Whom a book assesses from when to when: offices that report straight to its desk, and whoever has reported all the same.

Where the scheme says so of a group (列入：全组), all of it is assessed from the day on which the first of it reported: otherwise
only who reports now and then could be found among those that nothing was adopted of, and who never does could not. Nobody owes
anything before they were founded or after they were closed. Areas are places, and bodies of leaders are whom reports are for.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.timezone import localdate

from shuniu.base.journal.models import Entry as Journalled
from shuniu.org.models import Appointment, Post, Role, Unit
from shuniu.rooms.assessment import rulings
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.points import words
from shuniu.rooms.assessment.points.crediting import WHOLE_GROUP
from shuniu.rooms.assessment.points.entry import Entry
from shuniu.rooms.assessment.points.happening import Happening, UnitInfo

LEVELS = list(Unit.Level)
OFFICES = (
    Unit.Type.PARTY_OFFICE,
    Unit.Type.GOVERNMENT_OFFICE,
    Unit.Type.CONGRESS_OFFICE,
    Unit.Type.CPPCC_OFFICE,
)
OF_LEADERS = (Role.LEADER, Role.SECRETARY)
Groups = Mapping[str, frozenset[int]]


@dataclass(frozen=True)
class Roster:
    """The units under a book's area: ``bound`` ought to report to its desk, a ``whole`` group ought to once one of it has."""

    units: dict[int, UnitInfo]
    bound: frozenset[int]
    founded: dict[int, date]
    closed: dict[int, date]
    whole: Groups

    @classmethod
    def of(cls, book: Book, on: date) -> "Roster":
        """As the tree stands now; ``staff`` are those who hold a post on the day."""
        rows = list(Unit.objects.under(book.desk.area).order_by("path"))
        staff: dict[int, int] = dict(
            _held(on).values_list("post__unit").annotate(Count("person", distinct=True))
        )
        units = {row.pk: _info(row, order, staff.get(row.pk, 0)) for order, row in enumerate(rows)}
        leaders = bodies_of_leaders()
        return cls(
            units,
            frozenset(row.pk for row in rows if _ought(row, book) and row.pk not in leaders),
            {key: localdate(at) for key, at in _founded(rows)},
            {row.pk: row.closed_on for row in rows if row.closed_on},
            _whole(
                rulings.ask("groups", book, on).value, [units[key] for key in units if key not in leaders]
            ),
        )

    def infos(self, happenings: Iterable[Happening]) -> list[UnitInfo]:
        """All units, marked whether they are assessed, as far as these happenings tell."""
        assessed = self.bound | {each.unit for each in happenings} | self._begun(happenings).keys()
        assessed -= {key for key, unit in self.units.items() if unit.type == Unit.Type.AREA}
        return [replace(unit, assessed=key in assessed) for key, unit in self.units.items()]

    def on(self, day: date, happenings: Iterable[Happening]) -> list[UnitInfo]:
        """The same, without those that were not there on the day."""
        return [unit for unit in self.infos(happenings) if self._there(unit.id, day)]

    def owed(self, entries: Sequence[Entry], happenings: Iterable[Happening]) -> list[Entry]:
        """The entries without those that a period gives to a unit that was not there, or had never reported yet."""
        if all(entry.source for entry in entries):
            return list(entries)
        first = self._begun(happenings)
        for each in happenings:
            if each.on < first.get(each.unit, date.max):
                first[each.unit] = each.on
        return [entry for entry in entries if entry.source or self._owes(entry.unit, entry.on, first)]

    def _begun(self, happenings: Iterable[Happening]) -> dict[int, date]:
        """Since when the units of whole groups are assessed: since the first of the group reported."""
        group_of = {unit: group for group, members in self.whole.items() for unit in members}
        first = dict[str, date]()
        for each in happenings if group_of else ():
            group = group_of.get(each.unit)
            if group and each.event == words.REPORTED and each.on < first.get(group, date.max):
                first[group] = each.on
        return {unit: first[group] for unit, group in group_of.items() if group in first}

    def _owes(self, unit: int, on: date, first: dict[int, date]) -> bool:
        begun = unit in self.bound or on >= first.get(unit, on)
        return begun and self._there(unit, on)

    def _there(self, unit: int, on: date) -> bool:
        return self.founded.get(unit, on) <= on <= self.closed.get(unit, on)


def _info(row: Unit, order: int, staff: int) -> UnitInfo:
    return UnitInfo(
        id=row.pk, name=row.called, type=row.type, level=row.level, order=order, above=tuple(row.lineage[1:]), staff=staff
    )  # fmt: skip


def _ought(row: Unit, book: Book) -> bool:
    """All offices of the desk's own level, the four offices (四办) of the next below, and direct points of any."""
    own = LEVELS.index(Unit.Level(book.desk.unit.level))
    if row.type == Unit.Type.AREA or row.pk == book.desk.unit_id:
        return False
    below = row.level in LEVELS[own + 1 : own + 2] and row.type in OFFICES
    return row.level == LEVELS[own] or below or row.type == Unit.Type.DIRECT_POINT


def bodies_of_leaders() -> set[int]:
    """Units in which nobody is but leaders and their secretaries: reports go to them, none come from them."""
    posts = Post.objects.filter(state="active").order_by().values("unit")
    counted = posts.annotate(all=Count("pk"), leading=Count("pk", filter=Q(role__in=OF_LEADERS)))
    return {row["unit"] for row in counted if row["all"] == row["leading"]}


def _whole(rows: Iterable[Mapping[str, Any]], units: Iterable[UnitInfo]) -> Groups:
    """The units of each group that is assessed as a whole; a unit is of the first group that it fits."""
    table, found = list(rows), dict[str, set[int]]()
    for unit in units:
        row = next((row for row in table if _fits(row, unit)), None)
        if row is not None and row["listed"] == WHOLE_GROUP and unit.type != Unit.Type.AREA:
            found.setdefault(row["group"], set()).add(unit.id)
    return {group: frozenset(members) for group, members in found.items()}


def _fits(row: Mapping[str, Any], unit: UnitInfo) -> bool:
    asked = (("types", unit.type), ("levels", unit.level), ("units", unit.name))
    return all(not row[name] or value in row[name] for name, value in asked)


def _founded(rows: list[Unit]) -> QuerySet[Any]:
    found = Journalled.objects.filter(noun="unit", verb="found", key__in=[row.pk for row in rows])
    return found.order_by().values_list("key", "at")


def _held(on: date) -> QuerySet[Any]:
    return Appointment.objects.in_force(on).order_by()
