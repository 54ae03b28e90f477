"""One entry of the points: which clause, for what, to whom, when, how many, why."""

from django.db import models
from django.db.models import F, Q

from shuniu.engines.reporting.models import Call, Report
from shuniu.org.models import Person, Unit
from shuniu.rooms.assessment.models.book import Book
from shuniu.rooms.assessment.models.record import Record
from shuniu.rooms.assessment.points.worth import plain


class PointEntry(models.Model):
    """得分条目 (ASM-1): derived from facts by ``booking`` alone, never typed. ``points`` are thousandths.

    ``booked_on`` is the day in whose period it counts: the day it happened (``on``), or, where that was closed already, the first
    open one, with the ``reason``. ``thing`` is what it is about (its title is read there, never copied), ``source`` the
    happening it comes from.
    """

    book = models.ForeignKey(Book, on_delete=models.PROTECT, related_name="entries")
    key = models.CharField(max_length=160)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", verbose_name="单位")
    person = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="撰写人"
    )
    on = models.DateField("日期")
    booked_on = models.DateField("记入日期")
    points = models.BigIntegerField("得分")
    part = models.CharField("部分", max_length=8)
    event = models.CharField("事项", max_length=12, blank=True)
    clause = models.CharField("条款", max_length=120, blank=True)
    rule = models.CharField("规则", max_length=80, blank=True)
    thing = models.CharField(max_length=40, blank=True)
    source = models.CharField(max_length=160, blank=True)
    report = models.ForeignKey(
        Report, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="信息"
    )
    record = models.ForeignKey(
        Record, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="登记"
    )
    call = models.ForeignKey(
        Call, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="约稿任务"
    )
    why = models.TextField("计分说明")
    reason = models.TextField("记入原因", blank=True)

    class Meta:
        verbose_name = "得分条目"
        verbose_name_plural = "得分条目"
        indexes = [
            models.Index(fields=["book", "-booked_on", "-id"], name="points_by_day"),
            models.Index(fields=["book", "unit", "-booked_on", "-id"], name="points_of_unit"),
            models.Index(fields=["person", "-booked_on", "-id"], name="points_of_person"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["book", "key", "unit", "booked_on"], name="points_once"),
            models.CheckConstraint(
                condition=Q(booked_on=F("on"), reason="") | (Q(booked_on__gt=F("on")) & ~Q(reason="")),
                name="points_late_has_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit} {plain(self.points)}分"

    @property
    def rule_word(self) -> str:
        """What stands for it where it is about no one thing: its event, or the part it belongs to."""
        return self.event or self.part

    @property
    def title(self) -> str:
        """What it is about, in the words that were signed or entered; "" for what a period gives."""
        if self.report is not None:
            return title_of(self.report)
        if self.call is not None:
            return asked(self.call)
        return self.record.title.body if self.record is not None else ""


TITLED = ("report__signed_text", "call__invitation", "record__title")
"""What the titles of entries are read from."""


def title_of(report: Report) -> str:
    """Its signed title, "" of one that is not signed through."""
    return report.signed_text.title if report.signed_text is not None else ""


def asked(call: Call) -> str:
    """What a unit was asked for."""
    return f"约稿《{call.invitation.title}》"
