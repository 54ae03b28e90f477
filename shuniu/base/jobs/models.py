"""A job: a row that says what is to be done in the background and how far it is."""

from datetime import datetime

from django.db import models
from django.db.models import Q
from django.urls import reverse

from shuniu.base.parties.models import Party


class State(models.TextChoices):
    """Where a job stands."""

    WAITING = "waiting", "等候"
    RUNNING = "running", "正在办"
    DONE = "done", "已完成"
    FAILED = "failed", "未完成"


OPEN = (State.WAITING, State.RUNNING)


class Jobs(models.QuerySet["Job"]):
    """Jobs, in words."""

    def due(self, at: datetime) -> "Jobs":
        """Those to be taken up now: waiting for their time, or left by a worker that is no more."""
        return self.filter(
            Q(state=State.WAITING, due_at__lte=at) | Q(state=State.RUNNING, lease_until__lte=at)
        )

    def still_open(self) -> "Jobs":
        """Those not over."""
        return self.filter(state__in=OPEN)


class Job(models.Model):
    """``mark`` is where the handler goes on; ``holder`` the worker's present hold; ``slot`` lets one open job stand for many."""

    kind = models.CharField(max_length=60)
    payload = models.JSONField(default=dict)
    noun = models.CharField(max_length=40, blank=True)
    key = models.BigIntegerField(null=True)
    by = models.ForeignKey(Party, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField("提出时间")
    slot = models.CharField(max_length=120, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    due_at = models.DateTimeField()
    lease_until = models.DateTimeField(null=True)
    holder = models.UUIDField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    mark = models.JSONField(null=True)
    result = models.JSONField(null=True)
    error = models.CharField(max_length=500, blank=True)
    ended_at = models.DateTimeField(null=True)

    objects = Jobs.as_manager()

    class Meta:
        verbose_name = "后台任务"
        constraints = [
            models.UniqueConstraint(
                fields=["slot"], name="job_one_open_per_slot", condition=Q(state__in=OPEN) & ~Q(slot="")
            ),
            models.CheckConstraint(
                condition=Q(state=State.RUNNING, lease_until__isnull=False, holder__isnull=False)
                | (~Q(state=State.RUNNING) & Q(lease_until=None, holder=None)),
                name="job_running_is_held",
            ),
            models.CheckConstraint(
                condition=Q(state__in=OPEN, ended_at=None) | (~Q(state__in=OPEN) & Q(ended_at__isnull=False)),
                name="job_over_has_time",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.FAILED) | ~Q(error=""), name="job_failed_says_why"
            ),
        ]
        indexes = [
            models.Index(fields=["due_at"], name="job_open", condition=Q(state__in=OPEN)),
            models.Index(fields=["noun", "key"], name="job_of_thing"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    @property
    def url(self) -> str:
        """Where its progress is seen."""
        return reverse("jobs:job", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Is it still to be finished?"""
        return self.state in OPEN
