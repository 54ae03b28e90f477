"""A leader's words quoted in a text must be the leader's words (原则同意 is not 同意)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Page
from shuniu.papers.checker.rulebook import rulebook

AGREEMENTS = ("原则同意", "原则上同意", "基本同意", "拟同意", "暂同意", "暂不同意", "不同意", "同意")
QUOTED = re.compile(
    r"(?:批示|指示|要求|强调|指出|明确|签批|圈阅)[^“”\n。]{0,12}[：:，]?\s?“(?P<words>[^“”\n]{2,200})”"
)
AGREED = re.compile(
    r"(?:批示|签批|明确|已|经[^。，\n]{0,20})(?:表示)?[：:]?(?P<words>同意|原则同意|基本同意)"
)
SENTENCE = re.compile(r"[^。；！？\n]+[。；！？]?")
ALIKE = 0.6


def check(page: Page) -> Iterator[Finding]:
    """Nothing is checked without the original."""
    if not page.original:
        return
    whole = "\n".join(page.original)
    for match in QUOTED.finditer(page.text):
        yield from misquoted(page.text, match, whole)
    for match in AGREED.finditer(page.text):
        yield from misgraded(page.text, match, whole)


def misquoted(text: str, match: re.Match[str], original: str) -> Iterator[Finding]:
    """Quoted words that are not in the original but resemble a passage of it."""
    words = match["words"]
    if bare(words) in bare(original):
        if (agreed := graded(original)) and words.strip("。") == "同意" and agreed != "同意":
            yield rulebook()["instruction.graded"].finding(text, *match.span("words"), agreed)
        return
    likeness, passage = max(
        ((likeness_of(words, one), one) for one in passages(original, words)), default=(0, "")
    )
    if likeness >= ALIKE:
        yield rulebook()["instruction.misquoted"].finding(text, *match.span("words"), passage)


def bare(words: str) -> str:
    """Words without marks and spaces, so that 。 at the end does not matter."""
    return re.sub(r"[\s，。；：、！？,.;:!?]", "", words)


def passages(original: str, words: str) -> Iterator[str]:
    """One to three sentences of the original that follow each other, without the last mark where the quote has none."""
    sentences = SENTENCE.findall(original)
    for start in range(len(sentences)):
        for length in (1, 2, 3):
            passage = "".join(sentences[start : start + length])
            yield passage if words[-1] in "。；！？" else passage.rstrip("。；！？")


def likeness_of(one: str, other: str) -> float:
    """From 0 to 1: how much two strings share in order."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def misgraded(text: str, match: re.Match[str], original: str) -> Iterator[Finding]:
    """The text claims another grade of agreement than the original has."""
    agreed, said = graded(original), match["words"]
    if agreed and said != agreed.replace("原则上", "原则"):
        yield rulebook()["instruction.graded"].finding(text, *match.span("words"), agreed)


def graded(original: str) -> str:
    """The grade of agreement the original gives; empty when none."""
    return next((grade for grade in AGREEMENTS if grade in original), "")
