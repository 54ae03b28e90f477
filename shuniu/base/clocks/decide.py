"""What time does to a clock: which rungs ring now, when the next one does, and in which of five states it is. Pure.

``<=`` and "not yet rung", never "exactly now": a sweep that comes three days late finds everything that was missed, in order.
"""

from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from shuniu.base.clocks.calendars import local_day, midnight


class ClockState(StrEnum):
    """Exactly one of these holds for every clock at every instant."""

    NOT_DUE = "not_due"
    DUE_TODAY = "due_today"
    OVERDUE = "overdue"
    SUSPENDED = "suspended"
    DONE = "done"

    @property
    def word(self) -> str:
        """The state in Chinese."""
        return STATE_WORDS[self]


STATE_WORDS = {
    ClockState.NOT_DUE: "未到期",
    ClockState.DUE_TODAY: "今日到期",
    ClockState.OVERDUE: "已逾期",
    ClockState.SUSPENDED: "暂停计时",
    ClockState.DONE: "已办结",
}


@dataclass(frozen=True, order=True, slots=True)
class Alarm:
    """One ringing to come: its moment, its rung, and the edition of the clock's term that it belongs to."""

    moment: datetime
    rung: int
    edition: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a clock. ``rung`` holds the (rung, edition) pairs that have rung already."""

    due_at: datetime | None
    suspended_at: datetime | None
    stopped_at: datetime | None
    alarms: tuple[Alarm, ...] = ()
    rung: Set[tuple[int, int]] = frozenset()


def state(facts: Facts, now: datetime) -> ClockState:
    """The state at a moment. Suspended outranks overdue; the very moment it is due is still in time."""
    if facts.stopped_at is not None:
        return ClockState.DONE
    if facts.suspended_at is not None or facts.due_at is None:
        return ClockState.SUSPENDED
    if facts.due_at < now:
        return ClockState.OVERDUE
    return ClockState.DUE_TODAY if facts.due_at <= midnight(local_day(now)) else ClockState.NOT_DUE


def pending(facts: Facts) -> list[Alarm]:
    """The alarms still to ring, in order; none while the clock stands still or is done."""
    if facts.stopped_at is not None or facts.suspended_at is not None:
        return []
    return sorted(alarm for alarm in facts.alarms if (alarm.rung, alarm.edition) not in facts.rung)


def next_alarm_at(facts: Facts) -> datetime | None:
    """The moment of the first alarm still to ring."""
    return next((alarm.moment for alarm in pending(facts)), None)


@dataclass(frozen=True, slots=True)
class Ringing:
    """An alarm that rings now. ``instead_of`` is the rung before it that reached nobody."""

    alarm: Alarm
    told: tuple[Any, ...]
    instead_of: int | None = None

    def lateness(self, now: datetime) -> timedelta:
        """How long after its moment it rings; nothing when it rings early in another's stead."""
        return max(now - self.alarm.moment, timedelta())


def ringing(
    alarms: Iterable[Alarm], now: datetime, told: Callable[[int], Iterable[Any]]
) -> Iterator[Ringing]:
    """What rings by ``now``, in order. A rung that reaches nobody passes the call to the next at once."""
    silent: int | None = None
    for alarm in alarms:
        if alarm.moment > now and silent is None:
            return
        reached = tuple(told(alarm.rung))
        yield Ringing(alarm, reached, silent)
        silent = None if reached else alarm.rung
