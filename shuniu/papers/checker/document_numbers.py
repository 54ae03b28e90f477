"""发文字号: code 〔year〕 serial 号, GB/T 9704—2012 7.2.5."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Page
from shuniu.papers.checker.rulebook import rulebook

OPENING, CLOSING = "〔\\[【（(［〖﹝{〈<", "〕\\]】）)］〗﹞}〉>"
NUMBER = re.compile(
    rf"(?P<open>[{OPENING}])\s?(?P<year>(?:19|20)\d\d|9\d)\s?(?P<close>[{CLOSING}])\s?"
    r"(?P<di>第?)\s?(?P<zeros>0*)(?P<serial>[1-9]\d*)\s?号"
)
CODE = re.compile(r"(?P<code>[\u4e00-\u9fff×XxＸ]{1,14})\s?$")
LONGEST_CODE = 15
TURNED = re.compile(
    rf"(?:(?<![\u4e00-\u9fff×])|(?<=[按据照见]))[{OPENING}](?P<year>(?:19|20)\d\d)[{CLOSING}]"
    r"(?P<code>[\u4e00-\u9fff]{2,10}?[字发函办政])第?0*(?P<serial>[1-9]\d*)号"
)
LEAD = re.compile(
    r".*(?:根据|按照|依据|依照|执行|印发|转发|参照|见|和|与|及|以|的|按|即|将|对|是|为|在|由|原)"
)
ORDERS = re.compile(r"(?:令|公告|通告|公报)$")


def check(page: Page) -> Iterator[Finding]:
    """Wrong brackets, a year of two digits, 第 before the serial, zeros before it, parts in the wrong order."""
    for match in NUMBER.finditer(page.text):
        before = CODE.search(page.text, max(0, match.start() - LONGEST_CODE), match.start())
        if before:
            yield from number(page.text, match, before["code"], before.start("code"))
    for match in TURNED.finditer(page.text):
        mended = f"{match['code']}〔{match['year']}〕{match['serial']}号"
        yield rulebook()["number.order"].finding(page.text, *match.span(), mended)


def number(text: str, match: re.Match[str], written: str, begins: int) -> Iterator[Finding]:
    """The findings of one number; brackets, year and 第 are mended together, zeros apart."""
    code = LEAD.sub("", written)
    start = begins + len(written) - len(code)
    order = bool(ORDERS.search(written))
    rule = wrong_rule(match, order)
    if rule is None:
        if match["zeros"]:
            mark = match.start("zeros")
            yield rulebook()["number.zeros"].finding(text, mark, match.end("serial"), match["serial"])
        return
    year = match["year"] if len(match["year"]) == 4 else f"19{match['year']}"
    di = "第" if order and match["di"] else ""
    zeros = "" if match["di"] and not order else match["zeros"]
    mended = f"{code}〔{year}〕{di}{zeros}{match['serial']}号"
    yield rulebook()[rule].finding(text, start, match.end(), mended)


def wrong_rule(match: re.Match[str], order: bool) -> str | None:
    """The gravest rule the number breaks besides its zeros."""
    if match["open"] + match["close"] == "﹝﹞":
        return "number.brackets_small"
    if match["open"] + match["close"] != "〔〕":
        return "number.brackets"
    if len(match["year"]) == 2:
        return "number.year"
    return "number.di" if match["di"] and not order else None
