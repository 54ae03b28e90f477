"""A rule pack as it stands in files: who it is, what it rests on, its entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from shuniu.base.rules.validity import ALWAYS, Validity

STATUTE, GENERAL, INSTITUTION, SCHEME = "statute", "general", "pack", "scheme"
LAYER_WORDS = {STATUTE: "国家规定", GENERAL: "通用", INSTITUTION: "单位制度", SCHEME: "计分办法"}
# What an office can go by as a whole. Statutes hold without being chosen; a scheme is chosen by the account it is for.
CHOSEN = (GENERAL, INSTITUTION)


@dataclass(frozen=True)
class Entry:
    """One figure with its validity; ``value`` in the one spelling that packs keep, ``source`` empty only when assumed."""

    name: str
    value: Any
    source: str = ""
    note: str = ""
    assumed: bool = False
    validity: Validity = ALWAYS

    def placed(self, validity: Validity) -> Entry:
        """Return the same entry for another time."""
        return replace(self, validity=validity)


@dataclass(frozen=True)
class Pack:
    """A rule pack (制度包): ``based_on`` names the packs that answer where this one is silent, nearest first."""

    name: str
    word: str
    layer: str
    about: str
    based_on: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()

    def of_chapter(self, chapter: str) -> list[Entry]:
        """Return the entries of one chapter in their order."""
        return [entry for entry in self.entries if entry.name.startswith(f"{chapter}.")]

    def chapters(self) -> list[str]:
        """Return the names of the chapters it speaks of."""
        return sorted({entry.name.partition(".")[0] for entry in self.entries})


def line_up(packs: Mapping[str, Pack], name: str) -> list[Pack]:
    """Return the pack called ``name`` and all it rests on, nearest first, none twice."""
    order: list[str] = []
    waiting = [name]
    while waiting:
        current = waiting.pop(0)
        if current in packs and current not in order:
            order.append(current)
            waiting.extend(packs[current].based_on)
    return [packs[each] for each in order]
