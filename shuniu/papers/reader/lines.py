"""The text as lines: trimmed, with their place, and with what a richer source (.docx, .pdf) knows of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from shuniu.papers.model import Align, Run, Span, Table

_LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
_INDENT = re.compile(r"[ \t]*\u3000|[ \t]{2,}|\t")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank. `text` is trimmed; `raw` is not, so that empty cells at its ends stay.

    A line made of several (`joined`) remembers in `seams` from which character on it stands elsewhere.
    """

    text: str
    start: int
    end: int
    raw: str = ""
    table: Table | None = None
    runs: tuple[Run, ...] = ()
    align: Align | None = None
    is_stray: bool = False  # from a header, footer or note
    seams: tuple[tuple[int, int], ...] = ()  # (offset in text, offset in the whole text) of each later part

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def is_indented(self) -> bool:
        return bool(_INDENT.match(self.raw))

    def place(self, at: int) -> int:
        """Where in the whole text the character `at` of this line stands."""
        offset, start = next((seam for seam in reversed(self.seams) if seam[0] <= at), (0, self.start))
        return start + at - offset

    def span_of(self, start: int, end: int) -> Span:
        """Where in the whole text the characters from `start` up to `end` stand; they must not be empty."""
        return Span(self.place(start), self.place(end - 1) + 1)

    def cut(self, at: int) -> tuple["Line", "Line"]:
        """Two lines, parted before the character `at` of this one's text, which must not be a joined one."""
        left, right = self.text[:at].rstrip(), self.text[at:].lstrip()
        first = replace(self, text=left, end=self.start + len(left), raw=left, runs=())
        return first, replace(self, text=right, start=self.end - len(right), raw=right, runs=())

    def joined(self, other: "Line") -> "Line":
        """This line with the next one as one paragraph; words of Latin letters keep a space between them."""
        gap = " " if re.search(r"[A-Za-z,]$", self.text) and re.match(r"[A-Za-z]", other.text) else ""
        text = self.text + gap
        seams = (*self.seams, (len(text), other.start))
        return replace(self, text=text + other.text, end=other.end, runs=(), seams=seams)


def lines_of(text: str) -> list[Line]:
    """The lines of a plain text that are not blank."""
    return list(_split(text))


def _split(text: str) -> Iterator[Line]:
    for found in _LINE.finditer(text):
        raw = found[0]
        trimmed = raw.strip()
        if trimmed:
            start = found.start() + raw.index(trimmed[0])
            yield Line(trimmed, start, start + len(trimmed), raw)
