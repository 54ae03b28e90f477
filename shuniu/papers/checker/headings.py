"""Levels of the body 一、（一）1.（1）: their order and their form (GB/T 9704—2012 7.3.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.numerals import chinese, value
from shuniu.papers.checker.page import Line, Page
from shuniu.papers.checker.rulebook import rulebook

CN = "[一二三四五六七八九十]{1,3}"
LEVELS = (
    re.compile(rf"(?P<n>{CN})、"),
    re.compile(rf"[（(](?P<n>{CN})[）)]"),
    re.compile(r"(?P<n>\d{1,2})(?:[.．](?P<figure>\d)?|、)"),  # 23.2022年: a number only where it is due
    re.compile(r"[（(](?P<n>\d{1,2})[）)]"),
)
WRITTEN_IN_CHINESE = 2  # the first so many levels
FRESH = re.compile("^(?:附件|附表|附录|附注|第.{1,4}[章节编部条])")


@dataclass
class Row:
    """Where each level stands: its last number, and where that was written."""

    numbers: list[int] = field(default_factory=lambda: [0] * len(LEVELS))
    places: list[int] = field(default_factory=lambda: [0] * len(LEVELS))

    def moves(self, level: int, number: int, place: int) -> None:
        """A number is read; what is below it begins anew."""
        self.numbers[level:] = [number, *[0] * (len(LEVELS) - level - 1)]
        self.places[level] = place


def check(page: Page) -> Iterator[Finding]:
    """Numbers of levels that skip one or come twice: （二）followed by（四）, 2. followed by 2."""
    row = Row()
    for line in page.lines:
        if FRESH.match(line.text):
            row = Row()
        for level, pattern in enumerate(LEVELS):
            if match := pattern.match(line.text):
                yield from stepped(page, line, match, row, level)
                break


def stepped(page: Page, line: Line, match: re.Match[str], row: Row, level: int) -> Iterator[Finding]:
    """Compares a number with the one before it; a new row of numbers begins with one."""
    number, before = value(match["n"]), row.numbers[level]
    if match.groupdict().get("figure") and number != before + 1:
        return
    start, end = line.start + match.start("n"), line.start + match.end("n")
    rule = {2: "level.skipped", 0: "level.repeated"}.get(number - before) if before else None
    if (
        level
        and rule == "level.skipped"
        and run_in(page.text, row.places[level], line.start, level, before + 1)
    ):
        rule = None
    if rule and (rule == "level.skipped" or number > 1):
        last, due = written(before, level), written(before + 1, level)
        yield rulebook()[rule].finding(page.text, start, end, due, before=last)
    row.moves(level, number, end)


def written(number: int, level: int) -> str:
    """The number as its level writes it."""
    return chinese(number) if level < WRITTEN_IN_CHINESE else str(number)


def run_in(text: str, start: int, end: int, level: int, number: int) -> bool:
    """Whether the number that seems to be missing stands inside a paragraph in between."""
    return any(value(match["n"]) == number for match in LEVELS[level].finditer(text, start, end))
