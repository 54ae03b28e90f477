"""Chapters with their figures as they hold for somebody on a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from shuniu.base.rules.asking import Figures, day_of, figures, rulebook
from shuniu.base.rules.chapters import CHAPTERS, Chapter, Key, UnknownFigure
from shuniu.base.rules.figures import LOCAL, Figure
from shuniu.base.rules.kinds import Grid
from shuniu.base.rules.models import PackVersion


@dataclass(frozen=True)
class Shown:
    """One figure on a page: its key and its answer, None where no pack says anything."""

    chapter: Chapter
    key: Key
    figure: Figure | None
    origin: str

    @property
    def name(self) -> str:
        """The figure's full name."""
        return f"{self.chapter.name}.{self.key.name}"

    @property
    def head(self) -> list[str]:
        """The columns of a value that is a table; empty for all others and for plain lists."""
        kind = self.key.kind
        return [column.word for column in kind.head] if isinstance(kind, Grid) and len(kind.head) > 1 else []

    @property
    def rows(self) -> list[list[str]]:
        """The rows of a value that is a table."""
        kind = self.key.kind
        return kind.cells(self.figure.value) if isinstance(kind, Grid) and self.figure else []


@dataclass(frozen=True)
class Part:
    """One chapter with all its figures."""

    chapter: Chapter
    shown: list[Shown]

    @property
    def assumed(self) -> int:
        """How many have no source."""
        return sum(each.figure is not None and each.figure.assumed for each in self.shown)

    @property
    def local(self) -> int:
        """How many were changed here."""
        return sum(each.figure is not None and each.figure.layer == LOCAL for each in self.shown)

    @property
    def missing(self) -> int:
        """How many nobody says anything of."""
        return sum(each.figure is None for each in self.shown)


def parts(scope: Sequence[int], at: datetime) -> list[Part]:
    """Return all chapters for a scope at a moment."""
    known, words = figures(scope=scope, at=at), _pack_words()
    return [
        Part(chapter, [_shown(chapter, key, known, words) for key in chapter.keys])
        for chapter in CHAPTERS.all()
    ]


def part(name: str, scope: Sequence[int], at: datetime) -> Part | None:
    """Return one chapter, or None where there is none of that name."""
    return next((each for each in parts(scope, at) if each.chapter.name == name), None)


def adopted(scope: Sequence[int], at: datetime) -> str:
    """Return the word of the pack that the nearest of a scope goes by, "" where none was chosen."""
    book, on = rulebook(), day_of(at)
    found = (book.adopted(place, on) for place in [*scope, None])
    return _pack_words().get(next((pack for pack in found if pack), ""), "")


def _shown(chapter: Chapter, key: Key, known: Figures, words: dict[str, str]) -> Shown:
    try:
        figure = known[f"{chapter.name}.{key.name}"]
    except UnknownFigure:
        return Shown(chapter, key, None, "")
    return Shown(chapter, key, figure, words.get(figure.pack, "本地改定"))


def _pack_words() -> dict[str, str]:
    return dict(PackVersion.objects.order_by("number").values_list("pack", "word"))
