"""A message as one person has it."""

from collections.abc import Iterable
from datetime import datetime

from django.db import models
from django.db.models import Q

from shuniu.base.notices.models.message import Message
from shuniu.base.parties.models import Party


class Notices(models.QuerySet["Notice"]):
    """Notices, in words."""

    def of(self, persons: Iterable[int]) -> "Notices":
        """Those of these persons."""
        return self.filter(person__in=list(persons))

    def unread(self) -> "Notices":
        """Those not read yet."""
        return self.filter(read_at=None)

    def before(self, key: str) -> "Notices":
        """The newest first, from the one after this key on; from the very first when there is no such key."""
        found = self.order_by("-pk")
        return found.filter(pk__lt=int(key)) if key.isascii() and key.isdigit() and len(key) < 19 else found

    def one(self, key: int) -> "Notices":
        """The one of this key."""
        return self.filter(pk=key)

    def read(self, at: datetime) -> int:
        """Note that the unread ones are read; how many they were."""
        return self.unread().update(read_at=at)


class Notice(models.Model):
    """In the application: here the person finds what they were told."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="notices")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    read_at = models.DateTimeField("阅读时间", null=True)

    objects = Notices.as_manager()

    class Meta:
        verbose_name = "通知"
        constraints = [models.UniqueConstraint(fields=["message", "person"], name="notice_once_per_person")]
        indexes = [
            models.Index(fields=["person", "-id"], name="notice_of_person"),
            models.Index(fields=["person"], name="notice_unread", condition=Q(read_at=None)),
        ]

    def __str__(self) -> str:
        return str(self.message)
