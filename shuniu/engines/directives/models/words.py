"""What a leader wrote, to the letter."""

from django.db import models

from shuniu.base.journal.models import SaltedText


class Words(SaltedText):
    """The wording as it was typed or keyed. Rows are made once and never changed (原则同意 is not 同意)."""

    body = models.TextField("原文")

    class Meta:
        verbose_name = "批示原文"

    def __str__(self) -> str:
        return self.body

    def wording(self) -> str:
        """The words themselves."""
        return self.body
