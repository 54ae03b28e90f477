"""One item of an issue, its wording with the sources of each sentence, and whose reports it was made from."""

import json
from typing import Any

from django.db import models
from django.db.models import Q

from shuniu.base.journal.models import SaltedText
from shuniu.base.nouns import Subject
from shuniu.engines.reporting.models import Desk, Submission, Synthesis
from shuniu.org.models import Unit
from shuniu.rooms.bulletins.models.issue import Issue


class ItemText(SaltedText):
    """The wording of an item: made by a verb, never changed afterwards.

    ``sentences`` is an ordered list of ``{text, sources: [(version, start, end)], origin: quoted|edited|editorial}`` (BEY-6).
    """

    title = models.CharField("标题", max_length=120)
    body = models.TextField("正文")
    sentences = models.JSONField(default=list)
    number = models.PositiveSmallIntegerField(default=1)
    previous = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="later")
    made_by = models.CharField(max_length=200)
    made_at = models.DateTimeField()

    class Meta:
        verbose_name = "条目文字"

    def __str__(self) -> str:
        return self.title

    def wording(self) -> str:
        """Everything typed, in one order, and where each sentence is said to come from: that is said once too."""
        said = [[one["origin"], one["sources"]] for one in self.sentences]
        return f"{self.title}\n{self.body}" + (f"\n{json.dumps(said)}" if said else "")


class ItemQuerySet(models.QuerySet["Item"]):
    """Items, in the desk's words."""

    def placed(self) -> "ItemQuerySet":
        """Those that stand in the issue, in its order."""
        return self.filter(state="placed").order_by("order", "pk")


class Item(Subject):
    """条 (BUL-2): from an adopted submission or synthesis, or the desk's own words. Its version is its own (several editors)."""

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="items", verbose_name="期")
    section = models.CharField("栏目", max_length=20, blank=True)
    order = models.PositiveIntegerField("次序", default=0)
    text = models.ForeignKey(ItemText, on_delete=models.PROTECT, related_name="+", verbose_name="文字")
    submission = models.ForeignKey(
        Submission, null=True, on_delete=models.PROTECT, related_name="items", verbose_name="来稿"
    )
    synthesis = models.ForeignKey(
        Synthesis, null=True, on_delete=models.PROTECT, related_name="items", verbose_name="综合稿"
    )
    placed_at = models.DateTimeField("编入时间")
    dropped_at = models.DateTimeField("撤下时间", null=True)

    objects = ItemQuerySet.as_manager()

    class Meta:
        verbose_name = "条"
        verbose_name_plural = "条目"
        indexes = [models.Index(fields=["issue", "order", "id"], name="item_of_issue")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="placed", dropped_at=None) | Q(state="dropped", dropped_at__isnull=False),
                name="item_state_whole",
            ),
            models.CheckConstraint(
                condition=Q(submission=None) | Q(synthesis=None), name="item_has_one_source_at_most"
            ),
            models.UniqueConstraint(
                fields=["issue", "submission"], condition=Q(state="placed"), name="item_submission_once"
            ),
            models.UniqueConstraint(
                fields=["issue", "synthesis"], condition=Q(state="placed"), name="item_synthesis_once"
            ),
        ]

    def __str__(self) -> str:
        return self.text.title

    @property
    def desk(self) -> Desk:
        """The desk that composes it."""
        return self.issue.bulletin.desk

    @property
    def sentences(self) -> list[dict[str, Any]]:
        """The present sentences with their sources."""
        return self.text.sentences


class Credit(models.Model):
    """Who contributed to an item: one submission of one unit, with its share (``share`` of ``of``)."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="credits")
    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="credits")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", verbose_name="供稿单位")
    share = models.PositiveSmallIntegerField(default=1)
    of = models.PositiveSmallIntegerField(default=1)

    class Meta:
        verbose_name = "供稿"
        constraints = [models.UniqueConstraint(fields=["item", "submission"], name="credit_once")]

    def __str__(self) -> str:
        return f"{self.unit} {self.share}/{self.of}"
