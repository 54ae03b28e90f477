"""主送, 抄送 (条例第九条（八）（十五）、第十五条、第十六条; GB/T 9704—2012 7.3.2, 7.4.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Page, upward
from shuniu.papers.checker.rulebook import rulebook

PERSON = re.compile(r"[\u4e00-\u9fff]{1,8}(?:同志|书记|市长|县长|省长|镇长|区长|局长|厅长|部长|主席)[：:]")
HEAD_LINES = 12
LOWER = re.compile(r"各(?:县|区|乡|镇|街道|村|科|所|站|下级|直属单位)")


def check(page: Page) -> Iterator[Finding]:
    """To whom the document goes."""
    yield from main(page)
    yield from copies(page)


def main(page: Page) -> Iterator[Finding]:
    """One higher body for a document that goes up, and no person."""
    if not upward(page.document):
        return
    for line in page.lines[:HEAD_LINES]:
        if PERSON.fullmatch(line.text):
            yield rulebook()["to.person"].finding(page.text, line.start, line.end)
    bodies = page.document.addressees
    if bodies and bodies.span and len(bodies.names) > 1:
        request = page.document.kind == "请示"
        both = "to.party_and_government" if request else ""
        rule = both if joint(bodies.names) else "to.several" if request else "to.several_report"
        if not rule:
            return
        yield rulebook()[rule].finding(page.text, bodies.span.start, bodies.span.end, bodies.names[0])


def joint(names: tuple[str, ...]) -> bool:
    """市委、市政府 are often addressed together; that is a question of its own."""
    return len(names) == 2 and names[0].endswith("委") and names[1].endswith("政府")


def copies(page: Page) -> Iterator[Finding]:
    """A document that goes up is not copied down; the list ends with a full stop."""
    bodies = page.document.copied_to
    if not bodies or not bodies.span:
        return
    start, end = bodies.span.start, bodies.span.end
    if upward(page.document) and (found := LOWER.search(page.text, start, end)):
        yield rulebook()["copy.lower"].finding(page.text, *found.span())
    written = page.text[start:end].rstrip()
    if written and written[-1] not in "。：:" and len(written) > len("抄送：x"):
        yield rulebook()["copy.stop"].finding(
            page.text, start + len(written) - 1, start + len(written), written[-1] + "。"
        )
