"""A saved text that history points to."""

from django.db import models

from shuniu.base.journal.models import SaltedText


class Version(SaltedText):
    """The wording of a report or synthesis at one moment: made by a verb, never changed afterwards."""

    title = models.CharField("标题", max_length=120)
    body = models.TextField("正文")
    sources = models.CharField("信息来源", max_length=200, blank=True)
    place = models.CharField("地点", max_length=80, blank=True)
    number = models.PositiveSmallIntegerField(default=1)
    previous = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="later")
    made_by = models.CharField(max_length=200)
    made_at = models.DateTimeField()

    class Meta:
        verbose_name = "版本"

    def __str__(self) -> str:
        return self.title

    def wording(self) -> str:
        """Everything typed, in one order."""
        return "\n".join((self.title, self.body, self.sources, self.place))

    @property
    def length(self) -> int:
        """Characters of the body, blanks not counted."""
        return len("".join(self.body.split()))
