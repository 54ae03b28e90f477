"""Which pack an office uses, from when."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from shuniu.base.nouns import Subject
from shuniu.base.rules.states import ADOPTION_STATES, STANDING


class PackAdoption(Subject):
    """From ``since`` on the office goes by the pack, until its next adoption; without ``unit`` the whole instance does."""

    unit = models.ForeignKey(
        "parties.Party",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="选用单位",
    )
    pack = models.SlugField("制度包", max_length=40)
    since = models.DateField("启用")

    class Meta:
        verbose_name = "选用制度包"
        ordering = ["-since", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=list(ADOPTION_STATES)), name="adoption_state_known"),
            models.UniqueConstraint(
                fields=["unit", "since"],
                condition=Q(state=STANDING, unit__isnull=False),
                name="adoption_once",
            ),
            models.UniqueConstraint(
                fields=["since"], condition=Q(state=STANDING, unit=None), name="adoption_once_for_all"
            ),
        ]

    def __str__(self) -> str:
        return self.pack
