"""One text made from several reports."""

from django.db import models
from django.db.models import Q

from shuniu.base.nouns import Subject
from shuniu.engines.reporting.models.desk import Desk
from shuniu.engines.reporting.models.version import Version


class Synthesis(Subject):
    """综合 (REP-5): every contributing submission points here and shares its outcome."""

    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="syntheses", verbose_name="编辑台")
    text = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="+", verbose_name="综合稿")
    serves = models.JSONField("供谁参阅", default=list)
    begun_at = models.DateTimeField("开始时间")
    ended_at = models.DateTimeField("结束时间", null=True)

    class Meta:
        verbose_name = "综合稿"
        verbose_name_plural = "综合稿"
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["composing"], ended_at=None)
                | Q(state__in=["adopted", "dissolved"], ended_at__isnull=False),
                name="synthesis_state_whole",
            ),
        ]

    def __str__(self) -> str:
        return self.text.title
