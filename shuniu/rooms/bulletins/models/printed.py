"""Printed copies, each with its number."""

from django.db import models

from shuniu.org.models import Post
from shuniu.rooms.bulletins.models.issue import Issue


class PrintedCopy(models.Model):
    """份 (BUL-3): one printed copy of an edition of an issue, to whom it went, and whether it came back after a recall."""

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="copies")
    revision = models.PositiveSmallIntegerField("版次")
    number = models.PositiveIntegerField("份号")
    post = models.ForeignKey(
        Post, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="送达岗位"
    )
    printed_at = models.DateTimeField("印制时间")
    returned_at = models.DateTimeField("收回时间", null=True)

    class Meta:
        verbose_name = "纸质份"
        constraints = [models.UniqueConstraint(fields=["issue", "number"], name="printed_number_once")]

    def __str__(self) -> str:
        return f"{self.issue} 第{self.number:06d}份"
