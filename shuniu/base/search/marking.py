"""Showing where a query was found: pieces of text, marked or not; never HTML."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

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
    if not needles:
        return (Segment(text),)
    found: list[Segment] = []
    end = 0
    for hit in _pattern(needles).finditer(fold(text)):
        if hit.start() > end:
            found.append(Segment(text[end : hit.start()]))
        found.append(Segment(text[hit.start() : hit.end()], marked=True))
        end = hit.end()
    if end < len(text):
        found.append(Segment(text[end:]))
    return tuple(found)


def excerpt(text: str, needles: Sequence[str]) -> tuple[Segment, ...]:
    """The part of the text around the first place found, in pieces; the beginning where nothing is found in it."""
    flat = " ".join(text.split())
    first = _pattern(needles).search(fold(flat)) if needles else None
    start = max(first.start() - LEAD, 0) if first else 0
    part = flat[start : start + EXCERPT]
    before, after = "…" if start else "", "…" if start + EXCERPT < len(flat) else ""
    return tuple(s for s in (Segment(before), *marked(part, needles), Segment(after)) if s.text)


def _pattern(needles: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, needles)))
