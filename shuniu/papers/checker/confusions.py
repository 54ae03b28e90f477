"""Common wrong words of official prose: ``words/confusions.tsv``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import rjieba

from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Page
from shuniu.papers.checker.rulebook import rulebook
from shuniu.papers.checker.wordlists import rows

AROUND = 8


@dataclass(frozen=True, slots=True)
class Confusion:
    """``wrong`` stands for ``right``; ``unless``, searched around it, excuses it.

    ``rule`` grades it; ``free`` entries are wrong wherever they stand, the others only as words of their own.
    """

    wrong: str
    right: str
    rule: str
    free: bool
    unless: re.Pattern[str] | None


@cache
def confusions() -> dict[str, tuple[Confusion, ...]]:
    """All entries by their first two characters, longer ones first."""
    by_head: dict[str, list[Confusion]] = {}
    for row in rows("confusions"):
        by_head.setdefault(row[0][:2], []).append(_confusion(*row))
    return {head: tuple(sorted(group, key=lambda one: -len(one.wrong))) for head, group in by_head.items()}


def _confusion(wrong: str, right: str, grade: str = "错", unless: str = "") -> Confusion:
    rule = "word.variant" if grade == "异" else "word.wrong"
    free = grade == "必" or len(wrong) > 2
    return Confusion(wrong, right, rule, free, re.compile(unless) if unless else None)


def check(page: Page) -> Iterator[Finding]:
    """Every entry that stands in the text as a word of its own (申报导致 has no 报导 in it)."""
    text, known = page.text, confusions()
    for place in range(len(text) - 1):
        group = known.get(text[place : place + 2])
        if group is None:
            continue
        for one in group:
            if text.startswith(one.wrong, place) and stands(page, place, one):
                yield rulebook()[one.rule].finding(text, place, place + len(one.wrong), one.right)
                break


def stands(page: Page, place: int, one: Confusion) -> bool:
    """Whether the entry is meant: no word runs across its borders and nothing around it excuses it."""
    end = place + len(one.wrong)
    before, after = page.text[max(0, place - AROUND) : place], page.text[end : end + AROUND]
    if one.unless and one.unless.search(before + one.wrong + after):
        return False
    if one.free or (place in page.seams and end in page.seams):
        return True
    return len(rjieba.cut(before + one.right + after, False)) <= len(
        rjieba.cut(before + one.wrong + after, False)
    )
