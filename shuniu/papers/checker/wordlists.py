"""Word lists: ``words/*.tsv``, one entry a line, columns parted by tabs, lines with # are remarks."""

from __future__ import annotations

from functools import cache
from pathlib import Path

WORDS = Path(__file__).parent / "words"


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The entries of a list, in its order."""
    lines = (WORDS / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("#"))
