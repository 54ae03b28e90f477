"""One item of information, one matter each."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from shuniu.base.actors import Actors, post_ids
from shuniu.base.journal.models import Remark
from shuniu.base.nouns import Subject
from shuniu.base.parties.models import Party
from shuniu.engines.reporting.models.desk import Desk
from shuniu.engines.reporting.models.version import Version
from shuniu.org.models import Person, Post, Unit


class ReportQuerySet(models.QuerySet["Report"]):
    """Reports, in the office's words."""

    def by_unit(self, unit: Unit | int) -> "ReportQuerySet":
        """What a unit reported."""
        return self.filter(unit=unit)

    def awaiting(self, actors: Actors) -> "ReportQuerySet":
        """What waits for the signature of one of these actors' posts."""
        return self.filter(signer__in=post_ids(actors), state="signing")


class Report(Subject):
    """A unit's report (REP-1): its present wording, its sign-off, and where it is to go."""

    class Channel(models.TextChoices):
        ONLINE = "online", "网上"
        PHONE = "phone", "电话"
        PAPER = "paper", "纸质"

    class Spread(models.TextChoices):
        POINT = "point", "点上"
        AREA = "area", "面上"

    class Part(models.TextChoices):
        PARTIAL = "partial", "局部"
        WHOLE = "whole", "整体"

    class Impact(models.TextChoices):
        SLIGHT = "slight", "较小"
        MARKED = "marked", "较大"
        GRAVE = "grave", "重大"

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="reports", verbose_name="报送单位")
    author = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="reports", verbose_name="撰写人"
    )
    post = models.ForeignKey(
        Post, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="撰写岗位"
    )
    caller = models.CharField("来报人", max_length=60, blank=True)
    text = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="+", verbose_name="现稿")
    kind = models.CharField("类别", max_length=24)
    topic = models.CharField("报送重点", max_length=40, blank=True)
    sector = models.CharField("领域", max_length=40, blank=True)
    urgency = models.CharField("紧急程度", max_length=12)
    occurred_at = models.DateTimeField("发生时间", null=True, blank=True)
    spread = models.CharField("点或面", max_length=8, choices=Spread.choices, blank=True)
    part = models.CharField("局部或整体", max_length=8, choices=Part.choices, blank=True)
    impact = models.CharField("影响程度", max_length=8, choices=Impact.choices, blank=True)
    channel = models.CharField("来路", max_length=8, choices=Channel.choices, default=Channel.ONLINE)
    desks = models.ManyToManyField(Desk, related_name="+", verbose_name="报送到")
    call = models.ForeignKey("Call", null=True, blank=True, on_delete=models.PROTECT, related_name="reports")
    signer = models.ForeignKey(
        Party, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="待签岗位"
    )
    submitted_at = models.DateTimeField("提交时间")
    signed_at = models.DateTimeField("审签完成", null=True)
    signed_text = models.ForeignKey(
        Version, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="签过的稿"
    )
    ended_reason = models.ForeignKey(Remark, null=True, on_delete=models.PROTECT, related_name="+")

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = "信息"
        indexes = [
            models.Index(fields=["unit", "-submitted_at", "-id"], name="report_of_unit"),
            models.Index(fields=["author", "-submitted_at", "-id"], name="report_of_author"),
            models.Index(fields=["signer"], name="report_awaiting", condition=Q(state="signing")),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["signing", "signed", "returned", "withdrawn"]),
                name="report_state_known",
            ),
            models.CheckConstraint(
                condition=Q(state="signing", signer__isnull=False) | (~Q(state="signing") & Q(signer=None)),
                name="report_signing_has_signer",
            ),
            models.CheckConstraint(
                condition=Q(channel="online", author__isnull=False) | (~Q(channel="online") & ~Q(caller="")),
                name="report_from_someone",
            ),
            models.CheckConstraint(
                condition=~Q(state="signed") | Q(signed_at__isnull=False, signed_text=F("text")),
                name="report_signed_has_text",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["returned", "withdrawn"]) | Q(ended_reason__isnull=False),
                name="report_end_has_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.text.title

    def age(self, at: datetime) -> float:
        """Seconds since it was submitted."""
        return (at - self.submitted_at).total_seconds()
