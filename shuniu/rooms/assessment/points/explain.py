"""A scheme in Chinese from its data."""

from __future__ import annotations

from typing import NamedTuple

from shuniu.rooms.assessment.points.scheme import Scheme


class Clause(NamedTuple):
    """One part of the scheme: the chapter's key and what it says."""

    key: str
    word: str
    sentences: tuple[str, ...]


def explain(scheme: Scheme) -> list[Clause]:
    """Return the parts."""
    return []
