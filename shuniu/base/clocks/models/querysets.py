"""What lists ask of clocks. Overdue and the like are computed, never stored."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from shuniu.base.clocks.calendars import local_day, midnight

if TYPE_CHECKING:
    from shuniu.base.clocks.models.clock import Clock  # noqa: F401  the string below names it


class Clocks(QuerySet["Clock"]):
    """Clocks by what they mean. The five states (``decide.ClockState``) are five disjoint words here."""

    def running(self) -> "Clocks":
        """Not yet done: open obligations, suspended ones included."""
        return self.filter(stopped_at=None)

    def done(self) -> "Clocks":
        """Stopped."""
        return self.exclude(stopped_at=None)

    def suspended(self) -> "Clocks":
        """Standing still."""
        return self.running().exclude(suspended_at=None)

    def ticking(self) -> "Clocks":
        """Running and not standing still."""
        return self.running().filter(suspended_at=None)

    def overdue(self, at: datetime) -> "Clocks":
        """Past their due moment."""
        return self.ticking().filter(due_at__lt=at)

    def due_today(self, at: datetime) -> "Clocks":
        """Due by 24:00 of this day, not overdue."""
        return self.ticking().filter(due_at__gte=at, due_at__lte=midnight(local_day(at)))

    def not_due(self, at: datetime) -> "Clocks":
        """Due on a later day."""
        return self.ticking().filter(due_at__gt=midnight(local_day(at)))

    def amber(self, at: datetime) -> "Clocks":
        """In the last part of their time, by the rule's share."""
        return self.ticking().filter(amber_at__lte=at, due_at__gte=at)

    def owed_by(self, parties: Iterable[int]) -> "Clocks":
        """Owed by one of these parties (ids)."""
        return self.filter(owed_by__in=list(parties))

    def of_noun(self, noun: str) -> "Clocks":
        """On things of one noun; ``.values("key")`` then narrows a list of those things."""
        return self.filter(noun=noun)

    def reckoned_otherwise(self, edition: str) -> list["Clocks"]:
        """Open, and counted with another edition of the working calendar: two ranges of one partial index."""
        counted = self.running().filter(needs_calendar=True).order_by("calendar", "pk")
        return [counted.filter(calendar__lt=edition), counted.filter(calendar__gt=edition)]

    def alarming(self, at: datetime) -> "Clocks":
        """Those that must ring by now, the longest waiting first: a range of one partial index."""
        return self.filter(next_alarm_at__lte=at).order_by("next_alarm_at", "pk")

    def troubled(self) -> "Clocks":
        """Those whose ringing failed: a person must look."""
        return self.running().exclude(trouble="")
