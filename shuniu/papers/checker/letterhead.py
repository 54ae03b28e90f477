"""版头: 份号, 密级, 紧急程度, 发文机关标志, 签发人 (GB/T 9704—2012 7.2; 条例第九条)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Page, upward
from shuniu.papers.checker.rulebook import rulebook

URGENCIES = ("特急", "加急")
URGENCY_LINE = re.compile(
    r"(?:急|紧急|急件|特急件|加急件|火急|平急|特提|十万火急|紧急程度[：:]\s*(?!特急|加急).{1,4})"
)
HEAD_LINES = 8
BODY_END = re.compile("(?:文件|公报|简报)$")


def check(page: Page) -> Iterator[Finding]:
    """The elements above the title."""
    yield from urgency(page)
    yield from copy_number(page)
    yield from masthead(page)
    yield from signers(page)


def urgency(page: Page) -> Iterator[Finding]:
    """Documents are 特急 or 加急; 特提 and 平急 are grades of telegrams."""
    for line in page.lines[:HEAD_LINES]:
        if URGENCY_LINE.fullmatch(line.text):
            yield rulebook()["head.urgency"].finding(page.text, line.start, line.end)


def copy_number(page: Page) -> Iterator[Finding]:
    """A document with a grade of secrecy carries a copy number (条例第九条（一）)."""
    secrecy = page.document.secrecy
    if secrecy and secrecy.span and not page.document.copy_number:
        yield rulebook()["head.copy_number"].finding(page.text, secrecy.span.start, secrecy.span.end)


def masthead(page: Page) -> Iterator[Finding]:
    """The body in the masthead signs at the end."""
    head, signed = page.document.masthead, page.document.signatures
    if not head or not signed or head.tail != "文件" or any(one.post for one in signed):
        return
    names = {one.name for one in signed}
    if (
        names
        and names.isdisjoint(head.names)
        and not any(_same(one, name) for one in names for name in head.names)
    ):
        span = signed[0].span
        if span:
            yield rulebook()["head.masthead"].finding(
                page.text, span.start, span.end, head.names[0], safe=False
            )


def _same(one: str, other: str) -> bool:
    return one.endswith(other) or other.endswith(one) or one in other or other in one


def signers(page: Page) -> Iterator[Finding]:
    """签发人 belongs on documents that go up, and only there."""
    document = page.document
    number = document.number
    if not (number and number.span and document.title and document.masthead):
        return
    if upward(document) and document.kind == "请示" and not document.signers:
        yield rulebook()["head.no_signer"].finding(page.text, number.span.start, number.span.end)
    if document.signers and document.kind in ("通知", "通报", "批复", "决定", "公告", "通告"):
        span = document.signers[0].span
        if span:
            yield rulebook()["head.signer_down"].finding(page.text, span.start, span.end)
