"""The ledger: when each entry is booked, given what was published when (BEY-7).

A published circular closes the days up to its last, as they were known then. What is closed never changes: what turns out
different afterwards is booked, by its difference and with its reason, on the first day that is open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from operator import attrgetter
from typing import NamedTuple

from shuniu.rooms.assessment.points.entry import Entry
from shuniu.rooms.assessment.points.words import RESTORED, STANDING
from shuniu.rooms.assessment.points.worth import plain

_DAY = timedelta(days=1)
Calculated = Callable[[int | None], Iterable[Entry]]
Key = tuple[str, int]


class Closing(NamedTuple):
    """A published circular: its last day, and the newest fact it knew."""

    last: date
    cut: int


class Posting(NamedTuple):
    """An entry as booked: its fields, and ``booked_on``. With a ``reason`` its points are a difference to what is closed.

    (key, unit, booked_on) tells one from all others.
    """

    key: str
    unit: int
    person: int | None
    on: date
    points: int
    part: str
    clause: str
    rule: str
    event: str
    thing: str
    source: str
    title: str
    why: str
    booked_on: date
    reason: str = ""

    @property
    def entry(self) -> Entry:
        """The entry, with the points that were booked."""
        return Entry._make(self[: len(Entry._fields)])


def post(calculated: Calculated, closings: Iterable[Closing], *, begins: date) -> list[Posting]:
    """Return what is booked, in the order of booking.

    ``calculated(cut)`` gives all entries as known up to a fact, or all that is known (None). Closings come in any order; one
    whose days are closed already closes nothing more. ``begins``: the first day of the account.
    """
    ledger = _Ledger(begins)
    for closing in sorted(closings):
        if closing.last >= ledger.open_from:
            ledger.take(ledger.book(calculated(closing.cut), until=closing.last))
            ledger.open_from = closing.last + _DAY
    ledger.book(calculated(None), until=date.max)
    return ledger.postings


def post_open(closed: Iterable[Posting], entries: Iterable[Entry], *, open_from: date) -> list[Posting]:
    """Return what is booked from ``open_from`` on, after what is closed; for who keeps what is closed in a table."""
    ledger = _Ledger(open_from)
    ledger.take(closed)
    ledger.book(entries, until=date.max)
    return ledger.postings


@dataclass
class _Ledger:
    """What is booked so far, and from which day on it is open."""

    open_from: date
    postings: list[Posting] = field(default_factory=list)
    _booked: dict[Key, Posting] = field(default_factory=dict)

    def take(self, postings: Iterable[Posting]) -> None:
        """Know what was booked before, in the order of booking."""
        for each in postings:
            place = each.key, each.unit
            had = self._booked.get(place)
            self._booked[place] = each._replace(points=each.points + had.points) if had else each

    def book(self, entries: Iterable[Entry], *, until: date) -> list[Posting]:
        """Book what is known of the days up to ``until``; what was booked."""
        known = {(each.key, each.unit): each for each in entries if each.on <= until}
        made = [*self._differences(known), *self._gone(known)]
        made.sort(key=in_order)
        self.postings += made
        return made

    def _differences(self, known: dict[Key, Entry]) -> Iterator[Posting]:
        had, open_from = self._booked.get, self.open_from
        for key, entry in known.items():
            booked = had(key)
            if booked is None and entry.on >= open_from:
                yield Posting._make((*entry, entry.on, ""))
            elif booked is None or booked.part == RESTORED:
                if entry.points or entry.part == STANDING:
                    yield Posting(*entry, self.open_from, _late(entry))
            elif booked.points != entry.points:
                more = entry.points - booked.points
                yield Posting(*entry._replace(points=more), self.open_from, _changed(booked.points, entry))

    def _gone(self, known: dict[Key, Entry]) -> Iterator[Posting]:
        for key, booked in self._booked.items():
            if key in known:
                continue
            if booked.part == STANDING:
                yield booked._replace(part=RESTORED, booked_on=self.open_from, reason=_restored(booked))
            elif booked.points:
                yield booked._replace(
                    points=-booked.points, booked_on=self.open_from, reason=_removed(booked)
                )


in_order = attrgetter("booked_on", "unit", "key")
"""The order of booking."""


def standing(postings: Iterable[Posting]) -> list[Posting]:
    """Return what took the right to awards away and still does, of postings in the order of booking."""
    lost: dict[Key, Posting] = {}
    for each in postings:
        if each.part == STANDING:
            lost[each.key, each.unit] = each
        elif each.part == RESTORED:
            lost.pop((each.key, each.unit), None)
    return list(lost.values())


def _late(entry: Entry) -> str:
    return f"{_day(entry.on)}的事项在该期通报后才知道，在本期补记"


def _changed(had: int, entry: Entry) -> str:
    return f"{_day(entry.on)}的得分已通报{plain(had)}分，现为{plain(entry.points)}分，差额记在本期"


def _removed(booked: Posting) -> str:
    return f"{_day(booked.on)}的得分已通报{plain(booked.points)}分，现已不计，在本期冲减"


def _restored(booked: Posting) -> str:
    return f"{_day(booked.on)}取消评先资格的依据已不成立，资格恢复"


def _day(on: date) -> str:
    return f"{on.year}年{on.month}月{on.day}日"


def between(postings: Sequence[Posting], first: date, last: date) -> list[Posting]:
    """Return what was booked from ``first`` to ``last``."""
    return [each for each in postings if first <= each.booked_on <= last]
