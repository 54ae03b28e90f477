"""A firing: one rung of one clock that rang."""

from datetime import timedelta
from typing import Self

from django.db import models

from shuniu.base.clocks.models.clock import Clock


class Firings(models.QuerySet["Firing"]):
    """Firings by what they mean."""

    def reaching_nobody(self) -> Self:
        """Those that found nobody to tell: somebody must fill the post or change the ladder."""
        return self.filter(told=0)


class Firing(models.Model):
    """At most one row for a rung of one term of a clock, written together with the notice and the journal entry.

    ``moment`` is when it should have rung, ``fired_at`` when it did. ``instead_of`` is the rung before it that reached nobody.
    """

    clock = models.ForeignKey(Clock, on_delete=models.PROTECT, related_name="firings")
    rung = models.PositiveSmallIntegerField()
    edition = models.PositiveSmallIntegerField()
    moment = models.DateTimeField()
    fired_at = models.DateTimeField()
    told = models.PositiveSmallIntegerField()
    instead_of = models.PositiveSmallIntegerField(null=True)

    objects = Firings.as_manager()

    class Meta:
        verbose_name = "时限提醒"
        constraints = [models.UniqueConstraint(fields=["clock", "rung", "edition"], name="firing_once")]
        indexes = [models.Index(fields=["-fired_at"], name="firing_nobody", condition=models.Q(told=0))]

    def __str__(self) -> str:
        return f"{self.clock} 第{self.rung + 1}级"

    @property
    def lateness(self) -> timedelta:
        """How long after its moment it rang; nothing when it rang early in another's stead."""
        return max(self.fired_at - self.moment, timedelta())
