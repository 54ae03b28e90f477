"""Word lists: one entry a line, columns parted by tabs, lines with # are remarks."""

from __future__ import annotations

from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The entries of ``words/NAME.tsv``, in their order."""
    return table(f"words/{name}.tsv")


def table(path: str) -> tuple[tuple[str, ...], ...]:
    """The entries of a list of the checker."""
    lines = (HERE / path).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("#"))
