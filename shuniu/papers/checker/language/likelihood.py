"""How usual a character is after the two before it, from counts over official texts."""

from __future__ import annotations

import lzma
import math
from functools import cache
from pathlib import Path

COUNTS = Path(__file__).with_name("official.txt.xz")
EDGE = "^"  # stands for everything that is no Chinese character
BASE = ord("0")
THREE, TWO, ONE = 0.72, 0.25, 0.018  # weights of the longer and shorter contexts
TWO_ALONE, ONE_ALONE = 0.9, 0.06
LEAST, UNSEEN = 1e-12, 0.3
STEPS = tuple(2 ** (level / 2) for level in range(80))  # counts are kept as twice their binary logarithm


class Likelihood:
    """Counts of single characters and of runs of two and three; `of` tells how usual a run is."""

    def __init__(self, text: str) -> None:
        single, double, triple = text.split("\n\n")
        self.single = _counts("", single)
        self.double = _table(double)
        self.triple = _table(triple)
        total = sum(self.single.values())
        self.alone = {character: (seen + UNSEEN) / total for character, seen in self.single.items()}
        self.strange = UNSEEN / total
        self.after = _neighbours(self.double, 0, 1)
        self.before = _neighbours(self.double, 1, 0)

    def of(self, three: str) -> float:
        """Logarithm of the probability of the third character after the other two."""
        one = self.alone.get(three[2], self.strange)
        seen = self.single.get(three[1])
        two = self.double.get(three[1:], 0.0) / seen if seen else 0.0
        pair = self.double.get(three[:2])
        if pair is None:
            return math.log(TWO_ALONE * two + ONE_ALONE * one + LEAST)
        return math.log(THREE * self.triple.get(three, 0.0) / pair + TWO * two + ONE * one + LEAST)


def _counts(head: str, line: str) -> dict[str, float]:
    pairs = zip(line[::2], line[1::2], strict=True)
    return {head + character: STEPS[ord(level) - BASE] for character, level in pairs}


def _table(block: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for line in block.splitlines():
        head, _, followers = line.partition("\t")
        found.update(_counts(head, followers))
    return found


def _neighbours(double: dict[str, float], of: int, which: int) -> dict[str, frozenset[str]]:
    found: dict[str, list[str]] = {}
    for run in double:
        found.setdefault(run[of], []).append(run[which])
    return {character: frozenset(others) for character, others in found.items()}


@cache
def likelihood() -> Likelihood:
    """The packaged counts, read once (about half a second)."""
    return Likelihood(lzma.decompress(COUNTS.read_bytes()).decode("utf-8"))
