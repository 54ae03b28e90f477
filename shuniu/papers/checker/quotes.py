"""Quotation marks, title marks and brackets that do not pair (GB/T 15834—2011)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Page
from shuniu.papers.checker.quoting import opening_place
from shuniu.papers.checker.rulebook import rulebook

PAIRS = {"“": "”", "《": "》", "（": "）", "〔": "〕", "【": "】"}
OPENERS = {close: opener for opener, close in PAIRS.items()}
SAME = {"(": "（", ")": "）"}
MARKS = re.compile(f"[{''.join(PAIRS)}{''.join(OPENERS)}()]|[。；：！？.:;]?\\s*\\n")
NUMBERED = re.compile(r"(?:^|[，。；：、\s])[a-zA-Z一二三四五六七八九十]{1,3}$|[0-9０-９①-⑳]$")
TITLE_LINES = 4
REACH = 120  # how far back the missing partner of a mark is looked for


def check(page: Page) -> Iterator[Finding]:
    """Marks without a partner in their paragraph; a title runs over several lines without a stop."""
    open_marks: list[tuple[str, int]] = []
    lines = 0
    for match in MARKS.finditer(page.text):
        mark = SAME.get(match[0], match[0])
        if mark in PAIRS:
            open_marks.append((mark, match.start()))
        elif mark in OPENERS:
            yield from closed(page, match.start(), mark, open_marks)
        else:
            lines = lines + 1 if open_marks else 0
            if mark[0] in "。；：！？.:;" or lines > TITLE_LINES:
                yield from left_open(page, open_marks, match.end())
                open_marks, lines = [one for one in open_marks if one[0] == "“"], 0
    yield from left_open(page, [one for one in open_marks if one[0] != "“"], len(page.text))


def closed(page: Page, place: int, mark: str, open_marks: list[tuple[str, int]]) -> Iterator[Finding]:
    """Takes the opening mark off; what stands open between the two has no end."""
    while any(opener == OPENERS[mark] for opener, _ in open_marks):
        opener, start = open_marks.pop()
        if opener == OPENERS[mark]:
            return
        if opener != "“":
            yield rulebook()["mark.unpaired"].finding(page.text, start, start + 1)
    reach = max(0, place - REACH)
    before = page.text[max(reach, page.text.rfind("\n", reach, place) + 1) : place]
    if mark == "）" and NUMBERED.search(before):
        return
    yield missing_opening(page, before, place) if mark == "”" else unpaired(page, place)


def unpaired(page: Page, place: int) -> Finding:
    """A mark without its partner."""
    return rulebook()["mark.unpaired"].finding(page.text, place, place + 1)


def missing_opening(page: Page, before: str, place: int) -> Finding:
    """Says where the opening mark belongs, in a few words around it."""
    start, words = opening_place(page.text, before)
    from_ = place - len(before) + start - words
    mended = before[start - words : start] + "“" + before[start:] + "”"
    return rulebook()["quote.unopened"].finding(page.text, from_, place + 1, mended)


def left_open(page: Page, open_marks: list[tuple[str, int]], end: int) -> Iterator[Finding]:
    """Marks still open at the end of a paragraph; a quotation may run on into the next ones."""
    for mark, place in open_marks:
        if mark == "“":
            continue
        yield unpaired(page, place)
