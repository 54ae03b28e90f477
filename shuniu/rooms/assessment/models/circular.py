"""The published table of a period, and its rows as they were published."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from shuniu.base.journal.models import Remark
from shuniu.base.nouns import Subject
from shuniu.engines.reporting.models import Desk
from shuniu.org.models import Unit
from shuniu.rooms.assessment.models.book import Book

OUT = ["published", "settled"]
HALVES = {1: "上半年", 7: "下半年"}
QUARTERS = {1: "第一季度", 4: "第二季度", 7: "第三季度", 10: "第四季度"}


def span_word(period: str, first: date, last: date) -> str:
    """A period in words: 2026年3月, 2026年上半年, 2024年1月至2025年12月 (the days where it is neither)."""
    said = {
        "month": f"{first.year}年{first.month}月",
        "quarter": f"{first.year}年{QUARTERS.get(first.month, '')}",
        "half": f"{first.year}年{HALVES.get(first.month, '')}",
        "year": f"{first.year}年度",
    }
    return said.get(period) or f"{first.year}年{first.month}月至{last.year}年{last.month}月"


class CircularQuerySet(models.QuerySet["Circular"]):
    """Circulars, in the assessor's words."""

    def out(self) -> "CircularQuerySet":
        """Those that were published."""
        return self.filter(state__in=OUT)


class Circular(Subject):
    """通报 (ASM-3). Published it closes the days up to its last for good; ``cut`` is the newest fact it knew.

    ``closing`` is that cut where it was this circular that closed the days, None where an earlier one had done so.
    """

    class Period(models.TextChoices):
        MONTH = "month", "月"
        QUARTER = "quarter", "季"
        HALF = "half", "半年"
        YEAR = "year", "年"
        TERM = "term", "届"

    book = models.ForeignKey(Book, on_delete=models.PROTECT, related_name="circulars", verbose_name="计分账")
    period = models.CharField("周期", max_length=8, choices=Period.choices)
    first = models.DateField("起")
    last = models.DateField("止")
    note = models.ForeignKey(
        Remark, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="情况说明"
    )
    prepared_at = models.DateTimeField("拟稿时间")
    published_at = models.DateTimeField("发出时间", null=True)
    settled_at = models.DateTimeField("异议期满时间", null=True)
    objections_until = models.DateTimeField("异议期至", null=True)
    cut = models.BigIntegerField(null=True, editable=False)
    closing = models.BigIntegerField(null=True, editable=False)
    discarded_at = models.DateTimeField("作废时间", null=True)
    reason = models.ForeignKey(Remark, null=True, on_delete=models.PROTECT, related_name="+")

    objects = CircularQuerySet.as_manager()

    class Meta:
        verbose_name = "通报"
        verbose_name_plural = "通报"
        indexes = [models.Index(fields=["book", "-last", "-id"], name="circular_of_book")]
        constraints = [
            models.UniqueConstraint(
                fields=["book", "period", "first"], condition=~Q(state="discarded"), name="circular_once"
            ),
            models.CheckConstraint(condition=Q(first__lte=F("last")), name="circular_days_in_order"),
            models.CheckConstraint(
                condition=Q(state="prepared", published_at=None, cut=None, discarded_at=None)
                | Q(state="discarded", published_at=None, cut=None, discarded_at__isnull=False, reason__isnull=False)
                | Q(
                    state="published", published_at__isnull=False, cut__isnull=False, settled_at=None,
                    objections_until__isnull=False, discarded_at=None,
                )
                | Q(state="settled", published_at__isnull=False, cut__isnull=False, settled_at__isnull=False),
                name="circular_state_whole",
            ),
            models.CheckConstraint(
                condition=Q(closing=None) | Q(closing=F("cut")), name="circular_closes_at_its_cut"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.span}{self.desk.line.name}采用情况通报"

    @property
    def desk(self) -> Desk:
        """The desk whose circular it is."""
        return self.book.desk

    @property
    def span(self) -> str:
        """The period in words."""
        return span_word(self.period, self.first, self.last)

    @property
    def official_title(self) -> str:
        """As it stands on paper."""
        return f"关于{self.span}{self.desk.line.name}采用情况的通报"


class CircularRow(models.Model):
    """One unit's line of a published circular, as it was published. Points and averages are thousandths, ``rate`` too."""

    circular = models.ForeignKey(Circular, on_delete=models.PROTECT, related_name="rows")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", verbose_name="单位")
    name = models.CharField("单位名称", max_length=120)
    group = models.CharField("组别", max_length=40, blank=True)
    order = models.PositiveIntegerField(default=0)
    place = models.PositiveIntegerField("位次", null=True)
    reported = models.PositiveIntegerField("报送")
    adopted = models.PositiveIntegerField("采用")
    instructed = models.PositiveIntegerField("批示", default=0)
    rate = models.PositiveIntegerField("采用率", null=True)
    points = models.BigIntegerField("本期得分")
    cumulative = models.BigIntegerField("累计得分")
    average = models.BigIntegerField("平均", null=True)
    grade = models.CharField("等次", max_length=20, blank=True)
    barred = models.JSONField("不参加评先的原因", default=list)

    class Meta:
        verbose_name = "通报的一行"
        ordering = ["order"]
        constraints = [models.UniqueConstraint(fields=["circular", "unit"], name="circular_row_once")]

    def __str__(self) -> str:
        return f"{self.circular} {self.name}"
