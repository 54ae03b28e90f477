"""A document out of a dropped file."""

from dataclasses import dataclass
from datetime import datetime

from django.core.files.uploadedfile import UploadedFile

from shuniu.base.actors import Actor
from shuniu.base.files import reading
from shuniu.base.files.names import clean


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The text of a file, and what could not be carried over."""

    name: str
    text: str
    remarks: tuple[str, ...]


def take_in(upload: UploadedFile, *, by: Actor, at: datetime) -> TakenIn:
    """Read a .docx, .txt, .pdf or .ofd; Incomplete at ``source`` when it is too large, marked secret or unreadable."""
    found = reading.read(upload, where="公文体检", by=by, at=at)
    return TakenIn(clean(upload.name or ""), found.text, found.remarks)
