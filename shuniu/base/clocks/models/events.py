"""The ledger of a clock: when it stood still and why, who gave it more time and why."""

from django.db import models
from django.db.models import F, Q

from shuniu.base.clocks import due
from shuniu.base.clocks.models.clock import Clock


class Pause(models.Model):
    """The clock stood still. ``anew``: when the pause ended it began from zero (a correction came in)."""

    clock = models.ForeignKey(Clock, on_delete=models.PROTECT, related_name="pauses")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    ground = models.CharField(max_length=200)
    anew = models.BooleanField(default=False)

    class Meta:
        verbose_name = "暂停计时"
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["clock"], name="pause_one_open", condition=Q(until=None)),
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="pause_forward"),
            models.CheckConstraint(condition=~Q(ground=""), name="pause_has_ground"),
        ]

    def __str__(self) -> str:
        return f"{self.clock} 暂停：{self.ground}"

    @property
    def event(self) -> due.Pause:
        """The same as a value."""
        return due.Pause(self.since, self.until, self.ground, self.anew)


class Extension(models.Model):
    """More time, asked before expiry, granted by somebody for a reason. ``before`` is the due moment it replaced."""

    clock = models.ForeignKey(Clock, on_delete=models.PROTECT, related_name="extensions")
    granted_at = models.DateTimeField()
    before = models.DateTimeField()
    until = models.DateTimeField()
    approved_by = models.CharField(max_length=120)
    reason = models.TextField()

    class Meta:
        verbose_name = "延期"
        ordering = ["granted_at", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(until__gt=F("before")), name="extension_forward"),
            models.CheckConstraint(condition=Q(granted_at__lte=F("before")), name="extension_before_expiry"),
            models.CheckConstraint(condition=~Q(approved_by=""), name="extension_approved"),
        ]

    def __str__(self) -> str:
        return f"{self.clock} 延期，{self.approved_by}批准"

    @property
    def event(self) -> due.Extension:
        """The same as a value."""
        return due.Extension(self.granted_at, self.until, self.approved_by, self.reason)
