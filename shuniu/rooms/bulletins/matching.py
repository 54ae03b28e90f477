"""Which sentences of the sources another sentence was made of: by the runs of characters they share.

Two characters in a row are the smallest word worth counting. What the two have in common is counted in characters of the new
sentence, and a source sentence counts only for what no better one has given already.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from shuniu.rooms.bulletins.splitting import split

ENOUGH = 0.5  # of a sentence must come from its sources together
PART = 0.2  # of it, and at least FEWEST characters, from each of them
FEWEST = 4
PAIR = 2


@dataclass(frozen=True)
class Passage:
    """A sentence of a source: which version, where, and its words without blanks."""

    version: int
    start: int
    end: int
    words: str

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Every two characters that stand side by side in it."""
        return frozenset(pairs(self.words))


def spoken(text: str) -> str:
    """The words of a text without blanks: two texts that differ in these only say the same."""
    return "".join(text.split())


def pairs(words: str) -> list[str]:
    """Every two characters that stand side by side, in order."""
    return [words[place : place + PAIR] for place in range(len(words) - PAIR + 1)]


def passages(version: int, text: str) -> list[Passage]:
    """The sentences of a source with their places, blanks around them not counted."""
    found, at = [], 0
    for sentence in split(text):
        words = spoken(sentence)
        if words:
            start = at + len(sentence) - len(sentence.lstrip())
            found.append(Passage(version, start, at + len(sentence.rstrip()), words))
        at += len(sentence)
    return found


def contributions(words: str, sources: Sequence[Passage]) -> list[Passage]:
    """The passages a sentence was made of, the one that gave most first; none where they give too little together."""
    mine = pairs(words)
    open_ones = set(range(len(words)))
    shares = {place: shared(mine, passage) for place, passage in enumerate(sources)}
    taken: list[Passage] = []
    while shares:
        best = max(shares, key=lambda place: len(shares[place] & open_ones))
        gain = len(shares.pop(best) & open_ones)
        if gain < max(FEWEST, PART * len(words)):
            break
        open_ones -= shared(mine, sources[best])
        taken.append(sources[best])
    return taken if len(words) - len(open_ones) >= ENOUGH * len(words) else []


def shared(mine: Sequence[str], passage: Passage) -> set[int]:
    """The places of the characters that stand in the passage too, at least two in a row."""
    return {place + step for place, pair in enumerate(mine) if pair in passage.pairs for step in range(PAIR)}
