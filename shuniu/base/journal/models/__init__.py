"""Entries, the texts beside them, seals and readings."""

from shuniu.base.journal.models.entry import Entry, Touch
from shuniu.base.journal.models.reading import Reading
from shuniu.base.journal.models.seal import Seal
from shuniu.base.journal.models.text import Remark, SaltedText

__all__ = ["Entry", "Reading", "Remark", "SaltedText", "Seal", "Touch"]
