"""Which scheme a book is reckoned by on a day: what was chosen for it, else what holds for its office (ASM-2)."""

from bisect import bisect_right
from datetime import date

from shuniu.base import rules
from shuniu.base.rules.models import PackVersion
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.points.scheme import Schemes

LAYER = "scheme"


def offered() -> list[tuple[str, str]]:
    """The packs that are schemes, as choices, in their newest words."""
    versions = PackVersion.objects.filter(layer=LAYER).order_by("pack", "number")
    return list({version.pack: (version.pack, version.word) for version in versions}.values())


def word(pack: str) -> str:
    """What a pack is called; "" for none chosen."""
    newest = PackVersion.objects.filter(pack=pack).order_by("number").last()
    return newest.word if newest else ""


def pack_on(book: Book, day: date) -> str:
    """The pack chosen for a day; "" while none is."""
    chosen = [row for row in book.schemes.order_by("since") if row.since <= day]
    return chosen[-1].pack if chosen else ""


def schemes_of(book: Book) -> Schemes:
    """The schemes of a book by day; asking costs one query for the choices and one look at the rules."""
    chosen = list(book.schemes.order_by("since"))
    since, scope = [row.since for row in chosen], book.desk.unit.lineage

    def find(day: date) -> rules.Figures:
        at = bisect_right(since, day)
        return rules.figures(scope=scope, at=day, preferring=chosen[at - 1].pack if at else "")

    return Schemes(find)
