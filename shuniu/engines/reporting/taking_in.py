"""A text out of an uploaded file, as the beginning of a report: the first line is its title."""

from dataclasses import dataclass
from datetime import datetime

from django.core.files.uploadedfile import UploadedFile

from shuniu.base.actors import Actor
from shuniu.base.files.reading import read


@dataclass(frozen=True, slots=True)
class TakenIn:
    """Title and body found in a file, and what could not be carried over."""

    title: str
    body: str
    remarks: tuple[str, ...]


def take_in(upload: UploadedFile, *, by: Actor, at: datetime) -> TakenIn:
    """Read a .docx, .txt or .pdf; Incomplete at ``source`` when it is too large, marked secret (SEC-1) or unreadable."""
    reading = read(upload, where="写信息", by=by, at=at)
    lines = [line.strip() for line in reading.text.splitlines() if line.strip()]
    title = "".join(str(reading.document.title or "").split()) or (lines[0] if lines else "")
    rest = _after_title(lines, title)
    return TakenIn(title[:120], "\n".join(rest), reading.remarks)


def _after_title(lines: list[str], title: str) -> list[str]:
    """The lines after the title, which may itself stand on several."""
    joined = ""
    for count, line in enumerate(lines, 1):
        joined += "".join(line.split())
        if joined == title:
            return lines[count:]
        if not title.startswith(joined):
            break
    return lines[1:] if lines and lines[0] == title else lines
