"""Does a row of a scheme fit what happened? Empty cells fit everything."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, Self

from shuniu.rooms.assessment.points.happening import Happening
from shuniu.rooms.assessment.points.words import OWN

_TITLED = re.compile(r"([^《》]*)《([^《》]+)》.*")
_CACHED = 4096


@lru_cache(_CACHED)
def names_of(publication: str) -> frozenset[str]:
    """Return the names by which rows may call a publication: 国办《专报信息》 is 国办, 专报信息 and the whole."""
    titled = _TITLED.fullmatch(publication)
    parts = {publication, *(titled.groups() if titled else ())}
    return frozenset(part for part in parts if part)


def bare(name: str) -> str:
    """Return a publication's name in a row without 《》."""
    return name[1:-1] if name.startswith("《") and name.endswith("》") else name


def absolute(level: str, own: str) -> str:
    """Return the level with 本级 as the word that it stands for here."""
    return own if level == OWN else level


class Placed(Protocol):
    """A row that speaks of some levels."""

    @property
    def level(self) -> tuple[str, ...]:
        """The levels, none for all."""


@dataclass(frozen=True)
class Fit:
    """The conditions of one row, ready to be asked."""

    levels: frozenset[str] = frozenset()
    publications: frozenset[str] = frozenset()
    genres: tuple[frozenset[str], ...] = ()
    who: frozenset[str] = frozenset()

    @classmethod
    def of(cls, row: Placed, own: str) -> Self:
        """Read the conditions of a row; 本级 is ``own``."""
        return cls(
            frozenset(absolute(level, own) for level in row.level),
            frozenset(bare(name) for name in getattr(row, "publication", ())),
            getattr(row, "genre", ()),
            frozenset(getattr(row, "who", ())),
        )

    def holds(self, happening: Happening, own: str) -> bool:
        """Return whether everything it asks is so."""
        return (
            (not self.levels or absolute(happening.level, own) in self.levels)
            and (not self.publications or not self.publications.isdisjoint(names_of(happening.publication)))
            and (not self.genres or one_of(self.genres, happening.genres))
            and (not self.who or not self.who.isdisjoint(happening.who.split("、")))
        )


def one_of(asked: Iterable[frozenset[str]], genres: frozenset[str]) -> bool:
    """Return whether all words of one of the parts are there."""
    return any(part <= genres for part in asked)
