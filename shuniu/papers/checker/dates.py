"""Dates: impossible ones, zeros before months and days, Chinese years with a wrong zero."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Page
from shuniu.papers.checker.rulebook import rulebook

DATE = re.compile(r"(?<![\d.])(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号])?(?!\d)")
LEAP = 2024
FIRST, LAST = 1000, 2200


def check(page: Page) -> Iterator[Finding]:
    """Every date of figures in the text."""
    for match in DATE.finditer(page.text):
        if impossible(match):
            yield rulebook()["date.impossible"].finding(page.text, *match.span())
        elif zeros(match):
            mended = re.sub(r"(?<![\d.])0(?=\d[月日号])", "", match[0])
            yield rulebook()["date.zeros"].finding(page.text, *match.span(), mended)


def impossible(match: re.Match[str]) -> bool:
    """Whether the calendar has no such day; without a year February may have 29 days."""
    year, month, day = (int(match[part] or 0) for part in ("year", "month", "day"))
    if not 1 <= month <= 12:
        return bool(match["year"] or match["day"])
    if match["day"] is None:
        return False
    length = calendar.monthrange(year if FIRST < year < LAST else LEAP, month)[1]
    return not 1 <= day <= length


def zeros(match: re.Match[str]) -> bool:
    """Whether month or day begins with a zero."""
    return any((match[part] or "").startswith("0") for part in ("month", "day"))
