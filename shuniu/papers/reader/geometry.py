"""Characters with their places on pages → lines as an eye reads them, pieces parted where there is a gap."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise, zip_longest
from statistics import median
from typing import NamedTuple

from shuniu.papers.model import GAP
from shuniu.papers.reader.furniture import is_page_number

_SAME_LINE = 0.3  # of a character's size that baselines may differ in one line
_GAP, _WIDE_GAP = 0.9, 1.5  # characters between things side by side: one blank, two
_EDGE = 0.12  # of the page at top and bottom, where page numbers stand
_NARROW = 0.5  # advance of a Latin letter or figure, in characters


class Glyph(NamedTuple):
    """One character: `x` its left, `y` its baseline counted down from the top of the page; any unit.

    Blanks that were written are characters too; a line does not begin or end with one.
    """

    page: int
    y: float
    x: float
    size: float
    char: str
    page_height: float


@dataclass(frozen=True, slots=True)
class Row:
    """One printed line: its pieces, the blanks between them, where it begins and ends, its characters' pitch."""

    page: int
    pieces: tuple[str, ...]
    gaps: tuple[str, ...]
    left: float
    right: float
    pitch: float
    is_at_edge: bool

    @property
    def text(self) -> str:
        return "".join(piece + gap for piece, gap in zip_longest(self.pieces, self.gaps, fillvalue=""))


def rows_of(glyphs: Iterable[Glyph]) -> list[Row]:
    """The characters as printed lines from top to bottom; page numbers are left out."""
    rows = [
        _row(line)
        for _, page in groupby(sorted(glyphs), key=lambda one: one.page)
        for line in _on_one_line(list(page))
    ]
    return [row for row in rows if not (row.is_at_edge and is_page_number("".join(row.pieces)))]


def _on_one_line(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """The characters of one page, sorted by height, in groups of one baseline."""
    line: list[Glyph] = []
    for glyph in glyphs:
        if glyph.char.isspace() and not line:
            continue
        if line and glyph.y - line[-1].y > _SAME_LINE * min(glyph.size, line[-1].size):
            yield _in_order(line)
            line = []
        line.append(glyph)
    if line:
        yield _in_order(line)


def _in_order(line: list[Glyph]) -> list[Glyph]:
    """From left to right without blanks at the ends."""
    ordered = sorted(line, key=lambda one: one.x)
    inked = [at for at, glyph in enumerate(ordered) if not glyph.char.isspace()]
    return ordered[inked[0] : inked[-1] + 1]


def _row(line: list[Glyph]) -> Row:
    pitch = _pitch(line)
    pieces, gaps = [line[0].char], []
    for before, glyph in pairwise(line):
        gap = (glyph.x - before.x) / pitch - _advance(before)
        if gap > _GAP:
            pieces.append(glyph.char)
            gaps.append(GAP if gap > _WIDE_GAP else "\u3000")
        else:
            pieces[-1] += glyph.char
    first, last = line[0], line[-1]
    edge = first.page_height * _EDGE
    is_at_edge = first.y < edge or first.y > first.page_height - edge
    right = last.x + _advance(last) * pitch
    return Row(
        first.page, tuple(piece.strip() for piece in pieces), tuple(gaps), first.x, right, pitch, is_at_edge
    )


def _pitch(line: list[Glyph]) -> float:
    """The distance of full-width characters in the line; where there are none, the size of the font."""
    steps = [after.x - one.x for one, after in pairwise(line) if _advance(one) == 1.0 == _advance(after)]
    return max(median(steps), line[0].size * _NARROW) if steps else line[0].size


def _advance(glyph: Glyph) -> float:
    return 1.0 if unicodedata.east_asian_width(glyph.char) in "WFA" else _NARROW
