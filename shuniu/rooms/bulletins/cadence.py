"""When a series should appear, and how it did: pure. A slot is one issue that is due.

每个工作日 has a slot each working day; 每周2–3期 has its least number, spread over the week's working days; 每月25日 has one a
month, on the working day on or before it; 随到随编 has none. The first issue of a day, week or month fills its first slot.
"""

from bisect import insort
from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import ceil
from typing import Literal, Protocol

from shuniu.base.clocks.calendars import BEIJING, DAY, days_between, midnight

SATURDAY = 5
Kind = Literal["daily", "weekly", "monthly", "any"]
Fate = Literal["on_time", "late", "missing", "explained", "awaited"]


class Days(Protocol):
    """What is asked of a working calendar."""

    def works(self, day: date) -> bool:
        """Is it a working day?"""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often: ``least`` a week for weekly, ``month_day`` for monthly, ``out_by`` the time of day for all of them."""

    kind: str
    out_by: time | None = None
    least: int = 0
    month_day: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """One issue that is due on a day by a moment; ``period`` is the first day of the day, week or month it belongs to."""

    day: date
    due: datetime
    period: date

    @property
    def made_up(self) -> bool:
        """Is it a Saturday or Sunday, worked for a holiday (调休)?"""
        return self.day.weekday() >= SATURDAY

    @property
    def opens(self) -> datetime:
        """When its period begins."""
        return midnight(self.period - DAY)


@dataclass(frozen=True, slots=True)
class Appeared:
    """An issue that was issued: for which day, and when."""

    day: date
    at: datetime


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a slot."""

    slot: Slot
    fate: Fate
    appeared: Appeared | None = None


def slots(rhythm: Rhythm, since: date, until: date, days: Days) -> Iterator[Slot]:
    """The slots of a rhythm whose day lies from ``since`` to ``until``, in order."""
    if rhythm.out_by is None or rhythm.kind not in PERIOD:
        return
    for period in _periods(rhythm.kind, since, until):
        for day in DUE_DAYS[rhythm.kind](rhythm, period, days):
            if since <= day <= until:
                yield Slot(day, datetime.combine(day, rhythm.out_by, BEIJING), period)


def outcomes(
    rhythm: Rhythm, found: Iterable[Slot], appeared: Iterable[Appeared], explained: set[date], at: datetime
) -> list[Outcome]:
    """Each slot with what filled it, and whether in time."""
    in_period: dict[date, list[Appeared]] = defaultdict(list)
    for issue in appeared:
        insort(in_period[PERIOD[rhythm.kind](issue.day)], issue, key=lambda one: one.at)
    return [_outcome(slot, in_period[slot.period], slot.day in explained, at) for slot in found]


def _outcome(slot: Slot, waiting: list[Appeared], explained: bool, at: datetime) -> Outcome:
    if waiting:
        first = waiting.pop(0)
        return Outcome(slot, "on_time" if first.at <= slot.due else "late", first)
    if explained:
        return Outcome(slot, "explained")
    return Outcome(slot, "awaited" if at <= slot.due else "missing")


def unfilled(found: Sequence[Outcome]) -> Slot | None:
    """The first slot for which an issue is still owed."""
    return next((one.slot for one in found if one.fate in ("missing", "awaited")), None)


def _week(day: date) -> date:
    return day - timedelta(days=day.weekday())


PERIOD: dict[str, Callable[[date], date]] = {
    "daily": lambda day: day,
    "weekly": _week,
    "monthly": lambda day: day.replace(day=1),
}


def _periods(kind: str, since: date, until: date) -> list[date]:
    return list(dict.fromkeys(PERIOD[kind](day) for day in days_between(since, until)))


def _daily(rhythm: Rhythm, period: date, days: Days) -> Iterable[date]:
    return [period] if days.works(period) else []


def _weekly(rhythm: Rhythm, period: date, days: Days) -> Iterable[date]:
    worked = [day for n in range(7) if days.works(day := period + n * DAY)]
    count = min(rhythm.least, len(worked))
    return [worked[ceil(len(worked) * part / count) - 1] for part in range(1, count + 1)]


def _monthly(rhythm: Rhythm, period: date, days: Days) -> Iterable[date]:
    last = monthrange(period.year, period.month)[1]
    named = period.replace(day=min(rhythm.month_day, last))
    worked = [day for day in days_between(period, named) if days.works(day)]
    return worked[-1:] or [named]


DUE_DAYS: dict[str, Callable[[Rhythm, date, Days], Iterable[date]]] = {
    "daily": _daily,
    "weekly": _weekly,
    "monthly": _monthly,
}
