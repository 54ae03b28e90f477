"""The text of a kept checkup."""

from datetime import datetime

from django.db import models

from shuniu.base.journal.models import SaltedText


class CheckupText(SaltedText):
    """What somebody asked to keep: the text, and the instruction it was held against."""

    title = models.CharField("标题", max_length=120, blank=True)
    body = models.TextField("文稿", blank=True)
    original = models.TextField("批示原文", blank=True)

    class Meta:
        verbose_name = "体检文稿"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(purged_at=None) | models.Q(title="", body="", original=""),
                name="checkup_text_purged_is_empty",
            )
        ]

    def __str__(self) -> str:
        return self.title

    def wording(self) -> str:
        """Everything that was typed, in one order."""
        return "\n".join((self.title, self.body, self.original))

    def purge(self, at: datetime) -> None:
        """Empty it for good; its digest stays, so that the journal's chain holds."""
        self.title = self.body = self.original = ""
        self.purged_at = at
        self.save()
