"""A clock: what is owed on a thing, by whom, by when."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import F, Q

from shuniu.base.clocks.budgets import Budget
from shuniu.base.clocks.decide import Alarm, ClockState, Facts, state
from shuniu.base.clocks.models.querysets import Clocks
from shuniu.base.clocks.rungs import Rung, from_rows
from shuniu.base.parties.models import Party


class Clock(models.Model):
    """One obligation on one thing.

    Anchor, budget and the ledger (``pauses``, ``extensions``) are the truth; ``due_at``, ``amber_at`` and ``next_alarm_at`` are
    derived from them by ``projecting.project`` alone and kept for the indexes. ``figure`` holds value, source and pack
    version of the rule as it was at the start, ``rungs`` its ladder with the moment of each rung, ``calendar`` the edition
    of the working calendar that it was last reckoned with.
    """

    noun = models.CharField(max_length=24)
    key = models.BigIntegerField()
    name = models.CharField(max_length=32)
    owed_by = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    url = models.CharField(max_length=200, blank=True)

    started_at = models.DateTimeField()
    anchor = models.DateTimeField()
    budget = models.JSONField()
    figure = models.JSONField(default=dict)
    rungs = models.JSONField(default=list)
    needs_calendar = models.BooleanField()
    calendar = models.CharField(max_length=16, default="")
    restarts = models.PositiveSmallIntegerField(default=0)
    extended = models.PositiveSmallIntegerField(default=0)

    due_at = models.DateTimeField(null=True)
    provisional = models.BooleanField(default=False)
    amber_at = models.DateTimeField(null=True)
    next_alarm_at = models.DateTimeField(null=True)
    suspended_at = models.DateTimeField(null=True)
    stopped_at = models.DateTimeField(null=True)
    trouble = models.CharField(max_length=200, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    objects = Clocks.as_manager()

    class Meta:
        verbose_name = "时限"
        constraints = [
            models.UniqueConstraint(
                fields=["noun", "key", "name"], name="clock_one_running", condition=Q(stopped_at=None)
            ),
            models.CheckConstraint(
                condition=Q(due_at__isnull=False) | Q(suspended_at__isnull=False),
                name="clock_due_unless_suspended",
            ),
            models.CheckConstraint(
                condition=Q(next_alarm_at=None) | Q(suspended_at=None, stopped_at=None),
                name="clock_silent_when_still_or_done",
            ),
            models.CheckConstraint(
                condition=Q(stopped_at=None) | Q(suspended_at=None), name="clock_done_is_not_suspended"
            ),
            models.CheckConstraint(
                condition=Q(stopped_at=None) | Q(stopped_at__gte=F("started_at")),
                name="clock_done_after_start",
            ),
        ]
        indexes = [
            models.Index(fields=["next_alarm_at", "id"], name="clock_alarm", condition=Q(next_alarm_at__isnull=False)),
            models.Index(fields=["noun", "key"], name="clock_of_thing"),
            models.Index(fields=["owed_by", "due_at"], name="clock_owed", condition=Q(stopped_at=None)),
            models.Index(fields=["due_at"], name="clock_due", condition=Q(stopped_at=None, suspended_at=None)),
            models.Index(fields=["calendar"], name="clock_calendar", condition=Q(stopped_at=None, needs_calendar=True)),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.noun} {self.key} {self.name}"

    def state(self, at: datetime) -> ClockState:
        """The one state it is in at a moment."""
        return state(self.facts(), at)

    def facts(self, rung: frozenset[tuple[int, int]] = frozenset()) -> Facts:
        """What ``decide`` needs to know; ``rung`` are the (rung, edition) pairs of its firings."""
        return Facts(self.due_at, self.suspended_at, self.stopped_at, tuple(self.alarms()), rung)

    def alarms(self) -> list[Alarm]:
        """Its ladder in moments. What is counted from the start rings once a beginning, the rest once a term."""
        return [
            Alarm(datetime.fromisoformat(row["moment"]), number, self.edition(rung))
            for number, (row, rung) in enumerate(zip(self.rungs, self.ladder, strict=True))
            if row["moment"]
        ]

    def edition(self, rung: Rung) -> int:
        """Which ringing of a rung would be due now: a new beginning, and for the end a new end, makes another."""
        return self.restarts if rung.from_start else self.restarts + self.extended

    @property
    def ladder(self) -> list[Rung]:
        """Its rungs."""
        return from_rows(self.rungs)

    @property
    def budgeted(self) -> Budget:
        """Its budget."""
        return Budget.from_row(self.budget)

    @property
    def lateness(self) -> timedelta | None:
        """By how much it was stopped too late; None while it runs or when it was in time."""
        if self.stopped_at is None or self.due_at is None or self.stopped_at <= self.due_at:
            return None
        return self.stopped_at - self.due_at
