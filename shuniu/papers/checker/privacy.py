"""Personal data that must not be published (SEC-4; 个人信息保护法, 政府信息公开条例第十五条)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Page
from shuniu.papers.checker.rulebook import rulebook

IDENTITY = re.compile(
    r"(?<![0-9A-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])"
)
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS = "10X98765432"
MOBILE = re.compile(r"(?<![0-9A-Za-z])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9A-Za-z])")
CARD = re.compile(r"(?<![0-9A-Za-z])[3-6]\d{3}(?:[ -]?\d{4}){2,3}(?:[ -]?\d{1,3})?(?![0-9A-Za-z])")
HOME = re.compile(
    r"(?:家庭住址|家庭地址|现住址|住址|住所地|户籍地址|户籍所在地|居住地|家住|现住)[：:为在于]?\s?"
    r"(?P<where>[\u4e00-\u9fff0-9A-Za-z\-（）()]{4,40}?(?:\d+号(?:楼|院)?|\d+室|\d+单元|\d+组|村|小区|\d+栋|\d+幢)"
    r"(?:\d{1,3}(?:号楼|栋|幢|单元|室|层|组|户|号)|-\d{1,4})*)"
)
KEEP = 2


def check(page: Page) -> Iterator[Finding]:
    """Every number or address of a person; the mend masks it."""
    for match in IDENTITY.finditer(page.text):
        if valid_identity(match[0]):
            yield rulebook()["privacy.identity"].finding(page.text, *match.span(), masked(match[0], 6, 0))
    for match in MOBILE.finditer(page.text):
        yield rulebook()["privacy.mobile"].finding(page.text, *match.span(), masked(match[0], 3, 4))
    for match in CARD.finditer(page.text):
        digits = re.sub(r"\D", "", match[0])
        if luhn(digits) and not IDENTITY.fullmatch(match[0]):
            yield rulebook()["privacy.card"].finding(page.text, *match.span(), masked(match[0], 4, 4))
    for match in HOME.finditer(page.text):
        where = match["where"]
        yield rulebook()["privacy.home"].finding(page.text, *match.span("where"), where[:KEEP] + "**")


def masked(number: str, head: int, tail: int) -> str:
    """Stars for all but the first and last digits."""
    return number[:head] + "*" * (len(number) - head - tail) + number[len(number) - tail :]


def valid_identity(number: str) -> bool:
    """The check digit of GB 11643."""
    total = sum(int(digit) * weight for digit, weight in zip(number, WEIGHTS, strict=False))
    return CHECKS[total % 11] == number[-1].upper()


def luhn(digits: str) -> bool:
    """The check digit of bank cards (GB/T 17552)."""
    doubled = (int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits)))
    return sum(one - 9 if one > 9 else one for one in doubled) % 10 == 0
