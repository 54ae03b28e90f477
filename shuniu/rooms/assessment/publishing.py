"""The table of a circular: as it stands now while it is being drawn up, as it was published afterwards."""

from datetime import date
from typing import Any

from shuniu.rooms.assessment import rulings
from shuniu.rooms.assessment.booking import Reckoning
from shuniu.rooms.assessment.models import Circular, CircularRow
from shuniu.rooms.assessment.points import phrases
from shuniu.rooms.assessment.points.table import Row, table
from shuniu.rooms.assessment.schemes import schemes_of


def year_first(circular: Circular) -> date:
    """From when the cumulative points are counted: the year of the last day, or all of a term; no earlier than the book."""
    first = circular.last.replace(month=1, day=1)
    return max(min(first, circular.first), circular.book.begins)


def freeze(circular: Circular) -> list[CircularRow]:
    """Keep the rows as they are at the circular's cut; called once, when it is published."""
    if circular.cut is None:
        raise ValueError("a circular is frozen at a cut")
    return CircularRow.objects.bulk_create(drawn(circular, circular.cut))


def drawn(circular: Circular, cut: int) -> list[CircularRow]:
    """The rows as they are at a cut, not kept."""
    reckoning = Reckoning.of(circular.book, cut, circular.last)
    units = reckoning.roster.on(circular.last, reckoning.happenings())
    rows = table(
        reckoning.postings(), reckoning.happenings(), reckoning.schemes, units,
        first=circular.first, last=circular.last, year_first=year_first(circular), excluded=frozenset(),
    )  # fmt: skip
    return [
        row_of(circular, row, reckoning.roster.units[row.unit].name, order) for order, row in enumerate(rows)
    ]


def row_of(circular: Circular, row: Row, name: str, order: int) -> CircularRow:
    """A row of the table, to be kept."""
    return CircularRow(
        circular=circular, unit_id=row.unit, name=name, group=row.group, order=order, place=row.place,
        reported=row.reported, adopted=row.adopted, instructed=row.instructed, rate=row.rate, points=row.points,
        cumulative=row.cumulative, average=row.average, grade=row.grade, barred=list(row.reasons),
    )  # fmt: skip


def ranked_by_year(circular: Circular) -> bool:
    """Whether places go by the cumulative points; else by those of the period."""
    return bool(rulings.ask("ranked", circular.book, circular.last).value == "year")


def order_said(circular: Circular) -> str:
    """By what the lines of a group are ordered, as the scheme of the last day says."""
    scheme = schemes_of(circular.book).on(circular.last)
    return f"各组内按{phrases.RANKED[scheme.ranked]}的{phrases.SUMS[scheme.sums]}排列。{phrases.TIES[scheme.ties]}"


def values(row: CircularRow) -> tuple[Any, ...]:
    """The figures of a row, which never change once they were published."""
    return row.reported, row.adopted, row.points, row.cumulative
