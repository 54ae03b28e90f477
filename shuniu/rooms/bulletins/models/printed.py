"""Printed copies, each with its number."""

from django.db import models
from django.db.models import F, Q

from shuniu.org.models import Post
from shuniu.rooms.bulletins.models.issue import Issue

OUT = Q(returned_at=None)
OWED = OUT & (Q(issue__state="recalled") | Q(revision__lt=F("issue__revision")))  # its words hold no more


class PrintedCopyQuerySet(models.QuerySet["PrintedCopy"]):
    """Printed copies, in the desk's words."""

    def out(self) -> "PrintedCopyQuerySet":
        """With whoever got them."""
        return self.filter(OUT)

    def owed(self) -> "PrintedCopyQuerySet":
        """To be given back: recalled, or corrected since."""
        return self.filter(OWED)


class PrintedCopy(models.Model):
    """份 (BUL-3): one printed copy of an edition of an issue, to whom it went, and whether it came back after a recall."""

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="copies")
    revision = models.PositiveSmallIntegerField("版次")
    number = models.PositiveIntegerField("份号")
    post = models.ForeignKey(
        Post, null=True, on_delete=models.PROTECT, related_name="printed", verbose_name="送达岗位"
    )
    printed_at = models.DateTimeField("印制时间")
    returned_at = models.DateTimeField("收回时间", null=True)

    objects = PrintedCopyQuerySet.as_manager()

    class Meta:
        verbose_name = "纸质份"
        constraints = [models.UniqueConstraint(fields=["issue", "number"], name="printed_number_once")]

    def __str__(self) -> str:
        return f"{self.issue} 第{self.code}份"

    @property
    def code(self) -> str:
        """份号 as it stands on the paper: six figures (GB/T 9704-2012 7.2.1)."""
        return coded(self.number)

    @property
    def place(self) -> str:
        """Whose it is, or that it is a spare one."""
        return str(self.post) if self.post else "备用"


def coded(number: int) -> str:
    """A 份号 in its six figures."""
    return f"{number:06d}"
