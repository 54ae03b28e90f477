"""The working calendar of this office now: packaged years, years entered here, office hours from the rules.

It is kept in memory with the rules and read again when their stamp changes; publishing a year changes the stamp.
"""

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from shuniu.base.clocks.arrangements import Arrangement, packaged
from shuniu.base.clocks.calendars import OfficeHours, WorkCalendar, local_day
from shuniu.base.clocks.chapter import WEEKDAYS
from shuniu.base.clocks.models import CalendarDay, CalendarYear
from shuniu.base.rules.asking import rulebook
from shuniu.base.rules.chapters import CHAPTERS
from shuniu.base.rules.rulebook import RuleBook

HOURS, WEEK, AMBER = "clocks.office_hours", "clocks.workweek", "clocks.amber_share"


@dataclass(frozen=True)
class Almanac:
    """The calendar; ``edition`` is a digest of all it says, by which clocks know whether they were reckoned with it."""

    calendar: WorkCalendar
    edition: str
    book: RuleBook

    def amber_share(self, at: datetime) -> int:
        """The last per cent of a term in which a clock is shown as amber."""
        return int(self.book.answer(AMBER, (), local_day(at), CHAPTERS).value)


_kept: list[Almanac] = []


def almanac() -> Almanac:
    """The newest; one short query."""
    book = rulebook()
    if not _kept or _kept[0].book is not book:
        _kept[:] = [_read(book)]
    return _kept[0]


def working_calendar() -> WorkCalendar:
    """The calendar alone."""
    return almanac().calendar


def arrangements() -> dict[int, Arrangement]:
    """Every published year: those entered here in place of those packaged."""
    off: dict[int, dict[date, str]] = defaultdict(dict)
    made_up: dict[int, dict[date, str]] = defaultdict(dict)
    for day in CalendarDay.objects.all():
        (made_up if day.works else off)[day.year_id][day.day] = day.name
    entered = {
        y.year: Arrangement(y.year, y.source, off[y.pk], made_up[y.pk]) for y in CalendarYear.objects.all()
    }
    return dict(sorted({**packaged(), **entered}.items()))


def _read(book: RuleBook) -> Almanac:
    years = arrangements()
    off = {day: name for each in years.values() for day, name in each.off.items()}
    made_up = {day: name for each in years.values() for day, name in each.made_up.items()}
    horizon = date(last_in_row(years), 12, 31)
    hours = tuple(_hours(book, since) for since in _turns(book))
    calendar = WorkCalendar(off, made_up, hours, horizon, _rest(book, horizon))
    return Almanac(calendar, _digest(calendar), book)


def _digest(calendar: WorkCalendar) -> str:
    off, made_up = sorted(calendar.off.items()), sorted(calendar.made_up.items())
    said = repr((off, made_up, calendar.hours, calendar.horizon, sorted(calendar.rest)))
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def last_in_row(years: Mapping[int, Arrangement]) -> int:
    """The last year before the first gap: what lies behind a gap is no published horizon."""
    year = min(years)
    while year + 1 in years:
        year += 1
    return year


def _turns(book: RuleBook) -> list[date]:
    """The days on which the office hours may change: where a pack, a use of it or a local change begins or ends."""
    editions = [edition for several in book.editions.values() for edition in several]
    rows = [row for edition in editions for row in edition.entries.get(HOURS, ())] + [
        *book.local.get((None, HOURS), ())
    ]
    begun = {edition.since for edition in editions} | {since for since, _ in book.adoptions.get(None, ())}
    begun |= {row.validity.since for row in rows}
    ended = {date.fromordinal(row.validity.until.toordinal() + 1) for row in rows if row.validity.until}
    return sorted({date(min(packaged()), 1, 1), *(since for since in begun if since), *ended})


def _hours(book: RuleBook, since: date) -> OfficeHours:
    return OfficeHours(
        since, tuple((span.begin, span.end) for span in book.answer(HOURS, (), since, CHAPTERS).value)
    )


def _rest(book: RuleBook, on: date) -> frozenset[int]:
    worked = book.answer(WEEK, (), on, CHAPTERS).value
    return frozenset(number for number, name in enumerate(WEEKDAYS) if name not in worked)
