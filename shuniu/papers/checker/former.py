"""Names that bodies had before a reform, in texts written after it: ``words/former.tsv``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from shuniu.papers.checker.citing import quoted
from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Page
from shuniu.papers.checker.rulebook import rulebook
from shuniu.papers.checker.wordlists import rows

AROUND = 8
REACH = 80
ZERO = re.compile("[零○]")
STOP = re.compile("[。；\n]")
YEAR = re.compile(r"(?<!\d)(\d{4})(?=年|〕|\]|-)|(?P<han>[一二][〇零○一二三四五六七八九]{3})(?=年)")
DAY = re.compile(r"(?<!\d)(\d{4})年\d{1,2}月\d{1,2}日")
PAST = re.compile(r"原|前身|曾|当时|时任|旧称|改为|更名|组建|撤销|不再|整合|划入|并入|重组|职责|职能")
ISSUED = re.compile(
    r"[^。；，、\n]{0,12}?(?:令|公告)?[（(]?(?:第\s?\d|\d{4}年第|[〔\[（(]\d{4}|[一-龥]{0,6}〔)"
)


@dataclass(frozen=True, slots=True)
class Former:
    """A name given up on a day; ``now`` is empty where the new name is not the same everywhere."""

    name: str
    now: str
    since: date
    basis: str
    unless: re.Pattern[str] | None


def check(page: Page) -> Iterator[Finding]:
    """Every former name that is neither told of the past nor part of a citation."""
    latest, years = written(page), years_in(page.text)
    for match in anywhere().finditer(page.text):
        one = names()[match[0]]
        old = latest <= one.since if latest else bool(years) and max(years) <= one.since.year
        if old or excused(page.text, match.start(), match.end(), one):
            continue
        rule = rulebook()["body.former" if one.now else "body.merged"]
        grade: dict[str, Any] = {} if latest else {"severity": "advice"}  # an undated text may be an old one
        yield rule.finding(page.text, *match.span(), one.now, since=told(one.since), basis=one.basis, **grade)


@cache
def names() -> dict[str, Former]:
    """The list by former name."""
    return {row[0]: _former(*row) for row in rows("former")}


def _former(name: str, now: str, since: str, basis: str, unless: str = "") -> Former:
    return Former(name, now, date.fromisoformat(since), basis, re.compile(unless) if unless else None)


@cache
def anywhere() -> re.Pattern[str]:
    """All former names, the longer ones first."""
    return re.compile("|".join(map(re.escape, sorted(names(), key=len, reverse=True))))


def written(page: Page) -> date | None:
    """When the text was written: its date, the year of its number, else the latest day it names."""
    document = page.document
    if document.date and document.date.day:
        return document.date.day
    if document.number and document.number.year:
        return date(document.number.year, 1, 1)
    named = max(map(int, DAY.findall(page.text)), default=0)
    return date(named, 1, 1) if named else None


def years_in(text: str) -> list[int]:
    """The years a text names, in figures or Chinese; future ones of plans too."""
    found = YEAR.finditer(text)
    return [int(one[1]) if one[1] else chinese_year(one["han"]) for one in found]


def chinese_year(written: str) -> int:
    """二〇〇四 → 2004."""
    return int("".join(str("〇一二三四五六七八九".index(one)) for one in ZERO.sub("〇", written)))


def excused(text: str, start: int, end: int, one: Former) -> bool:
    """Whether the sentence speaks of the past or the name belongs to a citation or a longer word."""
    if one.unless and one.unless.search(text[max(0, start - AROUND) : end + AROUND]):
        return True
    if quoted(text, start) or ISSUED.match(text, end):
        return True
    sentence = sentence_around(text, start, end)
    past = any(year <= one.since.year for year in years_in(sentence))
    return past or bool(PAST.search(sentence))


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence that a range stands in, as far as it reaches."""
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    return STOP.split(before)[-1] + text[start:end] + STOP.split(after)[0]


def told(day: date) -> str:
    """2018年3月."""
    return f"{day.year}年{day.month}月"
