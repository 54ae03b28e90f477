"""Whom a book assesses from when to when: offices that report straight to its desk, and whoever has reported all the same.

Where the scheme says so of a group (列入：全组), all of it is assessed from the day on which the first of it reported: otherwise
only who reports now and then could be found among those that nothing was adopted of, and who never does could not. Nobody owes
anything before they were founded or after they were closed. Areas are places, and bodies of leaders are whom reports are for.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.timezone import localdate

from shuniu.base.journal.models import Entry as Journalled
from shuniu.org.models import Appointment, Post, Role, Unit
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.points import words
from shuniu.rooms.assessment.points.crediting import WHOLE_GROUP
from shuniu.rooms.assessment.points.entry import Entry
from shuniu.rooms.assessment.points.happening import Happening, UnitInfo
from shuniu.rooms.assessment.points.periods import MONTHS, WEEK, touched
from shuniu.rooms.assessment.points.rows import GroupRow
from shuniu.rooms.assessment.points.scheme import Scheme, Schemes
from shuniu.rooms.assessment.schemes import schemes_of

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
    leaders: frozenset[int]
    days: tuple[date, date]
    schemes: Schemes
    _whole: dict[Scheme, Groups] = field(default_factory=dict)

    @classmethod
    def of(cls, book: Book, on: date, schemes: Schemes | None = None) -> "Roster":
        """As the tree stands now; ``staff`` are those who hold a post on the day. Groups are those of each day."""
        rows = list(Unit.objects.under(book.desk.area).order_by("path"))
        staff: dict[int, int] = dict(
            _held(on).values_list("post__unit").annotate(Count("person", distinct=True))
        )
        leaders = bodies_of_leaders()
        return cls(
            {row.pk: _info(row, order, staff.get(row.pk, 0)) for order, row in enumerate(rows)},
            frozenset(row.pk for row in rows if _ought(row, book) and row.pk not in leaders),
            {key: localdate(at) for key, at in _founded(rows)},
            {row.pk: row.closed_on for row in rows if row.closed_on},
            frozenset(leaders),
            (book.begins, on),
            schemes or schemes_of(book),
        )

    def by(self, schemes: Schemes) -> "Roster":
        """The same units, by other schemes: for a trial."""
        return replace(self, schemes=schemes, _whole={})

    def whole(self, scheme: Scheme) -> Groups:
        """The units of each group that is assessed as a whole; a unit is of the first group that it fits."""
        if scheme not in self._whole:
            units = [unit for key, unit in self.units.items() if key not in self.leaders]
            self._whole[scheme] = _whole(scheme.groups, units)
        return self._whole[scheme]

    def infos(self, happenings: Collection[Happening]) -> list[UnitInfo]:
        """All units, marked whether they are assessed at the end of any period, as far as these happenings tell."""
        ends = {period.last for kind in (WEEK, *MONTHS) for period in touched(kind, *self.days)}
        return self._marked(happenings, {self.schemes.on(day) for day in ends})

    def on(self, day: date, happenings: Collection[Happening]) -> list[UnitInfo]:
        """The same for one day, without those that were not there."""
        marked = self._marked(happenings, {self.schemes.on(day)})
        return [unit for unit in marked if self._there(unit.id, day)]

    def _marked(self, happenings: Collection[Happening], schemes: Iterable[Scheme]) -> list[UnitInfo]:
        assessed = self.bound | {each.unit for each in happenings}
        assessed = assessed.union(*(begun(self.whole(scheme), happenings) for scheme in schemes))
        assessed -= {key for key, unit in self.units.items() if unit.type == Unit.Type.AREA}
        return [replace(unit, assessed=key in assessed) for key, unit in self.units.items()]

    def owed(self, entries: Sequence[Entry], happenings: Collection[Happening]) -> list[Entry]:
        """The entries without those that a period gives to a unit that was not there, or did not have to report yet."""
        if all(entry.source for entry in entries):
            return list(entries)
        owing = _Owing(self, happenings)
        return [
            entry for entry in entries
            if entry.source or (owing.begun(entry.unit, entry.on) and self._there(entry.unit, entry.on))
        ]  # fmt: skip

    def _there(self, unit: int, on: date) -> bool:
        return self.founded.get(unit, on) <= on <= self.closed.get(unit, on)


class _Owing:
    """Since when units owe anything: those that ought to report always, others since they first did or their whole group."""

    def __init__(self, roster: Roster, happenings: Collection[Happening]) -> None:
        self.roster, self.happenings = roster, happenings
        self.first: dict[int, date] = {}
        for each in happenings:
            if each.on < self.first.get(each.unit, date.max):
                self.first[each.unit] = each.on
        self.of_groups: dict[Scheme, dict[int, date]] = {}

    def begun(self, unit: int, on: date) -> bool:
        """Had it begun by a day? As the groups are on that day."""
        if unit in self.roster.bound or on >= self.first.get(unit, date.max):
            return True
        scheme = self.roster.schemes.on(on)
        if scheme not in self.of_groups:
            self.of_groups[scheme] = begun(self.roster.whole(scheme), self.happenings)
        return on >= self.of_groups[scheme].get(unit, date.max)


def begun(groups: Groups, happenings: Iterable[Happening]) -> dict[int, date]:
    """Since when the units of whole groups are assessed: since the first of the group reported."""
    group_of = {unit: group for group, members in groups.items() for unit in members}
    first = dict[str, date]()
    for each in happenings if group_of else ():
        group = group_of.get(each.unit)
        if group and each.event == words.REPORTED and each.on < first.get(group, date.max):
            first[group] = each.on
    return {unit: first[group] for unit, group in group_of.items() if group in first}


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


def _whole(rows: Sequence[GroupRow], units: Iterable[UnitInfo]) -> Groups:
    found = dict[str, set[int]]()
    for unit in units:
        row = next((row for row in rows if _fits(row, unit)), None)
        if row is not None and row.listed == WHOLE_GROUP and unit.type != Unit.Type.AREA:
            found.setdefault(row.group, set()).add(unit.id)
    return {group: frozenset(members) for group, members in found.items()}


def _fits(row: GroupRow, unit: UnitInfo) -> bool:
    asked = ((row.types, unit.type), (row.levels, unit.level), (row.units, unit.name))
    return all(not said or value in said for said, value in asked)


def _founded(rows: list[Unit]) -> QuerySet[Any]:
    found = Journalled.objects.filter(noun="unit", verb="found", key__in=[row.pk for row in rows])
    return found.order_by().values_list("key", "at")


def _held(on: date) -> QuerySet[Any]:
    return Appointment.objects.in_force(on).order_by()
