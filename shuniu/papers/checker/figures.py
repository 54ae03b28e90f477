"""Agreement of the figures inside a text: growth, shares, totals and their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shuniu.papers.checker.amounts import SCALE, Amount, amount, close
from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Page
from shuniu.papers.checker.rulebook import rulebook

UP, DOWN = "增长|增加|提高|上升|提升|扩大", "下降|减少|降低|下滑|减|降"
FROM_TO = re.compile(
    rf"(?:由|从)[^，。；：\d]{{0,14}}{amount('a')}(?P<move>{UP}|{DOWN}|增|升)(?:到|至|为){amount('b')}"
    rf"(?:[^。；\d]{{0,12}}?(?P<way>{UP}|{DOWN}|增幅|降幅)了?(?:为|达|达到)?{amount('c')})?"
)
SHARE = re.compile(
    rf"{amount('a')}[^。；\d]{{0,16}}占[^，。；\d]{{0,14}}{amount('b')}的(?P<p>\d{{1,3}}(?:\.\d{{1,2}})?)[%％]"
)
TOTAL = re.compile(
    rf"(?:共|共计|合计|总计|累计|总投资|总额)[^，。；\d]{{0,12}}{amount('t')}[，（(：:](?:其中|包括|其中包括)(?P<parts>[^。；\n）)]{{4,120}})"
)
SUM = re.compile(rf"(?<=[，、])(?:共计|合计|总计|三项合计|两项合计){amount('t')}")
LISTING = re.compile(r"[^。；\n：]{4,90}$")
PART = re.compile(amount("p"))
PERCENTS = re.compile(
    r"(?:分别|各)占[^。；\n]{0,40}?(?P<list>\d{1,3}(?:\.\d{1,2})?[%％](?:[、和，]\s?\d{1,3}(?:\.\d{1,2})?[%％])+)"
)
FALL_OVER = re.compile(rf"(?:{DOWN})了?(?P<p>1\d\d|[2-9]\d\d)(?:\.\d+)?[%％]")
NOT_PARTS = re.compile("同比|环比|比上年|增长|下降|人均|平均|每|占|目标|计划|以上|左右|约")


def check(page: Page) -> Iterator[Finding]:
    """Everything that can be reckoned from the words."""
    yield from growth(page.text)
    yield from shares(page.text)
    yield from totals(page.text)
    yield from percents(page.text)


def growth(text: str) -> Iterator[Finding]:
    """由A增加到B，增长C: the way and the rate follow from A and B."""
    for match in FROM_TO.finditer(text):
        old, new = Amount.of(match, "a"), Amount.of(match, "b")
        if old.unit != new.unit or not old.value:
            continue
        grows = match["move"] in (*UP.split("|"), "增", "升")
        if (new.value > old.value) != grows and new.value != old.value:
            yield rulebook()["figure.direction"].finding(text, *match.span("move"))
        elif match["cn"]:
            yield from rate(text, match, old, new)


def rate(text: str, match: re.Match[str], old: Amount, new: Amount) -> Iterator[Finding]:
    """Percent of the old value, 倍 of it, percentage points, or the plain difference."""
    said = Amount.of(match, "c")
    change, span = abs(new.value - old.value), match.span("cn")
    slack = said.slack + old.slack + new.slack
    if said.unit == "%" and old.unit != "%":
        due = change / old.value * 100
        slack = said.slack + (old.slack + new.slack) / old.value * 100 * (1 + due / 100)
    elif (said.unit == "个百分点" and old.unit == "%") or (said.unit == old.unit != "%"):
        due = change
    elif said.unit == "倍":
        due, slack = change / old.value, said.slack + (old.slack + new.slack) / old.value * 2
    else:
        return
    if not close(due, said.value, slack):
        scale = SCALE.get(match["cs"] or match["cu"][0], 1.0)
        yield rulebook()["figure.rate"].finding(text, *span, written(due / scale, match["cn"]))


def written(value: float, like: str) -> str:
    """A value with as many decimals as the figure it replaces."""
    return f"{value:.{len(like.partition('.')[2])}f}"


def shares(text: str) -> Iterator[Finding]:
    """A占B的C%: C follows from A and B."""
    for match in SHARE.finditer(text):
        part, whole = Amount.of(match, "a"), Amount.of(match, "b")
        if part.unit != whole.unit or not whole.value or part.unit == "%":
            continue
        due, said = part.value / whole.value * 100, float(match["p"])
        slack = (
            0.5 * 10 ** -len(match["p"].partition(".")[2]) + (part.slack + whole.slack) / whole.value * 100
        )
        if not close(due, said, slack):
            yield rulebook()["figure.share"].finding(text, *match.span("p"), written(due, match["p"]))


def totals(text: str) -> Iterator[Finding]:
    """共T，其中A、B: parts are never more than the whole; A、B，合计T: they are the whole."""
    for match in TOTAL.finditer(text):
        whole, parts = Amount.of(match, "t"), parts_of(match["parts"])
        if len(parts) > 1 and all(part.unit == whole.unit for part in parts):
            total = sum(part.value for part in parts)
            if total > whole.value and not close(total, whole.value, slack_of(whole, parts)):
                yield rulebook()["figure.parts_over"].finding(text, *match.span("tn"), total=f"{total:g}")
    for match in SUM.finditer(text):
        listing = LISTING.search(text, max(0, match.start() - 90), match.start())
        whole, parts = Amount.of(match, "t"), parts_of(listing[0] if listing else "")
        if len(parts) > 1 and all(part.unit == whole.unit for part in parts):
            total = sum(part.value for part in parts)
            if not close(total, whole.value, slack_of(whole, parts)):
                yield rulebook()["figure.sum"].finding(
                    text, *match.span("tn"), f"{total / scale_of(match):g}"
                )


def scale_of(match: re.Match[str]) -> float:
    """What one of the written total is worth: 12万元 is written in 万."""
    return SCALE[match["ts"]] if match["ts"] else SCALE.get(match["tu"][0], 1.0)


def slack_of(whole: Amount, parts: list[Amount]) -> float:
    """What rounding may explain; counts of single things are not rounded."""
    return whole.slack + sum(part.slack for part in parts) if whole.slack < 0.5 or whole.value >= 1e4 else 0.0


def parts_of(words: str) -> list[Amount]:
    """The figures of a list; none when it speaks of growth or of averages."""
    if NOT_PARTS.search(words):
        return []
    return [Amount.of(match, "p") for match in PART.finditer(words)]


def percents(text: str) -> Iterator[Finding]:
    """Shares said to divide a whole (分别占) are together no more than the whole; nothing falls by more than it is."""
    for match in PERCENTS.finditer(text):
        total = sum(float(one) for one in re.findall(r"\d+(?:\.\d+)?", match["list"]))
        if total > 101:
            yield rulebook()["figure.percents"].finding(text, *match.span("list"), total=f"{total:g}")
    for match in FALL_OVER.finditer(text):
        yield rulebook()["figure.fall"].finding(text, *match.span("p"))
