"""The working calendar: days off by name, make-up days, weekly rest, office hours, and how far it is published.

Sources: 全国年节及纪念日放假办法 and the yearly notice of the State Council's General Office (which days are off, which
weekends are worked instead); 国务院关于职工工作时间的规定 art. 7 (Saturday and Sunday are the weekly rest of offices). The notice
for a year comes out late in the year before. What lies beyond ``horizon`` is reckoned by the weekday alone and provisional.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from itertools import pairwise

BEIJING = timezone(timedelta(hours=8), "北京时间")
"""The one zone of the country; fixed, so that no table of zones is needed and local arithmetic is plain."""

DAY = timedelta(days=1)
WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")

Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """The shifts of an office day (morning, afternoon) from a date on; ValueError unless they are in order."""

    since: date
    shifts: tuple[tuple[time, time], ...]

    def __post_init__(self) -> None:
        edges = [edge for shift in self.shifts for edge in shift]
        if not edges or any(later <= earlier for earlier, later in pairwise(edges)):
            raise ValueError("办公时间应有起有止，上午在前、下午在后，不能重叠")


@dataclass(frozen=True)
class WorkCalendar:
    """Which days are worked, and when in the day.

    ``off`` names each day off of the yearly notices, ``made_up`` each weekend day worked instead, with the holiday it makes
    up for; ``hours`` is sorted by ``since`` and never empty; ``rest`` holds weekdays (Monday is 0).
    """

    off: Mapping[date, str]
    made_up: Mapping[date, str]
    hours: tuple[OfficeHours, ...]
    horizon: date
    rest: frozenset[int] = frozenset({5, 6})

    def works(self, day: date) -> bool:
        """Is it a working day?"""
        return day in self.made_up or not (day in self.off or day.weekday() in self.rest)

    def reason(self, day: date) -> str:
        """Why a day is off: the holiday, else the weekday; "" for a working day."""
        return "" if self.works(day) else self.off.get(day) or WEEKDAYS[day.weekday()]

    def is_provisional(self, day: date) -> bool:
        """Does it lie beyond what has been published?"""
        return day > self.horizon

    def shifts(self, day: date) -> list[Span]:
        """The office's shifts on a day, whether it is worked or not."""
        since = bisect_right(self.hours, day, key=lambda hours: hours.since)
        return [
            (datetime.combine(day, begin, BEIJING), datetime.combine(day, end, BEIJING))
            for begin, end in self.hours[max(since - 1, 0)].shifts
        ]

    def opens(self, day: date) -> datetime:
        """When the office opens on a day."""
        return self.shifts(day)[0][0]

    def closes(self, day: date) -> datetime:
        """When the office closes on a day."""
        return self.shifts(day)[-1][1]

    def working_time(self, since: datetime) -> Iterator[Span]:
        """Working time from a moment on, shift by shift, without end; the first may be the rest of a shift."""
        day = since.astimezone(BEIJING).date()
        while True:
            if self.works(day):
                yield from ((max(begin, since), end) for begin, end in self.shifts(day) if end > since)
            day += DAY

    def workday(self, day: date, steps: int) -> date:
        """The working day so many working days after (before, when negative) a day."""
        onward = DAY if steps > 0 else -DAY
        while steps:
            day += onward
            steps -= self.works(day) * (1 if steps > 0 else -1)
        return day


def midnight(day: date) -> datetime:
    """24:00 of a day."""
    return datetime.combine(day + DAY, time(), BEIJING)


def local_day(moment: datetime) -> date:
    """The day it is in Beijing at a moment."""
    return moment.astimezone(BEIJING).date()


def days_between(first: date, last: date) -> Iterator[date]:
    """Every day from first to last, both included; none when last is earlier."""
    return (first + n * DAY for n in range((last - first).days + 1))
