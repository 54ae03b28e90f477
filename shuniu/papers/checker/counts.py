"""Counts and what they count: 以下三个方面 followed by four, A、B、C等四县."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.numerals import chinese, value
from shuniu.papers.checker.page import Page
from shuniu.papers.checker.rulebook import rulebook

NUMBER = r"(?P<n>[两二三四五六七八九十]|十[一二三四五六七八九]|\d{1,2})"
ANNOUNCED = re.compile(
    rf"(?<![第前后另其]){NUMBER}(?:个方面|方面|个环节|点|条措施|项措施|项工作|项任务|项重点|件事|个问题|类|种情况|种情形|个阶段|个步骤|个原则)"
)
ORDINALS = re.compile(r"(?:^|(?<=[。；：，！\n]))[ \u3000]*(?P<n>[一二三四五六七八九十])是")
NAMED = re.compile(
    rf"(?:[:：]|^|(?<=[，。；在为对将由]))(?P<list>(?:[\u4e00-\u9fff]{{2,4}}(?:县|区|市|镇|乡|村|街道)、)+[\u4e00-\u9fff]{{2,4}}(?:县|区|市|镇|乡|村|街道)"
    rf"(?:[和及][\u4e00-\u9fff]{{2,4}}(?:县|区|市|镇|乡|村|街道))?)(?P<open>等?){NUMBER}(?:个)?(?P<what>县|区|市|镇|乡|村|街道)"
)
REACH = 40


def check(page: Page) -> Iterator[Finding]:
    """Announced numbers of 一是…二是… in the same paragraph, of headings below, and of named places."""
    for line in page.lines:
        yield from said(page, line.start, line.text)
    yield from places(page.text)
    yield from headed(page)


def said(page: Page, start: int, line: str) -> Iterator[Finding]:
    """三个方面：一是…二是…三是…四是… within one paragraph."""
    firsts = [match for match in ORDINALS.finditer(line) if match["n"] == "一"]
    for first in firsts:
        announced = [one for one in ANNOUNCED.finditer(line, max(0, first.start() - REACH), first.start())]
        row = counted(line, first.start())
        if not announced or row < 2:
            continue
        number = announced[-1]
        if value(number["n"]) != row and "。" not in line[number.end() : first.start()].rstrip("。 \u3000"):
            yield _finding(page.text, start + number.start("n"), number["n"], row)


def counted(line: str, start: int) -> int:
    """How many ordinals follow one another from a place on."""
    due = 1
    for match in ORDINALS.finditer(line, start):
        if value(match["n"]) == due:
            due += 1
        elif value(match["n"]) == 1:
            break
    return due - 1


def _finding(text: str, at: int, written: str, row: int) -> Finding:
    mended = str(row) if written.isdigit() else "两" if written == "两" else chinese(row)
    if row == 2 and not written.isdigit():
        mended = "两"
    return rulebook()["count.announced"].finding(text, at, at + len(written), mended, row=row)


def places(text: str) -> Iterator[Finding]:
    """A县、B县、C县3个县: the names are as many as the number; with 等 no more than it."""
    for match in NAMED.finditer(text):
        names = len(re.split("[、和及]", match["list"]))
        number = value(match["n"])
        if names > number or (names != number and not match["open"]):
            mended = str(names) if match["n"].isdigit() else chinese(names)
            yield rulebook()["count.named"].finding(text, *match.span("n"), mended, row=names)


def headed(page: Page) -> Iterator[Finding]:
    """…以下三个方面：on a line of its own, then （一）（二）（三）（四）."""
    lines = page.lines
    for at, line in enumerate(lines[:-1]):
        announced = list(ANNOUNCED.finditer(line.text[-REACH:]))
        if not announced or not line.text.endswith(("：", "。")) or "以下" not in line.text[-REACH:]:
            continue
        row = heading_row(page, at + 1)
        number = announced[-1]
        if row >= 2 and value(number["n"]) != row:
            offset = line.start + max(0, len(line.text) - REACH) + number.start("n")
            yield _finding(page.text, offset, number["n"], row)


def heading_row(page: Page, at: int) -> int:
    """How many （一）（二）… stand below a line before another level begins anew."""
    due = 1
    for line in page.lines[at:]:
        if match := re.match(r"（([一二三四五六七八九十]{1,2})）", line.text):
            if value(match[1]) != due:
                break
            due += 1
        elif due == 1 or re.match(r"[一二三四五六七八九十]{1,2}、|第.{1,3}[章条]|附件", line.text):
            break
    return due - 1
