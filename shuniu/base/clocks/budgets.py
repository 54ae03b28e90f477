"""A budget: how much time there is, what it is counted in, and when its last day ends."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from shuniu.base.rules.duration import Duration, TimeUnit

Ends = Literal["office", "midnight", "opening"]


@dataclass(frozen=True, slots=True)
class Budget:
    """An amount of a unit.

    ``ends`` matters to budgets of days: the last day ends when the office closes, or at 24:00; ``opening`` serves alarms
    that ring in the morning. ``rolls`` matters to calendar days: does a last day that is off pass to the next working day?
    Amount 0 of days means "the same day". ``agreed`` is the real time to a moment agreed upon, and then the amount is 0.
    ValueError for an amount that makes no sense.
    """

    amount: int
    unit: TimeUnit
    ends: Ends = "office"
    rolls: bool = True
    agreed: timedelta | None = None

    def __post_init__(self) -> None:
        if self.amount < 0 or (self.amount == 0 and not self.in_days and not self.agreed):
            raise ValueError(f"时限不能是 {self.amount}")

    @classmethod
    def until(cls, moment: datetime, anchor: datetime) -> "Budget":
        """Time up to a moment agreed upon: a promise, an invitation's date. ValueError when it is not ahead."""
        if moment <= anchor:
            raise ValueError("约定的时间要在起算之后")
        return cls(0, TimeUnit.MINUTE, agreed=moment - anchor)

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
        if self.agreed:
            return self.agreed
        minutes = self.unit is TimeUnit.MINUTE
        return timedelta(minutes=self.amount) if minutes else timedelta(hours=self.amount)

    def row(self) -> dict[str, Any]:
        """As a clock's row keeps it."""
        agreed = self.agreed and self.agreed // timedelta.resolution
        return {
            "amount": self.amount,
            "unit": str(self.unit),
            "ends": self.ends,
            "rolls": self.rolls,
            "agreed": agreed,
        }

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> "Budget":
        """The budget of a clock's row."""
        agreed = timedelta(microseconds=row["agreed"]) if row["agreed"] else None
        return cls(row["amount"], TimeUnit(row["unit"]), row["ends"], row["rolls"], agreed)

    def __str__(self) -> str:
        return "至约定时间" if self.agreed else str(Duration(self.amount, self.unit))
