"""附件说明, 成文日期, 版记 (GB/T 9704—2012 7.3.4, 7.3.5, 7.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.numerals import DIGITS, value
from shuniu.papers.checker.page import Page
from shuniu.papers.checker.rulebook import rulebook

LISTED = re.compile(r"(?P<number>\d{1,2}[.．、]\s*)?(?P<name>[^\n]+?)(?P<stop>[。；，;]?)\s*$")
LABEL = re.compile("附件")
MENTION = re.compile(r"(?:见附件|详见附件|附件)\s?(?P<n>\d{1,2})(?!\s*[.．、：:\d])")
WRITTEN = re.compile(
    r"(?m)^[ \t\u3000]*(?P<date>(?P<y>[二一][〇零○OoО0一二三四五六七八九]{3})年(?P<m>[一二三四五六七八九十]{1,2})月"
    r"(?P<d>[一二三四五六七八九十]{1,3})日)[ \t\u3000]*$"
)
ZEROS = re.compile("[〇零○OoО0]")
SINCE = (2012, 7)  # 条例 and GB/T 9704—2012 in force from July 2012


def check(page: Page) -> Iterator[Finding]:
    """Attachments and dates at the end."""
    yield from attachment_names(page)
    yield from attachment_numbers(page)
    yield from attachments(page)
    yield from written_dates(page)


def attachment_names(page: Page) -> Iterator[Finding]:
    """No mark behind the name of an attachment, no title marks around it."""
    for words in page.document.attachment_names:
        if not words.span:
            continue
        line = page.text[words.span.start : words.span.end].rstrip()
        end = words.span.start + len(line)
        if line.endswith(("。", "；", "，", ";")):
            yield rulebook()["attachment.stop"].finding(page.text, end - 1, end)
        elif (
            re.search(r"《[^《》]+》$", line)
            and line.count("《") == 1
            and re.search(r"(?:[：:]|[.．]|^)\s*《", line)
        ):
            start = words.span.start + line.index("《")
            yield rulebook()["attachment.title_marks"].finding(
                page.text, start, end, page.text[start + 1 : end - 1]
            )


def attachment_numbers(page: Page) -> Iterator[Finding]:
    """The text speaks of an attachment that is not listed."""
    listed = len(page.document.attachment_names)
    if not listed:
        return
    body_end = page.document.attachment_names[0].span
    for match in MENTION.finditer(page.text, 0, body_end.start if body_end else len(page.text)):
        if int(match["n"]) > listed:
            yield rulebook()["attachment.missing"].finding(page.text, *match.span(), listed=listed)


def attachments(page: Page) -> Iterator[Finding]:
    """What follows the document is what it lists: as many, under the same names."""
    names, there = (
        page.document.attachment_names,
        [one for one in page.document.attachments if LABEL.match(one.label)],
    )
    if not names or not there or not names[-1].span:
        return
    if len(there) < len(names):
        span = names[-1].span
        yield rulebook()["attachment.absent"].finding(
            page.text, span.start, span.end, listed=len(names), there=len(there)
        )
    if len(there) != len(names):
        return
    for name, one in zip(names, there, strict=True):
        at = page.text.find(one.title, one.span.start) if one.title and one.span else -1
        if at >= 0 and not one.title[0].isdigit() and plain(one.title) != plain(str(name)):
            listed = str(name).strip("《》。；")
            yield rulebook()["attachment.name"].finding(page.text, at, at + len(one.title), listed)


def plain(title: str) -> str:
    """A name without marks, blanks and number, to be compared."""
    return re.sub(r"^\d{1,2}[.．、]|[^\w]", "", title)


def written_dates(page: Page) -> Iterator[Finding]:
    """二〇一五年五月一日: in Chinese until 2012, in figures since; a wrong zero is wrong in any year."""
    for match in WRITTEN.finditer(page.text):
        year = int("".join(str(DIGITS.index(one)) for one in ZEROS.sub("零", match["y"])))
        if (year, value(match["m"])) >= SINCE:
            mended = f"{year}年{value(match['m'])}月{value(match['d'])}日"
            yield rulebook()["date.chinese"].finding(page.text, *match.span("date"), mended)
        elif ZEROS.sub("〇", match["y"]) != match["y"]:
            start = match.start("y")
            yield rulebook()["date.zero"].finding(
                page.text, start, match.end("y"), ZEROS.sub("〇", match["y"])
            )
