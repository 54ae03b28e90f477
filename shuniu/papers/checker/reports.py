"""The reporters' writing check (REP-2): length, title, one matter, figures, empty phrases. Advice, never a block."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from shuniu.papers.checker.amounts import UNIT
from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Line, Page
from shuniu.papers.checker.rulebook import rulebook
from shuniu.papers.checker.wordlists import rows
from shuniu.papers.reader import Reading

LIMITS = Path(__file__).parent / "limits.toml"
FACT = re.compile(
    r"\d|新|增|减|降|升|建成|完成|启动|突破|发现|解决|反映|建议|出现|发生|实现|推出|探索|创新|破解|受|缺|难|亟|存在|影响|引发|导致|达|超|首"
    r"|遭|偏(?!远)|滞后|落后|停工|停产|回落|下滑|紧张|拖欠|积压|流失|堵"
)
VAGUE = re.compile(
    r"(?:工作(?:情况|动态|简报|小结|汇报|信息|报告|总结)|有关情况|几点(?:体会|思考)|取得(?:明显|显著|良好)成效|有序推进|扎实推进|稳步推进"
    r"|再上新台阶|成效显著|情况(?:汇报|报告)?)$"
)
ANOTHER = re.compile(
    r"(?m)(?:^|(?<=。))[ \u3000]*(?P<wrong>(?:另外|此外|另据了解|另悉|同时，我[县市镇局区])[，,])"
)
VALUE = re.compile(
    rf"(?P<name>[\u4e00-\u9fff]{{2,8}}?)(?:达到?|为|约|共)?(?P<n>\d[\d.]*)(?P<u>[万亿]?{UNIT})"
)
NAMES = (
    "总投资",
    "总面积",
    "总产值",
    "总收入",
    "参加人数",
    "受灾人口",
    "受灾面积",
    "死亡",
    "受伤",
    "失踪",
    "完成投资",
    "财政收入",
)


def check(page: Page) -> Iterator[Finding]:
    """Title and text of one report."""
    title, body = parts(page)
    if title:
        yield from named(page, title)
    if body:
        yield from length(page, body)
        yield from matters(page, body)
        yield from figures(page, body)
        yield from phrases(page, body)


def parts(page: Page) -> tuple[Line | None, list[Line]]:
    """The first line, when it reads like a title, and the rest."""
    lines = page.lines
    if lines and not lines[0].text.endswith(("。", "！", "？", "；")) and len(lines) > 1:
        return lines[0], lines[1:]
    return None, lines


@cache
def packaged() -> Mapping[str, object]:
    """limits.toml: what counts where a rule pack says nothing (assumed)."""
    return tomllib.loads(LIMITS.read_text(encoding="utf-8"))["report"]


def limit(page: Page, name: str) -> tuple[float, str]:
    """A figure of the page's rule pack."""
    return figure(page.limits, name)


def figure(limits: Mapping[str, object], name: str) -> tuple[float, str]:
    """A figure and a word that says when it is only assumed."""
    given = limits.get(name)
    if isinstance(given, int | float):
        return float(given), ""
    return float(str(packaged()[name])), "（默认值，本地制度未规定）"


def too_long(written: Reading | str, limits: Mapping[str, object]) -> Finding | None:
    """What is said of a text so long that it is no report: nothing else of it is checked, in bounded time."""
    text = written if isinstance(written, str) else written.text
    most, note = figure(limits, "check_most")
    if len(text) <= most:
        return None
    title = len(text.split("\n", 1)[0])
    return rulebook()["report.length.unchecked"].finding(
        text, 0, title, most=f"{most:g}", length=len(text), note=note
    )


def named(page: Page, title: Line) -> Iterator[Finding]:
    """The title names the fact, in few words."""
    if VAGUE.search(title.text) and not re.search(r"\d", title.text):
        yield rulebook()["report.title.vague"].finding(page.text, title.start, title.end)
    elif not FACT.search(title.text):
        yield rulebook()["report.title.no_fact"].finding(page.text, title.start, title.end)
    longest, note = limit(page, "title_most")
    if len(title.text) > longest:
        yield rulebook()["report.title.long"].finding(
            page.text, title.start, title.end, most=f"{longest:g}", length=len(title.text), note=note
        )


def length(page: Page, body: list[Line]) -> Iterator[Finding]:
    """Between the least and the most characters; counted without white space."""
    written = sum(len(re.sub(r"\s", "", line.text)) for line in body)
    least, note = limit(page, "length_least")
    most, note_most = limit(page, "length_most")
    if written < least:
        yield rulebook()["report.length.short"].finding(
            page.text, body[0].start, body[-1].end, length=written, least=f"{least:g}", note=note
        )
    if written > most:
        yield rulebook()["report.length.long"].finding(
            page.text, body[0].start, body[-1].end, length=written, most=f"{most:g}", note=note_most
        )


def matters(page: Page, body: list[Line]) -> Iterator[Finding]:
    """一事一报: a text that turns to something else is two reports."""
    for match in ANOTHER.finditer(page.text, body[0].start):
        yield rulebook()["report.one_matter"].finding(page.text, *match.span("wrong"))


def figures(page: Page, body: list[Line]) -> Iterator[Finding]:
    """There are figures, and one name has one figure."""
    text = page.text[body[0].start : body[-1].end]
    least, note = limit(page, "numbers_least")
    if len(re.findall(r"\d[\d.]*|[一二三四五六七八九十百千万]+(?=个|人|户|家|项|起|件)", text)) < least:
        yield rulebook()["report.numbers.none"].finding(page.text, body[0].start, body[0].end, note=note)
    seen: dict[str, str] = {}
    for match in VALUE.finditer(page.text, body[0].start):
        name = next((one for one in NAMES if match["name"].endswith(one)), "")
        value = match["n"] + match["u"]
        if name and seen.setdefault(name, value) != value:
            yield rulebook()["report.numbers.differ"].finding(
                page.text, match.start("n"), match.end("u"), name=name, first=seen[name]
            )


def phrases(page: Page, body: list[Line]) -> Iterator[Finding]:
    """Empty phrases: each is shown once they are more than so many in a thousand characters."""
    found = [
        (place, phrase)
        for (phrase, *_) in rows("empty_phrases")
        for place in places_of(page.text, phrase, body[0].start)
    ]
    most, note = limit(page, "empty_phrases_most")
    size = max(1, body[-1].end - body[0].start)
    if len(found) / size * 1000 > most:
        for place, phrase in found:
            yield rulebook()["report.empty_phrases"].finding(page.text, place, place + len(phrase), note=note)


def places_of(text: str, phrase: str, start: int) -> Iterator[int]:
    """Every place of a phrase from an offset on."""
    place = text.find(phrase, start)
    while place >= 0:
        yield place
        place = text.find(phrase, place + 1)
