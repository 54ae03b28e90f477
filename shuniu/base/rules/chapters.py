"""Chapters: which figures there are. Each room declares its own chapter and registers it when it is ready."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from shuniu.base.rules.kinds import Kind


class UnknownFigure(KeyError):
    """Code or a pack asks for a figure that no chapter declares."""

    def __str__(self) -> str:
        return f"没有名为“{self.args[0]}”的规定"


@dataclass(frozen=True)
class Key:
    """One figure of a chapter: ``name`` in packs and code, ``kind`` of its value, ``word`` and ``help`` on pages."""

    name: str
    kind: Kind
    word: str
    help: str = ""


@dataclass(frozen=True)
class Chapter:
    """The figures of one room, in the order in which pages show them; a pack has one file for each chapter.

    ``of_schemes``: packs of the layer scheme answer it, whole and nothing else.
    """

    name: str
    word: str
    keys: tuple[Key, ...]
    of_schemes: bool = False

    def key(self, name: str) -> Key | None:
        """Return the key called ``name``, or None."""
        return next((key for key in self.keys if key.name == name), None)


class Chapters:
    """The chapters known to this process."""

    def __init__(self, chapters: Iterable[Chapter] = ()) -> None:
        self._chapters = {chapter.name: chapter for chapter in chapters}

    def register(self, chapter: Chapter) -> None:
        """Add ``chapter``; another chapter of the same name is a programming error."""
        if self._chapters.setdefault(chapter.name, chapter) is not chapter:
            raise ValueError(f"chapter {chapter.name} is registered twice")

    def all(self) -> list[Chapter]:
        """Return the chapters in the order of their words."""
        return sorted(self._chapters.values(), key=lambda chapter: chapter.name)

    def named(self, name: str) -> Chapter | None:
        """Return the chapter called ``name``, or None."""
        return self._chapters.get(name)

    def key(self, figure: str) -> Key:
        """Return the key of "chapter.name"; UnknownFigure when nobody declares it."""
        chapter, _, name = figure.partition(".")
        found = self._chapters[chapter].key(name) if chapter in self._chapters else None
        if found is None:
            raise UnknownFigure(figure)
        return found


CHAPTERS = Chapters()
register = CHAPTERS.register
