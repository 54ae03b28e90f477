"""行文关系: who writes to whom, over whose head, and together with whom (条例第十四条至第十七条; the reasons for return)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shuniu.papers.checker.citing import quoted
from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Page, upward
from shuniu.papers.checker.rulebook import rulebook
from shuniu.papers.checker.standing import LEVEL, standing, steps_over
from shuniu.papers.model import Signature

BEFORE_ABOUT = re.compile(r"^(?P<names>[^《》\n]{3,60}?)关于")
INNER = re.compile(r"(?:局|厅|委员会|[发改教卫]委|[一-龥]部)(?:机关)?[\u4e00-\u9fff]{2,8}(?:科|处|股)$")
COMPANY = re.compile(r"(?:公司|集团|厂|矿)$")
ORDERING = ("通知", "意见", "决定", "通告")
GOVERNMENT = re.compile(r"(?:人民政府|[县区乡镇]政府|[县区乡镇]党委|街道办事处)")
DEPARTMENT = re.compile(r"(?:局|厅|委员会|[发改教卫]委)$")
AGREED = re.compile(
    r"(?:经|报请?|受)[^。；\n]{0,24}(?:同意|批准|审定|授权|委托|审议通过)|转发|经[^。，\n]{0,20}研究"
)
OTHERS = re.compile(
    r"涉及[^。；\n]{0,24}(?:部门|单位)(?:的?职[责能权]|职权)|(?:增加|核增|核定|调剂)[^。；\n]{0,10}编制"
)
ASKED = re.compile(r"(?:征求|征得|商请?|会同|会商|协商|会签)[^。；\n]{0,30}|意见一致|无不同意见")


def check(page: Page) -> Iterator[Finding]:
    """Over somebody's head, down to those one may not order, together with whom one may not; inner bodies."""
    yield from together(page)
    yield from inner(page)
    if upward(page.document):
        yield from over(page)
        yield from company(page)
        yield from unasked(page)
    elif page.document.kind in ORDERING:
        yield from down(page)


def senders(page: Page) -> tuple[str, ...]:
    """Who issues: by the masthead, else the signatures, else the title before 关于."""
    document = page.document
    if document.masthead:
        return document.masthead.names
    if signed := tuple(one.name for one in document.signatures if not one.post):
        return signed
    match = BEFORE_ABOUT.match("".join(str(document.title or "").split()))
    return tuple(match["names"].split("、")) if match else ()


def over(page: Page) -> Iterator[Finding]:
    """越级行文: a level is left out and not copied to (条例第十四条)."""
    to, names = page.document.addressees, senders(page)
    if not (to and to.span and to.names and len(names) == 1):
        return
    below, above = standing(names[0]), standing(to.names[0])
    if not below or not above or not steps_over(names[0], to.names[0]):
        return
    copied = {one.level for name in copies(page) if (one := standing(name))}
    skipped = [word for word, level in LEVEL.items() if below.level < level < above.level]
    if not any(LEVEL[word] in copied for word in skipped):
        yield rulebook()["to.over"].finding(
            page.text, to.span.start, to.span.end, skipped="、".join(skipped[::-1])
        )


def copies(page: Page) -> tuple[str, ...]:
    """The bodies that get a copy."""
    return page.document.copied_to.names if page.document.copied_to else ()


def together(page: Page) -> Iterator[Finding]:
    """联合行文: bodies of one rank, all of them sign, upward all of their heads (条例第十七条、第九条（六）)."""
    document = page.document
    names = document.masthead.names if document.masthead else ()
    if len(names) < 2:
        return
    ranks = [one.rank if (one := standing(name)) else None for name in names]
    odd = next(
        (at for at, rank in enumerate(ranks) if rank is not None and ranks[0] not in (None, rank)), None
    )
    head = document.masthead.span if document.masthead else None
    if odd is not None and head:
        yield rulebook()["joint.rank"].finding(
            page.text, head.start, head.end, first=names[0], other=names[odd]
        )
    yield from all_sign(page, names, document.signatures)
    signers, number = document.signers, document.number
    if upward(document) and signers and len(signers) < len(names) and number and number.span:
        found = signers[0].span or number.span
        yield rulebook()["joint.signers"].finding(page.text, found.start, found.end, bodies=len(names))


def all_sign(page: Page, names: tuple[str, ...], signatures: tuple[Signature, ...]) -> Iterator[Finding]:
    """As many bodies at the end as in the masthead."""
    signed = [one.name for one in signatures if not one.post]
    lacking = [name for name in names if not any(name in one or one in name for one in signed)]
    if signed and lacking and (span := signatures[-1].span):
        yield rulebook()["joint.unsigned"].finding(
            page.text, span.start, span.end, lacking="、".join(lacking)
        )


def inner(page: Page) -> Iterator[Finding]:
    """A section of a department does not write to others in its own name (条例第十七条)."""
    if not (page.document.number or page.document.masthead):
        return
    for one in page.document.signatures:
        if one.span and INNER.search(one.name):
            yield rulebook()["head.inner"].finding(page.text, one.span.start, one.span.end)


def company(page: Page) -> Iterator[Finding]:
    """An enterprise reports through its department or its county (退文理由)."""
    to, names = page.document.addressees, senders(page)
    if to and to.span and any(COMPANY.search(name) for name in names) and GOVERNMENT.search(to.text):
        yield rulebook()["request.company"].finding(page.text, to.span.start, to.span.end)


def unasked(page: Page) -> Iterator[Finding]:
    """A request that touches others says that they were asked (退文理由)."""
    if page.document.kind != "请示" or ASKED.search(page.text):
        return
    if match := OTHERS.search(page.text):
        yield rulebook()["request.others"].finding(page.text, *match.span())


def down(page: Page) -> Iterator[Finding]:
    """A department orders a lower government only with the consent of its own (条例第十六条（二）)."""
    to, names = page.document.addressees, senders(page)
    if not (to and to.span and names and all(map(department, names))):
        return
    body = page.text[to.span.end :]
    agreed = any(not quoted(body, match.start()) for match in AGREED.finditer(body))
    if (match := GOVERNMENT.search(to.text)) and not agreed:
        yield rulebook()["to.department"].finding(page.text, to.span.start, to.span.end, lower=match[0])


def department(name: str) -> bool:
    """Whether it is a department: neither a government nor an office that writes for one."""
    place = standing(name)
    return bool(place and not place.governs and DEPARTMENT.search(name))
