"""Printed lines → paragraphs and rows of tables, by margins and indents."""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from shuniu.papers.model import GAP
from shuniu.papers.reader.geometry import Row
from shuniu.papers.reader.levels import is_article, level_of
from shuniu.papers.reader.marks import is_body
from shuniu.papers.reader.page import Page

_ADDRESS = re.compile(r"[@/_.][\w.-]*$", re.ASCII)
_FULL = 1.9  # characters that may be missing at the right end of a full line
_FLUSH = 0.7  # characters that a line may be off the left margin and still begin there
_INDENT = 2.5  # characters that the first line of a paragraph may be indented
_FEWEST = 5  # lines that tell the margins of odd or even pages
_OPENING, _CLOSING = "（《“‘〔【〈(", "，。、；：！？）》”’〕】〉),.;:"
_ODD, _EVEN = 1, 0


def tell(page: Page, rows: list[Row]) -> None:
    """Adds the rows to the page as paragraphs; rows of several pieces below each other as rows of a table."""
    tabled = _tabled(rows)
    goes_on = _going_on(rows)
    paragraph = ""
    for place, row in enumerate(rows):
        if not goes_on[place] and paragraph:
            page.add(paragraph)
            paragraph = ""
        text = "\t".join(row.pieces) if tabled[place] else row.text
        paragraph += _joint(paragraph, text) + text
    if paragraph:
        page.add(paragraph)


def _tabled(rows: list[Row]) -> list[bool]:
    """For each row whether it belongs to a table: it and a neighbour have the same number of pieces, no names."""
    alike = [
        len(above.pieces) == len(below.pieces) > 1 and _may_tabulate(above) and _may_tabulate(below)
        for above, below in pairwise(rows)
    ]
    return [above or below for above, below in zip([False, *alike], [*alike, False], strict=True)]


def _may_tabulate(row: Row) -> bool:
    """Names of bodies side by side sign; a number of a level with a gap after it is a heading or an article."""
    first = row.pieces[0]
    return not (all(map(is_body, row.pieces)) or is_article(first) or level_of(first) is not None)


def _going_on(rows: list[Row]) -> list[bool]:
    """For each row whether it goes on with the paragraph of the row above."""
    left, right = _margins(rows)
    going = [False]
    for above, row in pairwise(rows):
        is_full = above.right >= right[above.page % 2] - _FULL * above.pitch
        is_text = above.left < left[above.page % 2] + _INDENT * above.pitch
        is_flush = abs(row.left - left[row.page % 2]) < _FLUSH * row.pitch
        going.append(is_full and is_text and is_flush and _is_running(above) and _is_running(row))
    return going[: len(rows)]


def _margins(rows: list[Row]) -> tuple[dict[int, float], dict[int, float]]:
    """Left and right margin of odd and of even pages; marks squeezed into a margin do not tell it."""
    sides = {side: [row for row in rows if row.page % 2 == side] for side in (_ODD, _EVEN)}
    enough = {side: some if len(some) >= _FEWEST else rows for side, some in sides.items()}
    left = {side: _outermost(some, _OPENING, 0, min) for side, some in enough.items()}
    wide = max((_outermost(some, _CLOSING, -1, max) - left[side] for side, some in enough.items()), default=0)
    return left, {side: one + wide for side, one in left.items()}


def _outermost(rows: list[Row], squeezed: str, end: int, pick: Callable[[Iterable[float]], float]) -> float:
    """The outermost place where lines begin (end 0) or end (-1), those with a squeezed mark there left out."""
    places = [row.right if end else row.left for row in rows if row.text[end] not in squeezed]
    return pick(places or [row.right if end else row.left for row in rows] or [0.0])


def _is_running(row: Row) -> bool:
    """Running text: no wide gap in it, but for the one after the number of an article."""
    return GAP not in row.gaps[1:] and (GAP not in row.gaps or is_article(row.pieces[0]))


def _joint(above: str, below: str) -> str:
    """A blank between Latin words of two lines; an address that was broken gets none."""
    is_latin = above[-1:].isascii() and above[-1:].isalpha() and below[:1].isascii() and below[:1].isalpha()
    return " " if is_latin and not _ADDRESS.search(above) else ""
