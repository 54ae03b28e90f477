"""试算: the facts of a period under the present scheme and under another, without changing anything (ASM-2, BEY-7).

Both are reckoned alike: by one scheme for the whole period, from its first day, with what is known now; closings play no part.
"""

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any, Self

from shuniu.base import rules
from shuniu.base.facts.models import Fact
from shuniu.base.ledgers.filters import midnight
from shuniu.rooms.assessment import schemes
from shuniu.rooms.assessment.booking import Reckoning
from shuniu.rooms.assessment.gathering import READERS, Known
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.points.calculate import Accounts, calculate
from shuniu.rooms.assessment.points.compare import Move, compare
from shuniu.rooms.assessment.points.entry import Entry
from shuniu.rooms.assessment.points.posting import post
from shuniu.rooms.assessment.points.scheme import Scheme, Schemes
from shuniu.rooms.assessment.points.table import Row, table
from shuniu.rooms.assessment.roster import Roster

PRESENT, OTHER = "present", "other"
ONE_DAY = timedelta(days=1)
AT_ONCE = 3_000
"""How many facts are reckoned while somebody waits; more go to the background."""


@dataclass(frozen=True)
class Question:
    """What is tried: the scheme of ``pack`` ("" the present one) as of ``on``, over the facts from ``first`` to ``last``.

    ``today`` is the day whose scheme is the present one.
    """

    pack: str
    on: date
    first: date
    last: date
    today: date

    @property
    def payload(self) -> dict[str, str]:
        """As JSON and in an address."""
        return {name: str(value) for name, value in asdict(self).items()}

    @classmethod
    def of(cls, said: Mapping[str, str]) -> Self:
        """Read it back."""
        return cls(
            said["pack"], *(date.fromisoformat(said[name]) for name in ("on", "first", "last", "today"))
        )

    def schemes(self, book: Book, side: str) -> Schemes:
        """The one scheme of a side, for every day."""
        day = self.on if side == OTHER else self.today
        return Schemes.always(Scheme.of(self.figures(book, side, day)))

    def figures(self, book: Book, side: str, day: date) -> rules.Figures | rules.FiguresOfPack:
        """The figures of a side: a pack by itself, or what holds for the book on the day with all its local changes."""
        if side == OTHER and self.pack:
            return rules.figures_of_pack(self.pack, at=day)
        return rules.figures(scope=book.desk.unit.lineage, at=day, preferring=schemes.pack_on(book, day))


def is_much(book: Book) -> bool:
    """Is it too much to be reckoned while somebody waits? All of a line's facts are read, whatever the period."""
    known = Fact.objects.filter(line=book.desk.line.code, kind__in=READERS)
    return known.count() > AT_ONCE


def facts_of(book: Book, question: Question) -> int:
    """How many facts lie in the period."""
    known = Fact.objects.filter(line=book.desk.line.code, kind__in=READERS)
    after = midnight(question.last + ONE_DAY, True)
    return known.filter(at__lt=after, at__gte=midnight(question.first, True)).count()


@dataclass(frozen=True)
class Side:
    """One scheme over the period: its table, and its entries of the period."""

    rows: list[Row]
    entries: list[Entry]


@dataclass
class Trial:
    """What is read once for both sides."""

    book: Book
    question: Question
    known: Known
    roster: Roster

    @classmethod
    def of(cls, book: Book, question: Question, cut: int) -> Self:
        """With what is known at a cut."""
        begun = copy(book)
        begun.begins = question.first
        return cls(begun, question, Known(begun, cut), Roster.of(begun, question.last))

    def reckoning(self, side: str) -> Reckoning:
        """One side, ready to be asked."""
        asked = self.question
        schemes = asked.schemes(self.book, side)
        return Reckoning(self.book, self.known, schemes, self.roster.by(schemes), asked.last)

    def side(self, side: str) -> Side:
        """Reckon one side."""
        reckoning, asked = self.reckoning(side), self.question
        entries, happenings = reckoning.entries(), reckoning.happenings()
        units = reckoning.roster.on(asked.last, happenings)
        rows = table(
            post(lambda cut: entries, (), begins=asked.first), happenings, reckoning.schemes, units,
            first=asked.first, last=asked.last, year_first=asked.first,
        )  # fmt: skip
        return Side(rows, entries)

    def lines(self, one: Side, two: Side) -> list[dict[str, Any]]:
        """Every unit under both, in the order of the second table, as JSON."""
        moves = compare(one.rows, two.rows, one.entries, two.entries)
        return [self._line(move) for move in moves]

    def _line(self, move: Move) -> dict[str, Any]:
        unit = self.roster.units.get(move.unit)
        return {
            "unit": move.unit, "name": unit.name if unit else "", "group": move.group_after or move.group_before,
            "place_a": move.place_before, "place_b": move.place_after,
            "points_a": move.points_before, "points_b": move.points_after,
            "causes": [list(each) for each in move.because],
        }  # fmt: skip

    def of_unit(self, unit: int, side: str) -> list[Entry]:
        """The entries of one unit alone; units never influence each other."""
        reckoning = self.reckoning(side)
        known = reckoning.happenings()
        infos = reckoning.roster.infos(known)
        accounts = Accounts(reckoning.schemes, {info.id: info for info in infos})
        own = [each for each in known if accounts.on(each.on).accounts[each.unit] == unit]
        found = calculate(
            own,
            reckoning.schemes,
            infos,
            own_level=reckoning.own,
            since=self.question.first,
            until=self.question.last,
        )
        return [entry for entry in reckoning.roster.owed(found, known) if entry.unit == unit]


@dataclass(frozen=True)
class Pair:
    """The same thing under both schemes; None where one of them has no entry for it."""

    one: Entry | None
    two: Entry | None

    @property
    def shown(self) -> Entry:
        """What it is about."""
        found = self.one or self.two
        if found is None:
            raise ValueError("a pair of nothing")
        return found

    @property
    def difference(self) -> int:
        """How many thousandths the second gives more."""
        return (self.two.points if self.two else 0) - (self.one.points if self.one else 0)


def pairs(one: Iterable[Entry], two: Iterable[Entry]) -> list[Pair]:
    """The entries of two calculations beside each other, by day; those that differ most first within a day."""
    first, second = {entry.key: entry for entry in one}, {entry.key: entry for entry in two}
    found = [Pair(first.get(key), second.get(key)) for key in dict.fromkeys([*first, *second])]
    return sorted(found, key=lambda pair: (pair.shown.on, -abs(pair.difference), pair.shown.key))
