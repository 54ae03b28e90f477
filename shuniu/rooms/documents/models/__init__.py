"""Checkup, CheckupText, CheckupResult."""

from shuniu.rooms.documents.models.checkup import Checkup
from shuniu.rooms.documents.models.result import CheckupResult
from shuniu.rooms.documents.models.text import CheckupText

__all__ = ["Checkup", "CheckupResult", "CheckupText"]
