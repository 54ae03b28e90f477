"""How much of a text stands in another, and where: pure arithmetic over runs of characters (REP-9).

A text is its words only: folded, without punctuation and blanks. Its shingles are all runs of ``RUN`` signs; its marks are
the few smallest of their digests, so that two texts that share much share marks, whoever wrote them.
"""

import hashlib
from dataclasses import dataclass

from shuniu.base.search.folding import fold

RUN = 6
MARKS = 12
PASSAGE = 10  # the shortest run of signs worth showing
PASSAGES = 3
BITS = 63
MOST = 20_000


@dataclass(frozen=True, slots=True)
class Likeness:
    """``percent`` of the text's runs that stand in the other, and the longest common passages as written."""

    percent: int
    passages: tuple[str, ...]


def bare(text: str) -> tuple[str, list[int]]:
    """The words of a text and where each sign stands in it."""
    folded = fold(text[:MOST])
    places = [at for at, sign in enumerate(folded) if sign.isalnum()]
    return "".join(folded[at] for at in places), places


def shingles(words: str) -> list[str]:
    """All runs, in order."""
    return [words[at : at + RUN] for at in range(len(words) - RUN + 1)]


def marks(text: str) -> list[int]:
    """The smallest digests of its runs: what the text is found again by."""
    runs = set(shingles(bare(text)[0]))
    return sorted(digest(run) for run in runs)[:MARKS]


def digest(run: str) -> int:
    """A run as a number that fits a column."""
    return (
        int.from_bytes(hashlib.blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8).digest())
        >> 64 - BITS
    )


def compared(text: str, other: str) -> Likeness:
    """How much of ``text`` stands in ``other``."""
    words, places = bare(text)
    runs, there = shingles(words), set(shingles(bare(other)[0]))
    common = [run in there for run in runs]
    if not any(common):
        return Likeness(0, ())
    spans = sorted(stretches(common), key=lambda span: span[0] - span[1])
    shown = [text[places[start] : places[end] + 1] for start, end in spans if end - start >= PASSAGE - 1]
    return Likeness(round(100 * sum(common) / len(common)), tuple(shown[:PASSAGES]))


def stretches(common: list[bool]) -> list[tuple[int, int]]:
    """First and last sign of every stretch of common runs."""
    found, start = [], None
    for at, is_common in enumerate([*common, False]):
        if is_common and start is None:
            start = at
        elif not is_common and start is not None:
            found.append((start, at + RUN - 2))
            start = None
    return found
