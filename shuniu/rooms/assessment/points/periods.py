"""Weeks, months, quarters, half-years and years of the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

WEEK, YEAR = "week", "year"
MONTHS = {"month": 1, "quarter": 3, "half": 6, YEAR: 12}
"""How many months each period has."""
_DAY, _WEEK = timedelta(days=1), timedelta(weeks=1)
_CACHED = 4096


class Period(NamedTuple):
    """From ``first`` to ``last``, both included."""

    kind: str
    first: date
    last: date

    def __str__(self) -> str:
        year, nth = self.first.year, self.first.month // MONTHS.get(self.kind, 1)
        match self.kind:
            case "week":
                return f"{self.first.month}月{self.first.day}日至{self.last.month}月{self.last.day}日"
            case "month":
                return f"{year}年{self.first.month}月"
            case "quarter":
                return f"{year}年第{nth + 1}季度"
            case "half":
                return f"{year}年{'下' if nth else '上'}半年"
        return f"{year}年"

    @property
    def key(self) -> str:
        """A name that stays the same."""
        return f"{self.kind}:{self.first:%Y%m%d}"


@lru_cache(_CACHED)
def period_of(kind: str, day: date) -> Period:
    """Return the period of a kind in which a day lies; weeks begin on Monday."""
    if kind == WEEK:
        first = day - timedelta(days=day.weekday())
        return Period(kind, first, first + _WEEK - _DAY)
    months = MONTHS[kind]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    return Period(kind, first, _after(first, months) - _DAY)


def _after(first: date, months: int) -> date:
    years, month = divmod(first.month - 1 + months, MONTHS[YEAR])
    return date(first.year + years, month + 1, 1)


def touched(kind: str, since: date, until: date) -> Iterator[Period]:
    """Yield the periods that have a day between ``since`` and ``until``, earliest first."""
    period = period_of(kind, since)
    while period.first <= until:
        yield period
        period = period_of(kind, period.last + _DAY)


def whole(kind: str, since: date, until: date) -> Iterator[Period]:
    """Yield the periods that lie wholly between ``since`` and ``until``."""
    return (each for each in touched(kind, since, until) if since <= each.first and each.last <= until)
