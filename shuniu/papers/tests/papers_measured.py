"""Reads typeset pages back with pdfplumber, in millimetres from the top left corner of the sheet."""

import io
from dataclasses import dataclass

import pdfplumber

MM = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: its letters and the em boxes around them."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its lines of text and its drawn rules (left, right, top, bottom)."""

    lines: tuple[Line, ...]
    rules: tuple[tuple[float, float, float, float], ...]
    text: str

    def line(self, words: str) -> Line:
        """The first line that has `words`."""
        return next(line for line in self.lines if words in line.text)


def measured(data: bytes) -> list[Page]:
    """Every page of a PDF."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return [_page(page) for page in pdf.pages]


def _page(page) -> Page:
    rows: dict[int, list[dict]] = {}
    for char in page.chars:
        baseline = char["bottom"] - 0.12 * char["size"]
        rows.setdefault(round(baseline / 2), []).append(char)
    lines = tuple(_line(sorted(chars, key=lambda char: char["x0"])) for _, chars in sorted(rows.items()))
    rules = tuple(
        (one["x0"] * MM, one["x1"] * MM, one["top"] * MM, one["bottom"] * MM)
        for one in (*page.lines, *page.rects)
    )
    return Page(lines, rules, "".join(line.text for line in lines))


def _line(chars: list[dict]) -> Line:
    return Line(
        "".join(char["text"] for char in chars),
        chars[0]["x0"] * MM,
        chars[-1]["x1"] * MM,
        min(char["top"] for char in chars) * MM,
        max(char["bottom"] for char in chars) * MM,
    )
