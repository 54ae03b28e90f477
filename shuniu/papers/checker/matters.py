"""What a kind must and must not contain (条例第八条、第十五条; the twelve reasons for return)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shuniu.papers.checker.citing import quoted
from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Page
from shuniu.papers.checker.rulebook import rulebook

ASKING = re.compile(
    r"(?:妥否|当否|可否|是否妥当|如无不妥|以上请示|请予(?:批准|批示|审批|批复|核准|解决|支持|指示)|请批示|请批复|请审批"
    r"|恳请[^。；\n]{0,30}(?:解决|支持|批准|拨付|批复|同意)|(?:特此|专此)请示|请求[^。；\n]{0,20}(?:批准|拨付|解决))"
)
PEOPLE = re.compile("人民代表大会|各位代表|人大常委会|常务委员会")
CLOSING = re.compile(r"(?:妥否|当否|可否|以上请示|请批示|请批复|请审批|请审示|请予|请指示|请核准|请示)")
REPORTING = re.compile(r"特此报告|专此报告")
MORE = re.compile(
    r"(?:另外?|此外|同时|还有)，?[^。；\n]{0,6}(?:恳请|请求|申请|还请|请[^。，；\n]{0,20}(?:批准|解决|支持|拨付|同意))"
)
FORMULA = re.compile(
    r"(?:特此|特予)(?P<a>通知|通告|公告|通报)|现[^。\n]{0,40}?(?:特)?(?P<b>通告|公告|通知)如下"
)
CONTACT = re.compile(r"联系人|联系电话|电\s*话|联系方式")
GROUP = re.compile(r"成立[^。，\n]{0,20}(?:领导小组|指挥部|委员会|联席会议)")
FORWARD = re.compile(
    r"(?:请|建议)(?:市|县|省|区)?(?:政府|人民政府|委|办公室)(?:批转|转发|印发)|以[市县省区]?(?:政府|政府办公室)名义(?:印发|转发)"
)


def check(page: Page) -> Iterator[Finding]:
    """By kind; a cited text between quotation marks does not speak for the document."""
    kind = page.document.kind
    if kind == "报告" and not PEOPLE.search(page.text[:800]):
        yield from report(page)
    if kind == "请示":
        yield from request(page)
    if kind in ("通知", "通告", "公告", "通报"):
        yield from formula(page, kind)


def report(page: Page) -> Iterator[Finding]:
    """报告等非请示性公文不得夹带请示事项."""
    for match in ASKING.finditer(page.text):
        if not quoted(page.text, match.start()):
            yield rulebook()["report.asks"].finding(page.text, *match.span())
            return


def request(page: Page) -> Iterator[Finding]:
    """One matter, a closing that asks, someone to call back; nothing that belongs to others."""
    body = page.text
    for rule, pattern in (("request.more", MORE), ("request.group", GROUP), ("request.forward", FORWARD)):
        if match := pattern.search(body):
            yield rulebook()[rule].finding(body, *match.span())
    if match := REPORTING.search(body):
        yield rulebook()["request.reports"].finding(body, *match.span(), "妥否，请批示")
    date, title = page.document.date, page.document.title
    if page.document.masthead and not page.document.number and title and title.span:
        yield rulebook()["request.no_number"].finding(body, title.span.start, title.span.end)
    if not (date and date.span and title and title.span):
        return
    if not CLOSING.search(body, title.span.end, date.span.start):
        yield rulebook()["request.no_closing"].finding(body, date.span.start, date.span.end)
    if not CONTACT.search(body, title.span.end):
        yield rulebook()["request.no_contact"].finding(body, date.span.start, date.span.end)


def formula(page: Page, kind: str) -> Iterator[Finding]:
    """“特此通告” under the title of a 通知: title and text name different kinds."""
    title = page.document.title
    if not title or not title.span:
        return
    for match in FORMULA.finditer(page.text, title.span.end, end_of_body(page)):
        group = "a" if match["a"] else "b"
        if match[group] != kind and not quoted(page.text, match.start()):
            yield rulebook()["kind.formula"].finding(page.text, *match.span(group), kind)
            return


def end_of_body(page: Page) -> int:
    """Where the text of the document ends and attachments may begin."""
    date = page.document.date
    return date.span.end if date and date.span else len(page.text)
