"""Names of bodies, places, laws and conventions that have lost or changed a character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Page
from shuniu.papers.checker.rulebook import rulebook
from shuniu.papers.checker.wordlists import rows

LAW = re.compile(r"《(?P<law>中华人民共和国[\u4e00-\u9fff]{2,24}?(?:法|条例|法典))》")
PLACE_END = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,8}?)(?=市|地区|盟|自治州|自治区)")


def check(page: Page) -> Iterator[Finding]:
    """Listed wrong names, cited laws one character off, places with a character lost."""
    for wrong, right in listed():
        start = page.text.find(wrong)
        while start >= 0:
            yield rulebook()["name.wrong"].finding(page.text, start, start + len(wrong), right)
            start = page.text.find(wrong, start + 1)
    for match in LAW.finditer(page.text):
        if right := nearly(match["law"]):
            yield rulebook()["name.law"].finding(page.text, *match.span("law"), right)
    yield from shortened(page)


@cache
def listed() -> tuple[tuple[str, str], ...]:
    """words/names.tsv: wrong and right names."""
    return tuple((row[0], row[1]) for row in rows("names"))


@cache
def laws() -> frozenset[str]:
    """words/laws.tsv: full names of laws in force or once in force."""
    return frozenset(f"中华人民共和国{row[0]}" for row in rows("laws"))


@cache
def nearly(cited: str) -> str:
    """The one law whose name differs from the cited by a character or two; empty when known or none is near."""
    if cited in laws():
        return ""
    near = [law for law in laws() if abs(len(law) - len(cited)) <= 2 and is_subsequence(cited, law)]
    near += [law for law in laws() if len(law) == len(cited) and one_changed(law, cited)]
    return near[0] if len(near) == 1 else ""


def is_subsequence(short: str, long: str) -> bool:
    """Whether characters were only left out."""
    rest = iter(long)
    return len(short) < len(long) and all(one in rest for one in short)


def one_changed(one: str, other: str) -> bool:
    """Whether two names of one length differ in a single character."""
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1


@cache
def lost() -> dict[str, str]:
    """Names of places of three or more characters with one of them lost → the name (words/places.tsv)."""
    whole = {row[0] for row in rows("places")}
    found = {name[:at] + name[at + 1 :]: name for name in whole if len(name) > 3 for at in range(len(name))}
    return {short: name for short, name in found.items() if short not in whole}


def shortened(page: Page) -> Iterator[Finding]:
    """齐齐哈市: nothing of the name may reach further to the left."""
    for short, name in lost().items():
        for match in re.finditer(f"{short}(?=市|地区|盟|自治)", page.text):
            if (
                page.text[: match.start()].endswith(name[0])
                or name in page.text[match.start() - 2 : match.end() + 1]
            ):
                continue
            yield rulebook()["name.place"].finding(page.text, *match.span(), name)
