"""稿酬: what is to be paid to whom for a period, by the scheme's table (ASM-5)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from shuniu.base.actors import Actors
from shuniu.base.sheets.printing import Head, Part, Printed, printed
from shuniu.org.models import Person
from shuniu.rooms.assessment.booking import Reckoning
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.points import fees as due
from shuniu.rooms.assessment.titles import About, addresses, titles

SHEET = "稿酬"
HEADS = (
    Head("序号", 6),
    Head("单位", 26, align="left"),
    Head("撰写人", 12),
    Head("条数", 7),
    Head("金额（元）", 12, "0.00"),
    Head("依据", 26, align="left"),
    Head("签领", 14),
)
SIGNED = "制表：　　　　　　　　　　审核：　　　　　　　　　　批准："
OFFICE = "单位"


@dataclass
class Payment:
    """What one person of one unit is to get, in fen; "单位" where nobody is named as the writer.

    ``items`` say for what: day, title, page, why; filled in by ``opened`` for who reads them.
    """

    unit: str
    person: str
    order: int
    count: int = 0
    fen: int = 0
    clauses: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    fees: list[due.Fee] = field(default_factory=list)
    items: list[tuple[date, str, str, str]] = field(default_factory=list)

    @property
    def yuan(self) -> str:
        """As the cashier writes it."""
        return said(self.fen)

    @property
    def why(self) -> str:
        """By which clauses, how often each."""
        return "；".join(f"{clause} {count}条" for clause, count in self.clauses.items())


def said(fen: int) -> str:
    """Yuan with two places."""
    return f"{fen / due.FEN:.2f}"


def payments(book: Book, first: date, last: date) -> list[Payment]:
    """Everybody who is to get something for what happened from ``first`` to ``last``, in the order of the office."""
    reckoning = Reckoning.of(book, book.cut, book.counted_on or last)
    fees = due.fees(
        reckoning.happenings(), reckoning.schemes, own_level=reckoning.own, first=first, last=last
    )
    writers = {fee.happening.person for fee in fees if fee.happening.person}
    names = dict(Person.objects.filter(pk__in=writers).values_list("pk", "name"))
    found: dict[tuple[int, int | None], Payment] = {}
    for fee in fees:
        each, unit = fee.happening, reckoning.roster.units[fee.happening.unit]
        name = names.get(each.person or 0, OFFICE)
        payment = found.setdefault((each.unit, each.person), Payment(unit.name, name, unit.order))
        payment.count += each.count
        payment.fen += fee.fen
        payment.clauses[fee.clause] += each.count
        payment.fees.append(fee)
    return sorted(found.values(), key=lambda payment: (payment.order, payment.person))


def opened(rows: Sequence[Payment], actors: Actors) -> Sequence[Payment]:
    """The same with what each was paid for, as far as these readers may open it."""
    things = {fee: About(fee.happening.thing, fee.happening.key) for row in rows for fee in row.fees}
    named, pages = titles(things.values()), addresses(things.values(), actors)
    for row in rows:
        row.items = [
            (fee.happening.on, named[things[fee]] or fee.happening.event, pages[things[fee]], fee.why)
            for fee in row.fees
        ]
    return rows


def whole(rows: Sequence[Payment]) -> Payment:
    """The sums."""
    return Payment("合计", "", 0, sum(row.count for row in rows), sum(row.fen for row in rows))


def sheet(rows: Sequence[Payment], book: Book, first: date, last: date) -> bytes:
    """The list as it is signed and paid by."""
    lines = [
        [number, row.unit, row.person, row.count, row.fen / due.FEN, row.why, ""]
        for number, row in enumerate(rows, 1)
    ]
    sums = whole(rows)
    return printed(
        Printed(
            name=SHEET,
            title=f"{book.desk.unit.called}{book.desk.line.name}稿酬发放表",
            said=f"{first.year}年{first.month}月{first.day}日至{last.year}年{last.month}月{last.day}日",
            heads=HEADS,
            parts=[Part("", lines)],
            whole=[None, sums.unit, None, sums.count, sums.fen / due.FEN, None, None],
            below=[SIGNED],
        )
    )


def file_name(book: Book, first: date, last: date) -> str:
    """What the list is called."""
    return f"{book.desk.line.name}稿酬 {first}至{last}.xlsx"
