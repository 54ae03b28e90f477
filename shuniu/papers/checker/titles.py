"""标题: body, matter and kind (条例第九条（七）; GB/T 9704—2012 7.3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Page
from shuniu.papers.checker.rulebook import Rule, rulebook

QUOTED = re.compile(r"《([^《》\n]{4,80})》")
KIND = r"(?:通知|通报|决定|请示|报告|批复|意见|函|公告|通告)"
VERBS = r"(?:授予|表彰|表扬|命名|撤销|设立|成立|调整|任命|免去|做好|加强|开展|进一步|切实)"
NO_ABOUT = re.compile(
    rf"^(?!.*关于)(?P<body>[^《》，。]{{2,30}}?)(?P<verb>{VERBS})(?P<rest>[^，。]{{2,60}}的{KIND})$"
)
SUBMITTING = re.compile(r"关于(?P<verb>上报|呈报|汇报)(?=.{2,60}的?报告$)")
REQUESTING = re.compile(r"关于(?P<verb>请求|恳请|申请|要求|请示)(?=.{2,60}的请示$)")
TWO_KINDS = re.compile(r"(?P<kinds>请示报告|报告请示|请示函|意见报告|通知函|通报函|报告函|请求函)$")
OPINION_LETTER = re.compile(
    r"关于(?!.*(?:征求|征集|反馈|回复|答复|修改|听取|提出|提供|审查|会签)).*(?P<twice>意见的函|通知的函|请示的函)$"
)
NOT_KINDS = (
    "工作要点",
    "要点",
    "工作计划",
    "计划",
    "总结",
    "工作方案",
    "实施方案",
    "方案",
    "工作安排",
    "安排",
    "规划",
    "会议纪要",
)
OWN = re.compile(rf"(?:{'|'.join(NOT_KINDS)})(?:[（(](?!试行|草案|征求)[^（）()]*[）)])?$")
BODY = re.compile(r"^[^\d《》]{1,20}?(?:委员会|办公室|政府|委|厅|局|部)(?=[×\d二])")


def check(page: Page) -> Iterator[Finding]:
    """The title of the document, and more leniently the titles it cites."""
    if own := title_range(page):
        yield from findings(page.text, *own, own=True)
        yield from own_only(page, *own)
    for match in QUOTED.finditer(page.text):
        yield from findings(page.text, *match.span(1), own=False)


def title_range(page: Page) -> tuple[int, int] | None:
    """Where the title stands; a text of one line may be nothing but a title."""
    title = page.document.title
    if title and title.span:
        return title.span.start, title.span.end
    if len(page.lines) == 1 and len(page.text) < 80 and "。" not in page.text:
        return page.lines[0].start, page.lines[0].end
    return None


def findings(text: str, start: int, end: int, *, own: bool) -> Iterator[Finding]:
    """What is wrong in one title; in a cited one it is only worth a hint."""
    title = text[start:end].replace("\n", "")
    if len(title) != end - start:
        return
    grade = {} if own else {"severity": "advice", "safe": False}
    if match := NO_ABOUT.match(title):
        at = start + match.start("verb")
        verb = match["verb"]
        yield rulebook()["title.no_about"].finding(text, at, at + len(verb), f"关于{verb}", **grade)
    for rule, pattern in (("title.submitting", SUBMITTING), ("title.requesting", REQUESTING)):
        if match := pattern.search(title):
            yield _group(text, start, match, "verb", "", rulebook()[rule], grade)
    if match := TWO_KINDS.search(title):
        yield _group(text, start, match, "kinds", match["kinds"][:2], rulebook()["title.two_kinds"], grade)
    if match := OPINION_LETTER.search(title):
        yield _group(text, start, match, "twice", "的函", rulebook()["title.opinion_letter"], grade)


def _group(
    text: str, start: int, match: re.Match[str], name: str, mended: str, rule: Rule, grade: dict[str, object]
) -> Finding:
    return rule.finding(text, start + match.start(name), start + match.end(name), mended, **grade)


def issued(title: str) -> str:
    """The title of the 通知 by which a plan or the like is issued: body, 关于印发, what, 的通知."""
    what = re.sub(r"[（(][^（）()]*[）)]$", "", title)
    body = BODY.match(what)
    head = body[0] if body else ""
    return f"{head}关于印发{what[len(head) :]}的通知"


def own_only(page: Page, start: int, end: int) -> Iterator[Finding]:
    """What matters only for the document itself."""
    title = page.text[start:end]
    if match := re.search(rf"紧急(?={KIND}$)", title):
        yield rulebook()["title.urgent"].finding(page.text, start + match.start(), start + match.end())
    official = page.document.number or page.document.masthead or len(page.lines) == 1
    if official and OWN.search(title) and not re.search("印发|转发|批转|通知|下发|关于", title):
        yield rulebook()["title.not_a_kind"].finding(page.text, start, end, issued(title))
    if page.document.number and title.startswith("关于") and not page.document.kind and "的" in title:
        yield rulebook()["title.no_kind"].finding(page.text, start, end)
