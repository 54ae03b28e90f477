"""Free-typed texts, kept beside the journal and never in it."""

import hashlib
import secrets
from typing import Any

from django.db import models


def fresh_salt() -> str:
    """128 random bits, so that nobody can guess a purged text from its digest."""
    return secrets.token_hex(16)


class SaltedText(models.Model):
    """A text that the journal knows by its digest. Rows are made once; only ``purge`` may empty them."""

    salt = models.CharField(max_length=32, default=fresh_salt, editable=False)
    digest = models.CharField(max_length=64, editable=False)
    purged_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    def wording(self) -> str:
        """All that was typed, as one string; subclasses with several fields join them."""
        raise TypeError("a salted text says what its wording is")

    def digest_now(self) -> str:
        """SHA-256 over salt and wording, as hex."""
        return hashlib.sha256(f"{self.salt}\n{self.wording()}".encode()).hexdigest()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Fix the digest when the text is first kept."""
        if not self.digest:
            self.digest = self.digest_now()
        super().save(*args, **kwargs)

    @property
    def intact(self) -> bool:
        """Does the text still agree with its digest (or was it lawfully purged)?"""
        purged = self.purged_at is not None and not self.wording().strip()
        return purged or self.digest == self.digest_now()


class Remark(SaltedText):
    """What somebody said in an act: a reason, an opinion, a note."""

    body = models.TextField()

    class Meta:
        verbose_name = "意见"

    def wording(self) -> str:
        """The remark itself."""
        return self.body

    def __str__(self) -> str:
        return self.body
