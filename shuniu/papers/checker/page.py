"""A text laid out for checking: its lines, its words and what the reader recognised in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import rjieba

from shuniu.papers.model import Document
from shuniu.papers.reader import Reading


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the white space around it; ``start`` and ``end`` are offsets into the text."""

    start: int
    end: int
    text: str


@dataclass
class Page:
    """What every check is given. ``original`` is what a quoted instruction must agree with, ``known`` are names of the house."""

    text: str
    document: Document
    purpose: str = "official"
    original: tuple[str, ...] = ()
    limits: Mapping[str, object] = field(default_factory=dict)
    known: Iterable[str] = ()

    @classmethod
    def of(cls, reading: Reading, **more) -> Page:
        """The page of a reading."""
        return cls(reading.text, reading.document, **more)

    @cached_property
    def lines(self) -> list[Line]:
        """The lines that are not empty, stripped."""
        found, place = [], 0
        for raw in self.text.split("\n"):
            if stripped := raw.strip():
                start = place + len(raw) - len(raw.lstrip())
                found.append(Line(start, start + len(stripped), stripped))
            place += len(raw) + 1
        return found

    @cached_property
    def words(self) -> list[tuple[str, int]]:
        """The words of the text, each with its offset."""
        found, place = [], 0
        for word in rjieba.cut(self.text, False):
            found.append((word, place))
            place += len(word)
        return found

    @cached_property
    def named(self) -> frozenset[int]:
        """Offsets of the characters that belong to a known name; the names are read when this is first asked."""
        found: set[int] = set()
        for name in filter(None, self.known):
            place = self.text.find(name)
            while place >= 0:
                found.update(range(place, place + len(name)))
                place = self.text.find(name, place + 1)
        return frozenset(found)

    @cached_property
    def seams(self) -> frozenset[int]:
        """Offsets at which a word begins, and the end of the text."""
        return frozenset(place for _, place in self.words) | {len(self.text)}


def upward(document: Document) -> bool:
    """Whether the document goes to a higher body: 请示, 报告 (条例第十五条)."""
    return document.kind in ("请示", "报告")
