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
    """Counts of single characters and of runs of two and three; `of` tells how usual a run is.

    Followers stay as written, each character with its level behind it: looking one up costs less than a table
    of all runs would in memory.
    """

    def __init__(self, text: str) -> None:
        single, double, triple = text.split("\n\n")
        self.single = _counts(single)
        self.double = dict(line.split("\t") for line in double.splitlines())
        self.triple = dict(line.split("\t") for line in triple.splitlines())
        total = sum(self.single.values())
        self.alone = {character: (seen + UNSEEN) / total for character, seen in self.single.items()}
        self.strange = UNSEEN / total
        self.leading = _leading(self.triple)

    def of(self, three: str) -> float:
        """Logarithm of the probability of the third character after the other two."""
        first, second, third = tuple(three)
        one = self.alone.get(third, self.strange)
        seen = self.single.get(second)
        two = _seen(self.double.get(second, ""), third) / seen if seen else 0.0
        pair = _seen(self.double.get(first, ""), second)
        if not pair:
            return math.log(TWO_ALONE * two + ONE_ALONE * one + LEAST)
        run = _seen(self.triple.get(three[:2], ""), third) / pair
        return math.log(THREE * run + TWO * two + ONE * one + LEAST)

    def knows(self, three: str) -> bool:
        """Whether the run of three was counted."""
        return three[2] in self.triple.get(three[:2], "")


def _seen(followers: str, character: str) -> float:
    at = followers.find(character)
    return 0.0 if at < 0 else STEPS[ord(followers[at + 1]) - BASE]


def _counts(line: str) -> dict[str, float]:
    pairs = zip(line[::2], line[1::2], strict=True)
    return {character: STEPS[ord(level) - BASE] for character, level in pairs}


def _leading(triple: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for pair_before, followers in triple.items():
        first, second = tuple(pair_before)
        for third in followers[::2]:
            pair = second + third
            found[pair] = found.get(pair, "") + first
    return found


@cache
def likelihood() -> Likelihood:
    """The packaged counts, read once (about half a second)."""
    return Likelihood(lzma.decompress(COUNTS.read_bytes()).decode("utf-8"))
