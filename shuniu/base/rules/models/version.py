"""A pack as it was taken in at one time, and the figures it holds."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from django.db.models import Q

from shuniu.base.rules.models.sourced import IN_ORDER, SOURCED, Sourced
from shuniu.base.rules.packs import LAYER_WORDS, Entry, Pack


class PackVersion(models.Model):
    """Version ``number`` of a pack; it answers for days from ``since`` (None: always) to the next version's. Never changed."""

    pack = models.SlugField("制度包", max_length=40)
    number = models.PositiveIntegerField("版次")
    word = models.CharField("名称", max_length=80)
    layer = models.CharField("层次", max_length=12, choices=list(LAYER_WORDS.items()))
    about = models.CharField("说明", max_length=500, blank=True)
    based_on = models.JSONField("依托", default=list)
    since = models.DateField("启用", null=True)
    taken_in_at = models.DateTimeField("导入时间")
    digest = models.CharField("内容摘要", max_length=64)

    class Meta:
        verbose_name = "制度包版本"
        constraints = [
            models.UniqueConstraint(fields=["pack", "number"], name="pack_version_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="pack_version_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.word}第{self.number}版"

    def as_pack(self, entries: Iterable[Entry]) -> Pack:
        """The version as a pack that holds ``entries``."""
        return Pack(self.pack, self.word, self.layer, self.about, tuple(self.based_on), tuple(entries))


class Rule(Sourced):
    """One figure of a pack version."""

    version = models.ForeignKey(
        PackVersion, on_delete=models.PROTECT, related_name="rules", verbose_name="制度包版本"
    )
    order = models.PositiveIntegerField("次序")

    class Meta:
        verbose_name = "规定"
        constraints = [
            models.UniqueConstraint(fields=["version", "order"], name="rule_order_once"),
            models.CheckConstraint(condition=IN_ORDER, name="rule_in_order"),
            models.CheckConstraint(condition=SOURCED, name="rule_sourced"),
        ]
