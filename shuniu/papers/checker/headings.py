"""Levels of the body 一、（一）1.（1）: their order and their form (GB/T 9704—2012 7.3.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.numerals import chinese, value
from shuniu.papers.checker.page import Line, Page
from shuniu.papers.checker.rulebook import rulebook

CN = "[一二三四五六七八九十]{1,3}"
LEVELS = (
    re.compile(rf"(?P<n>{CN})、"),
    re.compile(rf"（(?P<n>{CN})）"),
    re.compile(r"(?P<n>\d{1,2})[.．](?!\d)"),
)
FRESH = re.compile("^(?:附件|附表|附录|第.{1,3}[章节编部])")


def check(page: Page) -> Iterator[Finding]:
    """Numbers of levels that skip one: 二、 followed by 四、."""
    at = [0, 0, 0]
    for line in page.lines:
        if FRESH.match(line.text):
            at = [0, 0, 0]
        for level, pattern in enumerate(LEVELS[:1]):
            if match := pattern.match(line.text):
                yield from skipped(page, line, match, at, level)


def skipped(page: Page, line: Line, match: re.Match[str], at: list[int], level: int) -> Iterator[Finding]:
    """Compares a number with the one before it; a new row of numbers begins with one."""
    number, due = value(match["n"]), at[level] + 1
    if at[level] and number == due + 1:
        start, end = line.start + match.start("n"), line.start + match.end("n")
        mended = chinese(due) if level < 2 else str(due)
        yield rulebook()["level.skipped"].finding(page.text, start, end, mended, before=chinese(at[level]))
    at[level] = number
    at[level + 1 :] = [0] * (len(at) - level - 1)
