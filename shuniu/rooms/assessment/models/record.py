"""What the house cannot know by itself, entered by hand."""

from django.db import models
from django.db.models import Q

from shuniu.base.journal.models import Remark
from shuniu.base.nouns import Subject
from shuniu.engines.reporting.models import Desk, Submission
from shuniu.org.models import Person, Unit
from shuniu.rooms.assessment.models.book import Book


class Record(Subject):
    """登记 (ASM-4): one event of a unit that counts. ``given`` are points by hand, in thousandths; ``genres`` joined by 、.

    A censure (通报批评) is a record of that event; its level is that of who censured.
    """

    book = models.ForeignKey(Book, on_delete=models.PROTECT, related_name="records", verbose_name="计分账")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", verbose_name="单位")
    person = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="个人"
    )
    event = models.CharField("事项", max_length=12)
    on = models.DateField("发生日期")
    level = models.CharField("层级", max_length=8, blank=True)
    publication = models.CharField("刊物", max_length=60, blank=True)
    genres = models.CharField("体裁", max_length=60, blank=True)
    who = models.CharField("领导", max_length=20, blank=True)
    count = models.PositiveIntegerField("条数", default=1)
    given = models.BigIntegerField("分值", null=True)
    submission = models.ForeignKey(
        Submission, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="所涉来稿"
    )
    title = models.ForeignKey(Remark, on_delete=models.PROTECT, related_name="+", verbose_name="事由")
    entered_at = models.DateTimeField("登记时间")
    revoked_at = models.DateTimeField("撤销时间", null=True)
    reason = models.ForeignKey(
        Remark, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="撤销原因"
    )

    class Meta:
        verbose_name = "登记"
        verbose_name_plural = "登记"
        indexes = [
            models.Index(fields=["book", "-on", "-id"], name="record_of_book"),
            models.Index(fields=["unit", "-on", "-id"], name="record_of_unit"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="entered", revoked_at=None, reason=None)
                | Q(state="revoked", revoked_at__isnull=False, reason__isnull=False),
                name="record_state_whole",
            ),
            models.CheckConstraint(condition=Q(count__gte=1), name="record_counts"),
        ]

    def __str__(self) -> str:
        return f"{self.unit.called}{self.event}"

    @property
    def desk(self) -> Desk:
        """The desk in whose book it stands."""
        return self.book.desk
