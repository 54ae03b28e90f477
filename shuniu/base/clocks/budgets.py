"""A budget: how much time there is, what it is counted in, and when its last day ends."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from shuniu.base.rules.duration import Duration, TimeUnit

Ends = Literal["office", "midnight", "opening"]


@dataclass(frozen=True, slots=True)
class Budget:
    """An amount of a unit.

    ``ends`` matters to budgets of days: the last day ends when the office closes, or at 24:00; ``opening`` serves alarms
    that ring in the morning. ``rolls`` matters to calendar days: does a last day that is off pass to the next working day?
    Amount 0 of days means "the same day". ValueError for an amount that makes no sense.
    """

    amount: int
    unit: TimeUnit
    ends: Ends = "office"
    rolls: bool = True

    def __post_init__(self) -> None:
        if self.amount < 0 or (self.amount == 0 and not self.in_days):
            raise ValueError(f"时限不能是 {self.amount}")

    @classmethod
    def of(cls, duration: Duration, *, ends: Ends = "office", rolls: bool = True) -> "Budget":
        """The budget that a rule's duration gives."""
        return cls(duration.amount, duration.unit, ends, rolls)

    @property
    def in_days(self) -> bool:
        """Is it counted in whole days?"""
        return self.unit in (TimeUnit.DAY, TimeUnit.WORKDAY)

    @property
    def needs_calendar(self) -> bool:
        """Can its end change when a yearly notice comes out? Real time cannot."""
        return self.unit in (TimeUnit.WORKDAY, TimeUnit.WORKHOUR) or (
            self.unit is TimeUnit.DAY and self.rolls
        )

    @property
    def time(self) -> timedelta:
        """The amount as time, for budgets of minutes or hours."""
        minutes = self.unit is TimeUnit.MINUTE
        return timedelta(minutes=self.amount) if minutes else timedelta(hours=self.amount)

    def __str__(self) -> str:
        return str(Duration(self.amount, self.unit))
