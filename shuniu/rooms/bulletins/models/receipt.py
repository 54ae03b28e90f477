"""One post's copy of an issue: when it came, was opened and read."""

from django.db import models
from django.db.models import Q

from shuniu.base.nouns import Subject
from shuniu.org.models import Person, Post
from shuniu.rooms.bulletins.models.issue import Issue


class ReceiptQuerySet(models.QuerySet["Receipt"]):
    """Receipts, in the desk's words."""

    def unread(self) -> "ReceiptQuerySet":
        """Not noted yet."""
        return self.exclude(state="noted")

    def unreached(self) -> "ReceiptQuerySet":
        """Nobody held the post when it was sent, and nobody has opened it since."""
        return self.filter(reached_at=None)

    def unconfirmed(self) -> "ReceiptQuerySet":
        """A correction or recall was told and not confirmed."""
        return self.exclude(asked="").filter(confirmed_at=None)


class Receipt(Subject):
    """回执 (BUL-3). ``asked`` says what its holder was asked to confirm: a correction or a recall (BEY-21)."""

    class Asked(models.TextChoices):
        CORRECTION = "correction", "更正"
        RECALL = "recall", "收回"

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="receipts", verbose_name="期")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+", verbose_name="岗位")
    order = models.PositiveIntegerField("排序", default=0)
    sent_at = models.DateTimeField("分发时间")
    reached_at = models.DateTimeField("送达时间", null=True)
    opened_at = models.DateTimeField("打开时间", null=True)
    noted_at = models.DateTimeField("已阅时间", null=True)
    reader = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="阅者"
    )
    asked = models.CharField("请其确认", max_length=10, choices=Asked.choices, blank=True)
    asked_at = models.DateTimeField("告知时间", null=True)
    confirmed_at = models.DateTimeField("确认时间", null=True)

    objects = ReceiptQuerySet.as_manager()

    class Meta:
        verbose_name = "回执"
        indexes = [
            models.Index(fields=["issue", "order", "id"], name="receipt_of_issue"),
            models.Index(fields=["post", "-sent_at", "-id"], name="receipt_of_post"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["issue", "post"], name="receipt_once"),
            models.CheckConstraint(
                condition=Q(state="sent", opened_at=None, noted_at=None)
                | Q(state="opened", reached_at__isnull=False, opened_at__isnull=False, noted_at=None)
                | Q(
                    state="noted", reached_at__isnull=False, opened_at__isnull=False, noted_at__isnull=False,
                    reader__isnull=False,
                ),
                name="receipt_state_whole",
            ),
            models.CheckConstraint(
                condition=Q(asked="", asked_at=None, confirmed_at=None)
                | Q(asked__in=["correction", "recall"], asked_at__isnull=False),
                name="receipt_asked_whole",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.issue} → {self.post}"
