"""Words written twice: 方式方式, 职业职业技能, 的的."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Page
from shuniu.papers.checker.rulebook import rulebook
from shuniu.papers.checker.wordlists import rows

TWICE = re.compile(r"(?=([\u4e00-\u9fff]{2,8})\1)")
BODY = re.compile(r"(.{4,12}[厅局委部府院会办])\1|(?:万|亿)元")  # a masthead before a title; heads of tables
NAME_ENDS = frozenset(
    "节法证网报市县区省镇乡州"
)  # 教师|教师节, 唐山|唐山市: a name begins with the word before
SINGLE = frozenset("的了是在和与及对为将被把从到以于而或并且等其该由向")


def check(page: Page) -> Iterator[Finding]:
    """Runs of two to eight characters said twice, and particles said twice as words of their own."""
    yield from twice(page)
    yield from particles(page)


def twice(page: Page) -> Iterator[Finding]:
    """The first of the two goes; reduplication (研究研究), set phrases and names are let through."""
    done = 0
    for match in TWICE.finditer(page.text):
        start, unit = match.start(), match[1]
        end = start + 2 * len(unit)
        if start < done or excused(page, start, unit):
            continue
        done = end
        yield rulebook()["doubled.word"].finding(page.text, start, end, unit)


def excused(page: Page, start: int, unit: str) -> bool:
    """Whether the repetition is meant, or only arises where words meet (小微企|业创|业创|新)."""
    middle, end = start + len(unit), start + 2 * len(unit)
    if len(set(unit)) == 1 or BODY.search(unit * 3):
        return True
    if middle not in page.seams or not (start in page.seams or end in page.seams):
        return True
    if page.text[end : end + 1] in NAME_ENDS:
        return True
    around = page.text[max(0, start - 4) : end + 4]
    return any(allowed.search(around) for allowed in meant())


@cache
def meant() -> tuple[re.Pattern[str], ...]:
    """Repetitions that are right, from words/meant_doubled.tsv."""
    return tuple(re.compile(row[0]) for row in rows("meant_doubled"))


def particles(page: Page) -> Iterator[Finding]:
    """的的, 了了: only where both are words by themselves (目的的 is right)."""
    before = ("", 0)
    for word, place in page.words:
        if word == before[0] and word in SINGLE:
            yield rulebook()["doubled.particle"].finding(page.text, before[1], place + 1, word)
        before = (word, place)
