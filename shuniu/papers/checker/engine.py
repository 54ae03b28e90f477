"""Runs every check that fits the purpose over one text."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from typing import Literal

from shuniu.papers.checker import (
    addressees,
    characters,
    confusions,
    counts,
    dates,
    dealings,
    document_numbers,
    doubled,
    endings,
    figures,
    former,
    headings,
    instructions,
    letterhead,
    matters,
    names,
    patterns,
    privacy,
    quotes,
    reports,
    secrecy,
    tables,
    titles,
)
from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Page
from shuniu.papers.model import Document
from shuniu.papers.reader import Reading, Unreadable, read_text

Purpose = Literal["official", "report", "publish"]
Check = Callable[[Page], Iterable[Finding]]
Steps = Generator[tuple[int, int], None, list[Finding]]

ALWAYS: tuple[Check, ...] = (
    patterns.check,
    confusions.check,
    characters.check,
    document_numbers.check,
    doubled.check,
    quotes.check,
    headings.check,
    dates.check,
    figures.check,
    counts.check,
    tables.check,
    instructions.check,
    names.check,
    former.check,
    secrecy.check,
)
DOCUMENT: tuple[Check, ...] = (
    letterhead.check,
    titles.check,
    addressees.check,
    dealings.check,
    matters.check,
    endings.check,
)
FOR: dict[str, tuple[Check, ...]] = {
    "official": DOCUMENT,
    "report": (reports.check,),
    "publish": (*DOCUMENT, privacy.check),
}
RANK = {"error": 0, "warning": 1, "advice": 2}


def check(
    reading_or_text: Reading | str,
    *,
    purpose: Purpose = "official",
    original: str | Iterable[str] | None = None,
    limits: Mapping[str, object] | None = None,
    known: Iterable[str] = (),
) -> list[Finding]:
    """What is wrong in a text, in its order; of findings that overlap the graver one stands.

    ``purpose``: ``official`` for documents, ``report`` for the reporters' writing check (REP-2), ``publish``
    adds personal data (SEC-4). ``original``: the instruction(s) the text quotes, verbatim. ``limits``: figures
    of a rule pack for reports; what it does not name is the packaged default, marked assumed. ``known``: names
    that are right as they stand (units, places). A report beyond ``check_most`` characters is only told so.
    Raises Unreadable for a text beyond the limits of the reader.
    """
    steps = checking(reading_or_text, purpose=purpose, original=original, limits=limits, known=known)
    try:
        while True:
            next(steps)
    except StopIteration as over:
        return over.value


def checking(
    reading_or_text: Reading | str,
    *,
    purpose: Purpose = "official",
    original: str | Iterable[str] | None = None,
    limits: Mapping[str, object] | None = None,
    known: Iterable[str] = (),
) -> Steps:
    """The same, one check after another: yields how many are done of how many; its value are the findings."""
    if purpose == "report" and (alone := reports.too_long(reading_or_text, limits or {})):
        return [alone]
    more = {"purpose": purpose, "original": as_tuple(original), "limits": limits or {}, "known": known}
    page = page_of(reading_or_text, **more)
    checks: tuple[Check, ...] = (*ALWAYS, *FOR[purpose])
    found: list[Finding] = []
    for done, one in enumerate(checks):
        yield done, len(checks)
        found += one(page)
    return sorted(without_overlaps(found))


def page_of(reading_or_text: Reading | str, **more) -> Page:
    """The page to check; a bare text is read first, and checked without elements when it looks garbled."""
    if not isinstance(reading_or_text, str):
        return Page.of(reading_or_text, **more)
    try:
        return Page.of(read_text(reading_or_text), **more)
    except Unreadable as unreadable:
        if unreadable.code != "garbled":
            raise
        return Page(reading_or_text, Document(), **more)


def as_tuple(original: str | Iterable[str] | None) -> tuple[str, ...]:
    """One instruction, several or none, as a tuple."""
    if original is None:
        return ()
    return (original,) if isinstance(original, str) else tuple(original)


def without_overlaps(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Of mends that overlap: the graver, then the longer, then the earlier one. Mere remarks all stay."""
    taken: set[int] = set()
    order = sorted(set(findings), key=lambda one: (RANK[one.severity], one.start - one.end, one.start))
    for finding in order:
        places = range(finding.start, max(finding.end, finding.start + 1))
        remark = not finding.safe and not finding.suggestion
        if remark or taken.isdisjoint(places):
            yield finding
        if not remark:
            taken.update(places)
