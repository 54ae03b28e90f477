"""Marks of state secrets (SEC-1): 保密法第二十二条, 国家秘密定密管理 marks `密级★期限`.

A text that merely speaks of state secrets or of the law carries no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Page
from shuniu.papers.checker.rulebook import rulebook

LEVEL = r"(?:绝\s{0,4}密|机\s{0,4}密|秘\s{0,4}密)"
STAR = re.compile(
    rf"{LEVEL}\s*[★☆＊⭐✩✭]\s*(?:[0-9０-９一二三四五六七八九十]+\s*(?:年|个?月)|长期|[^\s，。；、]{{0,12}})?"
)
ALONE = re.compile(
    rf"^[ \t\u3000]*{LEVEL}(?:级)?[ \t\u3000]*(?:[0-9０-９一二三四五六七八九十]+年|长期)?[ \t\u3000]*$", re.M
)
LABELLED = re.compile(rf"(?:^|[\s　])密\s*级\s*[：:]\s*(?P<mark>{LEVEL})", re.M)
HEAD_LINES, TALK = 12, re.compile("标注|标明|标志|格式|例如|如：|形式|“|规定|书写")


def secret_marks(text: str) -> list[Finding]:
    """Every mark of a state secret in ``text``, in order; nothing of the text is kept anywhere."""
    return sorted({*starred(text), *alone(text), *labelled(text)})


def check(page: Page) -> Iterator[Finding]:
    """The same, as part of every check."""
    yield from secret_marks(page.text)


def starred(text: str) -> Iterator[Finding]:
    """秘密★1年; not where a sentence explains how marks are written."""
    for match in STAR.finditer(text):
        if not explained(text, match.start()):
            yield rulebook()["secret.mark"].finding(text, *match.span())


def explained(text: str, place: int) -> bool:
    """Whether the line up to here speaks about how marks are written."""
    start = text.rfind("\n", 0, place) + 1
    return bool(TALK.search(text[start:place]))


def alone(text: str) -> Iterator[Finding]:
    """A level on a line of its own near the top, where a document carries it."""
    head = "\n".join(text.split("\n", HEAD_LINES)[:HEAD_LINES])
    for match in ALONE.finditer(head):
        yield rulebook()["secret.mark"].finding(text, *trimmed(text, *match.span()))


def labelled(text: str) -> Iterator[Finding]:
    """密级：机密."""
    for match in LABELLED.finditer(text):
        yield rulebook()["secret.mark"].finding(text, *match.span("mark"))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space at its ends."""
    raw = text[start:end]
    return start + len(raw) - len(raw.lstrip()), end - len(raw) + len(raw.rstrip())
