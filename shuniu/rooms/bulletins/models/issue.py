"""One number of a bulletin."""

from django.db import models
from django.db.models import F, Q

from shuniu.base.journal.models import Remark
from shuniu.base.nouns import Subject
from shuniu.base.parties.models import Party
from shuniu.engines.reporting.models import Desk
from shuniu.rooms.bulletins.models.bulletin import Bulletin

OPEN = ["composing", "review", "signed"]
OUT = ["issued", "corrected", "recalled"]
READABLE = ["issued", "corrected"]


class IssueQuerySet(models.QuerySet["Issue"]):
    """Issues, in the desk's words."""

    def out(self) -> "IssueQuerySet":
        """Those that were issued, whatever became of them."""
        return self.filter(state__in=OUT)

    def in_the_making(self) -> "IssueQuerySet":
        """Those not issued yet."""
        return self.filter(state__in=OPEN)


class Issue(Subject):
    """期 (BUL-2). Its numbers are null until the act that issues takes them; ``revision`` counts the paper's editions."""

    bulletin = models.ForeignKey(
        Bulletin, on_delete=models.PROTECT, related_name="issues", verbose_name="刊物"
    )
    for_day = models.DateField("出刊日期")
    year = models.PositiveSmallIntegerField("年度", null=True)
    number = models.PositiveIntegerField("年度期号", null=True)
    total = models.PositiveIntegerField("总期号", null=True)
    begun_at = models.DateTimeField("起编时间")
    signer = models.ForeignKey(
        Party, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="当前审签人"
    )
    signed_at = models.DateTimeField("审签完成时间", null=True)
    issued_at = models.DateTimeField("签发时间", null=True)
    distributed_at = models.DateTimeField("分发时间", null=True)
    sent_revision = models.PositiveSmallIntegerField("已分发版次", default=0)
    ended_at = models.DateTimeField("更正、收回或取消时间", null=True)
    revision = models.PositiveSmallIntegerField("版次", default=0)
    reason = models.ForeignKey(Remark, null=True, on_delete=models.PROTECT, related_name="+")

    objects = IssueQuerySet.as_manager()

    class Meta:
        verbose_name = "期"
        verbose_name_plural = "各期"
        indexes = [
            models.Index(fields=["bulletin", "-for_day", "-id"], name="issue_of_bulletin"),
            models.Index(fields=["bulletin", "-issued_at", "-id"], name="issue_by_time"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["bulletin", "year", "number"], name="issue_number_once"),
            models.UniqueConstraint(fields=["bulletin", "total"], name="issue_total_once"),
            models.CheckConstraint(
                condition=Q(
                    state__in=[*OPEN, "cancelled"], issued_at=None, year=None, number=None, total=None, revision=0
                )
                | (
                    Q(state__in=OUT, issued_at__isnull=False, signed_at__isnull=False, year__isnull=False)
                    & Q(revision__gte=1)
                    & (Q(number__isnull=False) | Q(total__isnull=False))
                ),
                name="issue_numbered_when_out",
            ),
            models.CheckConstraint(
                condition=Q(state="review", signer__isnull=False) | (~Q(state="review") & Q(signer=None)),
                name="issue_review_has_signer",
            ),
            models.CheckConstraint(
                condition=Q(sent_revision=0, distributed_at=None)
                | Q(sent_revision__gte=1, sent_revision__lte=F("revision"), distributed_at__isnull=False),
                name="issue_sent_when_out",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["corrected", "recalled", "cancelled"])
                | Q(ended_at__isnull=False, reason__isnull=False),
                name="issue_end_has_reason",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.bulletin.name}{self.called}"

    @property
    def desk(self) -> Desk:
        """The desk whose bulletin it is."""
        return self.bulletin.desk

    @property
    def called(self) -> str:
        """Its number as people say it; by its day while it has none."""
        if self.issued_at is None:
            return f"（{self.for_day:%-m月%-d日}，未编号）"
        if self.number is None:
            return f"总第{self.total}期"
        return f"{self.year}年第{self.number}期" + (f"（总第{self.total}期）" if self.total else "")
