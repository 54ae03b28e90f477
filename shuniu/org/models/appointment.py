"""Who holds a post from–to, and who stands in for it meanwhile."""

from datetime import date
from typing import Any

from django.db import models
from django.db.models import F, Q

from shuniu.org.models.person import Person
from shuniu.org.models.post import Post


class InForce(models.QuerySet[Any]):
    """Rows with a period."""

    def in_force(self, day: date) -> "InForce":
        """Those that hold on that day."""
        return self.filter(Q(until=None) | Q(until__gte=day), since__lte=day)


class Period(models.Model):
    """A post and a person from–to, both days included."""

    since = models.DateField("起")
    until = models.DateField("止", null=True, blank=True)

    objects = InForce.as_manager()

    class Meta:
        abstract = True


class Appointment(Period):
    """任职: the person holds the post."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="appointments", verbose_name="岗位")
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="appointments", verbose_name="人员"
    )

    class Meta:
        verbose_name = "任职"
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="appointment_period"
            ),
            models.UniqueConstraint(
                fields=["post", "person"], condition=Q(until=None), name="appointment_open_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.post}"


class StandIn(Period):
    """代理: the person acts for the post while its holder is away."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="stand_ins", verbose_name="岗位")
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="stand_ins", verbose_name="代理人"
    )

    class Meta:
        verbose_name = "代理"
        constraints = [
            models.CheckConstraint(condition=Q(until__gte=F("since")), name="stand_in_period"),
        ]

    def __str__(self) -> str:
        return f"{self.person} 代 {self.post}"
