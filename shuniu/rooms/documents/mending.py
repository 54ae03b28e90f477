"""Mending on the page: one finding by a click, or all that are safe."""

from shuniu.base.refusals import Incomplete
from shuniu.papers.checker import Finding, mend
from shuniu.rooms.documents.examining import Examined
from shuniu.rooms.documents.marking import numbered

GONE = "这一处刚才已经改过，或文字已变。请看最新的检查结果。"


def mended_one(examined: Examined, place: str) -> tuple[str, Finding]:
    """The text with one finding mended, as the one who clicked decided; Incomplete where it is no more."""
    marks = numbered(examined.text, examined.findings)
    mark = next((mark for mark in marks if mark.place == place and mark.mendable), None)
    if mark is None:
        raise Incomplete({"": GONE})
    finding = mark.finding
    return examined.text[: finding.start] + finding.suggestion + examined.text[finding.end :], finding


def mended_all(examined: Examined) -> tuple[str, int]:
    """The text with every safe finding mended, and how many were."""
    return mend(examined.text, examined.findings), len(examined.safe)
