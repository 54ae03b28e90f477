"""The entries of a book: what the pure ledger says, kept as rows by the difference; closed days are never touched."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from shuniu.rooms.assessment.gathering import Known
from shuniu.rooms.assessment.models import Book, PointEntry
from shuniu.rooms.assessment.points.calculate import calculate
from shuniu.rooms.assessment.points.entry import Entry
from shuniu.rooms.assessment.points.happening import Happening
from shuniu.rooms.assessment.points.posting import Closing, Posting, post, post_open
from shuniu.rooms.assessment.points.scheme import Schemes
from shuniu.rooms.assessment.points.words import OWN, UNIT_LEVELS
from shuniu.rooms.assessment.roster import Roster
from shuniu.rooms.assessment.schemes import schemes_of
from shuniu.rooms.assessment.uncollected import uncollected

SAME = (
    "person_id", "on", "points", "part", "event", "clause", "rule", "thing", "report_id", "record_id", "call_id", "source",
    "why", "reason",
)  # fmt: skip
BATCH = 1_000
ONE_DAY = timedelta(days=1)
Place = tuple[str, int, date]


@dataclass(frozen=True, slots=True)
class Done:
    """How many entries were made, changed and taken away."""

    made: int
    changed: int
    gone: int


@dataclass(frozen=True)
class Reckoning:
    """All that the points of a book up to a day are made of, as it is known at a cut."""

    book: Book
    known: Known
    schemes: Schemes
    roster: Roster
    until: date
    _happenings: dict[int | None, list[Happening]] = field(default_factory=dict)

    @classmethod
    def of(cls, book: Book, cut: int, until: date, schemes: Schemes | None = None) -> "Reckoning":
        """By the book's own schemes, or by others for a trial."""
        by = schemes or schemes_of(book)
        return cls(book, Known(book, cut), by, Roster.of(book, until, by), until)

    @property
    def own(self) -> str:
        """The word that 本级 stands for."""
        return UNIT_LEVELS.get(self.book.desk.unit.level, OWN)

    def happenings(self, cut: int | None = None) -> list[Happening]:
        """What is known at a cut; all of it where none is said. The last that was asked for is kept."""
        if cut not in self._happenings:
            self._happenings.clear()
            self._happenings[cut] = self.known.happenings(self.schemes, cut)
        return self._happenings[cut]

    @uncollected()
    def entries(self, cut: int | None = None) -> list[Entry]:
        """What the happenings known at a cut are worth."""
        known = self.happenings(cut)
        found = calculate(
            known, self.schemes, self.roster.infos(known), own_level=self.own, since=self.book.begins, until=self.until,
        )  # fmt: skip
        return self.roster.owed(found, known)

    @uncollected()
    def postings(self) -> list[Posting]:
        """The ledger: each entry on the day in whose period it counts."""
        found = post(self.entries, closings(self.book), begins=self.book.begins)
        self._happenings.clear()
        return found


def closings(book: Book) -> list[Closing]:
    """Which days were closed at which cut, in their order."""
    closed = book.circulars.exclude(closing=None).order_by("last").values_list("last", "closing")
    return [Closing(last, cut) for last, cut in closed if cut is not None]


def book_up(book: Book, cut: int, until: date) -> Done:
    """Make the open entries what the ledger says at a cut, after what is closed; only what differs is written."""
    closed = book.closed_to
    open_from = closed + ONE_DAY if closed else book.begins
    done = [
        posting_of(row) for row in book.entries.filter(booked_on__lt=open_from).order_by("booked_on", "pk")
    ]
    wanted = post_open(done, Reckoning.of(book, cut, until).entries(), open_from=open_from)
    kept = {_place(row): row for row in book.entries.filter(booked_on__gte=open_from)}
    return _apply(
        kept,
        {_place(row): row for row in (row_of(book, one) for one in wanted) if row.booked_on >= open_from},
    )


def _place(row: PointEntry) -> Place:
    return row.key, row.unit_id, row.booked_on


def _apply(kept: dict[Place, PointEntry], wanted: dict[Place, PointEntry]) -> Done:
    gone = [row.pk for place, row in kept.items() if place not in wanted]
    made = [row for place, row in wanted.items() if place not in kept]
    both = [(kept[place], row) for place, row in wanted.items() if place in kept]
    changed = [_made_like(was, row) for was, row in both if values(was) != values(row)]
    for first in range(0, len(gone), BATCH):
        PointEntry.objects.filter(pk__in=gone[first : first + BATCH]).delete()
    PointEntry.objects.bulk_create(made, batch_size=BATCH)
    PointEntry.objects.bulk_update(
        changed, [name.removesuffix("_id") for name in SAME], batch_size=BATCH // 10
    )
    return Done(len(made), len(changed), len(gone))


def row_of(book: Book, one: Posting) -> PointEntry:
    """A posting as a row."""
    return PointEntry(
        book=book, key=one.key, unit_id=one.unit, person_id=one.person, on=one.on, booked_on=one.booked_on,
        points=one.points, part=one.part, event=one.event, clause=one.clause, rule=one.rule, thing=one.thing,
        report_id=key_of(one.thing, "report"), record_id=key_of(one.source, "record_entered:record"),
        call_id=key_of(one.thing, "call"), source=one.source,
        why=one.why, reason=one.reason,
    )  # fmt: skip


def posting_of(row: PointEntry) -> Posting:
    """A kept row as the ledger knows it."""
    return Posting(
        key=row.key, unit=row.unit_id, person=row.person_id, on=row.on, points=row.points, part=row.part,
        clause=row.clause, rule=row.rule, event=row.event, thing=row.thing, source=row.source, title="", why=row.why,
        booked_on=row.booked_on, reason=row.reason,
    )  # fmt: skip


def key_of(said: str, noun: str) -> int | None:
    """The key in "report:12" or "record_entered:record:12:0"."""
    if not said.startswith(f"{noun}:"):
        return None
    return int(said.removeprefix(f"{noun}:").partition(":")[0])


def values(row: PointEntry) -> tuple[Any, ...]:
    """All that an entry says, besides its place."""
    return tuple(getattr(row, name) for name in SAME)


def _made_like(kept: PointEntry, row: PointEntry) -> PointEntry:
    for name in SAME:
        setattr(kept, name, getattr(row, name))
    return kept


def differences(book: Book, rows: Iterable[PointEntry]) -> list[str]:
    """What the kept rows have otherwise than a recomputation from the first day; nothing where the book is whole."""
    kept = {_place(row): values(row) for row in rows}
    wanted = {}
    if book.counted_on:
        found = Reckoning.of(book, book.cut, book.counted_on).postings()
        wanted = {_place(row): values(row) for row in (row_of(book, one) for one in found)}
    places = sorted(kept.keys() | wanted.keys())
    return [
        f"{key}（{day}）"
        for key, unit, day in places
        if kept.get((key, unit, day)) != wanted.get((key, unit, day))
    ]
