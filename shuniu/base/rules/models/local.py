"""A local change: from a day on, an office (or the whole instance) goes by its own value."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from shuniu.base.nouns import Subject
from shuniu.base.rules.models.sourced import IN_ORDER, SOURCED, Sourced
from shuniu.base.rules.states import LOCAL_STATES, STANDING


class LocalRule(Subject, Sourced):
    """A figure changed in the application; the next change of it ends this one. Without ``unit``: for the whole instance."""

    unit = models.ForeignKey(
        "parties.Party",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="适用单位",
    )
    changed_at = models.DateTimeField("改定时间")

    class Meta:
        verbose_name = "本地规定"
        ordering = ["-since", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=list(LOCAL_STATES)), name="local_rule_state_known"),
            models.CheckConstraint(condition=IN_ORDER, name="local_rule_in_order"),
            models.CheckConstraint(condition=SOURCED, name="local_rule_sourced"),
            models.CheckConstraint(condition=Q(since__isnull=False), name="local_rule_begins"),
            models.UniqueConstraint(
                fields=["unit", "name", "since"],
                condition=Q(state=STANDING, unit__isnull=False),
                name="local_rule_once",
            ),
            models.UniqueConstraint(
                fields=["name", "since"],
                condition=Q(state=STANDING, unit=None),
                name="local_rule_once_for_all",
            ),
        ]

    def __str__(self) -> str:
        return self.name
