"""The fsck of the office: every invariant, and the whole journal."""

from collections.abc import Iterator
from dataclasses import dataclass

from shuniu.base import invariants
from shuniu.base.journal import verifying
from shuniu.base.nouns import Invariant

JOURNAL = "留痕前后相接，一字未改"


@dataclass(frozen=True, slots=True)
class Breach:
    """Something that must hold does not: which sentence, and where."""

    sentence: str
    where: str

    def __str__(self) -> str:
        return f"【{self.sentence}】{self.where}"


def breaches(kept_root: str = "") -> Iterator[Breach]:
    """Everything that is broken in the whole database; nothing where the office is whole.

    ``kept_root`` is a seal's value that was kept elsewhere: the journal must still contain it.
    """
    yield from (Breach(JOURNAL, line) for line in verifying.breaches(kept_root))
    for invariant in invariants.every():
        yield from _broken(invariant)


def _broken(invariant: Invariant) -> Iterator[Breach]:
    yield from (Breach(invariant.sentence, line) for line in invariant.broken())


def proved() -> int:
    """How many sentences ``breaches`` proves."""
    return len(invariants.every()) + 1
