"""Showing where a query was found: pieces of text, marked or not; never HTML."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from shuniu.base.search.folding import fold

# What fits two lines of a hit on a desk and four on a phone.
EXCERPT = 90
LEAD = 24


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text; ``marked`` when it is what was looked for."""

    text: str
    marked: bool = False


def marked(text: str, needles: Sequence[str]) -> tuple[Segment, ...]:
    """The whole text in pieces."""
    return tuple(_pieces(text, fold(text), needles))


def excerpt(text: str, needles: Sequence[str], folded: str) -> tuple[Segment, ...]:
    """The part of the text around the first place found, in pieces; the beginning where nothing is found in it.

    ``folded`` is the text as searched, of the same length.
    """
    flat, folded = " ".join(text.split()), " ".join(folded.split())
    first = _pattern(needles).search(folded) if needles else None
    start = max(first.start() - LEAD, 0) if first else 0
    end = start + EXCERPT
    before, after = "…" if start else "", "…" if end < len(flat) else ""
    pieces = _pieces(flat[start:end], folded[start:end], needles)
    return tuple(s for s in (Segment(before), *pieces, Segment(after)) if s.text)


def _pieces(text: str, folded: str, needles: Sequence[str]) -> Iterator[Segment]:
    end = 0
    for hit in _pattern(needles).finditer(folded) if needles else ():
        if hit.start() > end:
            yield Segment(text[end : hit.start()])
        yield Segment(text[hit.start() : hit.end()], marked=True)
        end = hit.end()
    if end < len(text):
        yield Segment(text[end:])


@lru_cache(maxsize=256)
def _pattern(needles: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, needles)))
