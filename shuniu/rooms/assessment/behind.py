"""What the figures of a unit's line in a circular were counted from: each report and adoption, as known at its cut (ASM-1).

Counted as ``points.lines`` counts them: what was reported one by one, what was adopted once however many adopted it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from shuniu.base.actors import Actors
from shuniu.org.models import Unit
from shuniu.rooms.assessment.gathering import Known
from shuniu.rooms.assessment.models import Book, Circular
from shuniu.rooms.assessment.points import words
from shuniu.rooms.assessment.points.crediting import Crediting
from shuniu.rooms.assessment.points.happening import Happening, in_order
from shuniu.rooms.assessment.roster import Roster
from shuniu.rooms.assessment.schemes import schemes_of
from shuniu.rooms.assessment.titles import About, addresses, titles

WITHOUT_TITLE = "（没有标题）"


@dataclass(frozen=True)
class Item:
    """One thing that was counted: when, what, which page, how often it counts, who adopted it."""

    on: date
    title: str
    url: str
    count: int
    where: str


@dataclass(frozen=True)
class Behind:
    """All that was counted for a unit in the period of a circular."""

    reported: Sequence[Item]
    adopted: Sequence[Item]
    instructed: Sequence[Item]


def count(items: Iterable[Item]) -> int:
    """The figure that a list stands for."""
    return sum(item.count for item in items)


def behind(circular: Circular, unit: int, actors: Actors) -> Behind:
    """Return what was counted, as these readers may open it; of one that is not published yet, what is known now."""
    known = _of_unit(circular, unit)
    things = [About(each.thing, each.key) for each in known]
    draw = _Drawing(titles(things), addresses(things, actors))
    return Behind(
        draw.each(known, words.REPORTED), draw.once(known, words.ADOPTED), draw.each(known, words.INSTRUCTED)
    )


def _of_unit(circular: Circular, unit: int) -> list[Happening]:
    book, cut = circular.book, circular.book.cut if circular.cut is None else circular.cut
    schemes = schemes_of(book)
    known = Known(book, cut, _near(book, unit)).happenings(schemes)
    there = Roster.of(book, circular.last, schemes).on(circular.last, known)
    crediting = Crediting(schemes.on(circular.last), there)
    found = (
        each for each in known
        if not each.withdrawn and circular.first <= each.on <= circular.last and crediting.accounts[each.unit] == unit
    )  # fmt: skip
    return sorted(found, key=in_order)


def _near(book: Book, key: int) -> list[int]:
    """The unit, and all whose points may go to it: what lies below it, or in the area whose office it is."""
    unit = Unit.objects.select_related("parent").get(pk=key)
    above = unit.parent
    of_area = above is not None and above.type == Unit.Type.AREA and above.pk != book.desk.area_id
    return list(Unit.objects.under(above if of_area and above else unit).values_list("pk", flat=True))


@dataclass(frozen=True)
class _Drawing:
    """Happenings as items."""

    titles: dict[About, str]
    addresses: dict[About, str]

    def each(self, known: Iterable[Happening], event: str) -> list[Item]:
        """All of an event."""
        return [self._item([each]) for each in known if each.event == event]

    def once(self, known: Iterable[Happening], event: str) -> list[Item]:
        """Each thing once, on the day of the first, with all that it happened in."""
        found: dict[str, list[Happening]] = {}
        for each in known:
            if each.event == event:
                found.setdefault(each.thing or each.key, []).append(each)
        return [self._item(all_of) for all_of in found.values()]

    def _item(self, all_of: Sequence[Happening]) -> Item:
        about = About(all_of[0].thing, all_of[0].key)
        where = dict.fromkeys(f"{each.level}{each.publication}{each.issue}" for each in all_of)
        title = self.titles[about] or WITHOUT_TITLE
        return Item(all_of[0].on, title, self.addresses[about], all_of[-1].count, "、".join(where))
