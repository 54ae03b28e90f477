"""稿酬: what is to be paid to whom for a period, by the scheme's table (ASM-5)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from shuniu.base.sheets.columns import Column
from shuniu.base.sheets.writing import workbook
from shuniu.org.models import Person
from shuniu.rooms.assessment.booking import Reckoning
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.points import fees as due

SHEET = "稿酬"
COLUMNS = (
    Column("unit", "单位"),
    Column("person", "撰写人"),
    Column("count", "条数"),
    Column("yuan", "金额（元）"),
    Column("why", "依据"),
)
OFFICE = "单位"


@dataclass
class Payment:
    """What one person of one unit is to get, in fen; "单位" where nobody is named as the writer."""

    unit: str
    person: str
    order: int
    count: int = 0
    fen: int = 0
    clauses: dict[str, int] = field(default_factory=lambda: defaultdict(int))

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
    return sorted(found.values(), key=lambda payment: (payment.order, payment.person))


def sheet(rows: Sequence[Payment]) -> bytes:
    """The list for the cashier."""
    lines = [[row.unit, row.person, row.count, row.fen / due.FEN, row.why] for row in rows]
    whole = ["合计", "", sum(row.count for row in rows), sum(row.fen for row in rows) / due.FEN, ""]
    return workbook({SHEET: COLUMNS}, {SHEET: [*lines, whole]})


def file_name(book: Book, first: date, last: date) -> str:
    """What the list is called."""
    return f"{book.desk.line.name}稿酬 {first}至{last}.xlsx"
