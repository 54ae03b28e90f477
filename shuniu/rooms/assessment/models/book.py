"""The points of one desk: where they begin, by which scheme they are reckoned from when, how far they are counted."""

from datetime import date

from django.db import models
from django.db.models import Q

from shuniu.base.nouns import Subject
from shuniu.engines.reporting.models import Desk


class Book(Subject):
    """计分账 (ASM-1). ``cut`` is the newest fact that its entries know, ``counted_on`` the day up to which they reach."""

    desk = models.OneToOneField(Desk, on_delete=models.PROTECT, related_name="book", verbose_name="编辑台")
    begins = models.DateField("起记日期")
    cut = models.BigIntegerField(default=0, editable=False)
    counted_on = models.DateField("记到哪天", null=True, editable=False)
    counted_at = models.DateTimeField("记账时间", null=True, editable=False)

    class Meta:
        verbose_name = "计分账"
        constraints = [
            models.CheckConstraint(condition=Q(state="running"), name="book_state_known"),
            models.CheckConstraint(
                condition=Q(cut=0, counted_on=None, counted_at=None)
                | Q(counted_on__isnull=False, counted_at__isnull=False),
                name="book_counted_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.desk}计分账"

    @property
    def closed_to(self) -> date | None:
        """The last day that a published circular has closed; None while none has."""
        published = self.circulars.exclude(closing=None).order_by("last").last()
        return published.last if published else None


class BookScheme(models.Model):
    """From which day a book is reckoned by which pack; before the first, by what holds for the office."""

    book = models.ForeignKey(Book, on_delete=models.PROTECT, related_name="schemes")
    pack = models.CharField("计分办法", max_length=40)
    since = models.DateField("自哪天起")

    class Meta:
        verbose_name = "所用计分办法"
        ordering = ["since"]
        constraints = [models.UniqueConstraint(fields=["book", "since"], name="scheme_once_a_day")]

    def __str__(self) -> str:
        return f"{self.since} {self.pack}"
