"""22 lines of 28 characters: full pages and full lines, counted and measured."""

from collections.abc import Iterator

from bench.papers.pages import Line, Page
from bench.papers.places import BOTTOM, EM, LEFT, RIGHT, TOP, Place, off

MARKS = "，。；：、！？）》”"
FULL = 20  # a page of so many lines and nothing else is meant to be full


def grid(pages: list[Page], lifted: float) -> Iterator[Place]:
    """Edges of full pages; `lifted` is how far letters stand below the top of their own line box."""
    for page in _full(pages):
        lines = body(page)
        yield off("top margin", lines[0].top - lifted, TOP)
        if not lifted:
            yield off("foot of line 22", lines[-1].bottom, BOTTOM)
        full = [line for line in lines if len(line.text) >= 27]
        yield off("left margin", min(line.left for line in full), LEFT)
        yield off("right margin", max(_right(line) for line in full), RIGHT)
        ink = page.ink(20, TOP, 205, BOTTOM)
        yield Place(f"ink {ink[0]:.2f} to {ink[2]:.2f}", max(LEFT - ink[0], ink[2] - RIGHT, 0.0))


def lines_of_full_pages(pages: list[Page]) -> list[int]:
    """How many lines each page has that is followed by more text and holds nothing but text."""
    return [len(body(page)) for page in _full(pages)]


def longest_line(pages: list[Page]) -> int:
    """Characters of the longest line of nothing but Chinese characters."""
    texts = [
        line.text for page in pages for line in body(page) if not any(char.isascii() for char in line.text)
    ]
    return max(map(len, texts), default=0)


def body(page: Page) -> list[Line]:
    """Lines of the text's own size inside the text area."""
    return [
        line
        for line in page.lines
        if abs(line.size - EM) < 0.2 and line.bottom < BOTTOM + 1 and line.top > TOP - 1
    ]


def _full(pages: list[Page]) -> list[Page]:
    """Pages that hold nothing but text; the last two may be parted early to keep names with their text."""
    return [page for page in pages[1:-2] if not page.rules and len(body(page)) >= FULL]


def _right(line: Line) -> float:
    """A mark at the end of a line is set half as wide as its box: its empty half hangs over the edge."""
    return line.right - EM / 2 if line.text[-1] in MARKS and line.right > RIGHT + 1 else line.right
