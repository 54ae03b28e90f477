"""A checkup that somebody asked to keep."""

from django.db import models
from django.db.models import Q

from shuniu.base.nouns import Subject
from shuniu.org.models import Person
from shuniu.rooms.documents.models.text import CheckupText


class Checkup(Subject):
    """A text as it stood when it was kept, and what the checker found in numbers: 0 until ``checked_at``."""

    class Purpose(models.TextChoices):
        OFFICIAL = "official", "公文"
        REPORT = "report", "信息"
        PUBLISH = "publish", "公开前"

    keeper = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", verbose_name="留存的人")
    text = models.OneToOneField(CheckupText, on_delete=models.PROTECT, related_name="checkup")
    purpose = models.CharField("用途", max_length=8, choices=Purpose.choices)
    length = models.PositiveIntegerField("字数")
    mistakes = models.PositiveIntegerField("错误")
    doubts = models.PositiveIntegerField("存疑")
    advices = models.PositiveIntegerField("建议")
    checked_at = models.DateTimeField("查完时间", null=True)
    kept_at = models.DateTimeField("留存时间")
    discarded_at = models.DateTimeField("删除时间", null=True)

    class Meta:
        verbose_name = "体检"
        indexes = [models.Index(fields=["keeper", "-kept_at", "-id"], name="checkup_of_keeper")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="kept", discarded_at=None)
                | Q(state="discarded", discarded_at__isnull=False),
                name="checkup_discarded_has_time",
            )
        ]

    def __str__(self) -> str:
        return self.text.title or "已删除的体检"
