"""The three ways in which time is spent: elapsed (24×7), worked (office hours), days (calendar or working).

Each measure runs an amount from a moment, says what is left of a run, and settles an extension that names its end.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Protocol, TypeVar

from shuniu.base.clocks.budgets import Budget
from shuniu.base.clocks.calendars import BEIJING, DAY, WorkCalendar, days_between, local_day, midnight
from shuniu.base.rules.duration import TimeUnit

Amount = int | timedelta
A = TypeVar("A", int, timedelta)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch without interruption: from ``since``, counted to the end of ``last``, ending ``at``.

    ``at`` is later than ``last`` only where a last day that is off passed to the next working day.
    """

    since: datetime
    amount: Amount
    last: date
    at: datetime


class Measure(Protocol[A]):
    """How a budget is spent, in days or in time."""

    @property
    def whole(self) -> A:
        """All of it."""

    def run(self, since: datetime, amount: A) -> Run:
        """Spend an amount from a moment on."""

    def left(self, run: Run, moment: datetime) -> A:
        """What is left of a run at a moment before its end; never nothing."""

    def settle(self, since: datetime, until: datetime) -> Run:
        """The run, decided upon at ``since``, that is to end ``until``."""


@dataclass(frozen=True, slots=True)
class Elapsed:
    """Real time, day and night. By hours: from the very moment (民法典 art. 201 para. 2)."""

    whole: timedelta

    def run(self, since: datetime, amount: timedelta) -> Run:
        """Spend it at once."""
        return self.settle(since, since + amount)

    def left(self, run: Run, moment: datetime) -> timedelta:
        """The time to its end."""
        return run.at - moment

    def settle(self, since: datetime, until: datetime) -> Run:
        """It ends at the very moment."""
        return Run(since, until - since, local_day(until), until)


@dataclass(frozen=True, slots=True)
class Worked:
    """Office hours of working days."""

    whole: timedelta
    calendar: WorkCalendar

    def run(self, since: datetime, amount: timedelta) -> Run:
        """Spend it shift by shift; what ends with a shift ends then, not when the next begins."""
        rest = amount
        for begin, end in self.calendar.working_time(since):
            if begin + rest <= end:
                return Run(since, amount, local_day(begin), begin + rest)
            rest -= end - begin
        raise AssertionError("working time has no end")

    def left(self, run: Run, moment: datetime) -> timedelta:
        """The working time to its end."""
        rest = timedelta()
        for begin, end in self.calendar.working_time(max(run.since, moment)):
            if begin >= run.at:
                return rest
            rest += min(end, run.at) - begin
        raise AssertionError("working time has no end")

    def settle(self, since: datetime, until: datetime) -> Run:
        """It ends when the office closes on that day, or on the first working day after it."""
        day = local_day(until)
        while not self.calendar.works(day):
            day += DAY
        return Run(since, timedelta(), day, self.calendar.closes(day))


@dataclass(frozen=True, slots=True)
class Days:
    """Whole days. The first day is not counted (民法典 art. 201); a last day off passes to the next worked one (art. 203).

    A day on which the clock stood still is not counted, whether it stood from the morning or from the afternoon: neither the
    day of the pause is whole, nor (as the first of what follows) the day of the resumption.
    """

    whole: int
    counts: Callable[[date], bool]
    closes: Callable[[date], bool]
    end: Callable[[date], datetime]

    def run(self, since: datetime, amount: int) -> Run:
        """Count the days after the first, then find the day that closes the count."""
        last, rest = local_day(since), amount
        while rest:
            last += DAY
            rest -= self.counts(last)
        return Run(since, amount, last, self._close(last, since))

    def left(self, run: Run, moment: datetime) -> int:
        """The days still to be counted, that of the moment included; one when only the passing on was left."""
        first = max(local_day(run.since) + DAY, local_day(moment))
        return max(1, sum(map(self.counts, days_between(first, run.last))))

    def settle(self, since: datetime, until: datetime) -> Run:
        """It ends with that day; with the next that counts, and on which a count can close, when that day does not."""
        last = local_day(until)
        while not self.counts(last):
            last += DAY
        return Run(since, 0, last, self._close(last, since))

    def _close(self, day: date, since: datetime) -> datetime:
        while not self.closes(day) or self.end(day) <= since:
            day += DAY
        return self.end(day)


def measure_of(budget: Budget, calendar: WorkCalendar) -> Measure[Any]:
    """The way in which a budget is spent."""
    if budget.in_days:
        end = {"office": calendar.closes, "midnight": midnight, "opening": calendar.opens}[budget.ends]
        working = budget.unit is TimeUnit.WORKDAY
        closes = calendar.works if working or budget.rolls else _always
        return Days(budget.amount, calendar.works if working else _always, closes, end)
    if budget.unit is TimeUnit.WORKHOUR:
        return Worked(budget.time, calendar)
    return Elapsed(budget.time)


def spent(since: datetime, budget: Budget, calendar: WorkCalendar) -> datetime:
    """When a budget is spent that begins at a moment and is never interrupted."""
    measure = measure_of(budget, calendar)
    return measure.run(since.astimezone(BEIJING), measure.whole).at


def _always(day: date) -> bool:
    return True
