"""稿酬: what is to be paid for a period, by the first row of the scheme that fits; a joint text's fee is shared (ASM-5)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from shuniu.base.sheets.columns import Column
from shuniu.base.sheets.writing import workbook
from shuniu.org.models import Person
from shuniu.rooms.assessment.booking import Reckoning
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.points.fitting import Fit
from shuniu.rooms.assessment.points.happening import Happening
from shuniu.rooms.assessment.points.rows import FeeRow
from shuniu.rooms.assessment.points.worth import MILLI, plain, rounded

SHEET = "稿酬"
COLUMNS = (
    Column("unit", "单位"),
    Column("person", "撰写人"),
    Column("count", "条数"),
    Column("yuan", "金额（元）"),
    Column("why", "依据"),
)


@dataclass
class Fee:
    """What one person of one unit is to get. ``amount`` in thousandths of a yuan."""

    unit: str
    person: str
    order: int
    count: int = 0
    amount: int = 0
    clauses: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    @property
    def yuan(self) -> str:
        """As people write it."""
        return plain(self.amount)

    @property
    def why(self) -> str:
        """By which clauses, how often each."""
        return "；".join(f"{clause} {count}条" for clause, count in self.clauses.items())


def fees(book: Book, first: date, last: date) -> list[Fee]:
    """Everybody who is to get something for what happened from ``first`` to ``last``, in the order of the office."""
    reckoning = Reckoning.of(book, book.cut, book.counted_on or last)
    found: dict[tuple[int, int | None], Fee] = {}
    names = dict(Person.objects.filter(pk__in=_persons(reckoning.happenings())).values_list("pk", "name"))
    for each in reckoning.happenings():
        row = _row(reckoning, each) if first <= each.on <= last and not each.withdrawn else None
        unit = reckoning.roster.units.get(each.unit)
        if row is None or unit is None:
            continue
        fee = found.setdefault(
            (each.unit, each.person), Fee(unit.name, names.get(each.person or 0, "单位"), unit.order)
        )
        fee.count += each.count
        fee.amount += rounded(row.yuan * MILLI * each.count * each.share, each.of)
        fee.clauses[row.clause] += each.count
    return sorted(found.values(), key=lambda fee: (fee.order, fee.person))


def _persons(happenings: Iterable[Happening]) -> set[int]:
    return {each.person for each in happenings if each.person}


def _row(reckoning: Reckoning, each: Happening) -> FeeRow | None:
    rows: Sequence[FeeRow] = reckoning.schemes.on(each.on).fees
    own = reckoning.own
    return next((row for row in rows if each.event in row.event and Fit.of(row, own).holds(each, own)), None)


def sheet(rows: Sequence[Fee]) -> bytes:
    """The list for the cashier."""
    lines = [[fee.unit, fee.person, fee.count, fee.amount / MILLI, fee.why] for fee in rows]
    whole = sum(fee.amount for fee in rows) / MILLI
    return workbook(
        {SHEET: COLUMNS}, {SHEET: [*lines, ["合计", "", sum(fee.count for fee in rows), whole, ""]]}
    )


def file_name(book: Book, first: date, last: date) -> str:
    """What the list is called."""
    return f"{book.desk.line.name}稿酬 {first}至{last}.xlsx"
