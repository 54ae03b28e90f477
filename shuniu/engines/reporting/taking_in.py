"""A text out of an uploaded file, as the beginning of a report: the first line is its title."""

from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile

from shuniu.base.refusals import Incomplete
from shuniu.papers.reader import Unreadable, read_file


@dataclass(frozen=True, slots=True)
class TakenIn:
    """Title and body found in a file, and what could not be carried over."""

    title: str
    body: str
    remarks: tuple[str, ...]


def take_in(upload: UploadedFile) -> TakenIn:
    """Read a .docx, .txt or .pdf; Incomplete at the field ``source`` when it cannot be read."""
    try:
        reading = read_file(upload.read(), upload.name or "")
    except Unreadable as unreadable:
        raise Incomplete({"source": str(unreadable)}) from unreadable
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
