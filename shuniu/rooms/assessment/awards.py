"""单项奖 of a circular that is published for a year or a term (ASM-5)."""

from collections.abc import Sequence

from shuniu.rooms.assessment import rulings
from shuniu.rooms.assessment.models import Circular, CircularRow
from shuniu.rooms.assessment.points import awards
from shuniu.rooms.assessment.points.table import Row
from shuniu.rooms.assessment.schemes import schemes_of

LONG = (Circular.Period.YEAR, Circular.Period.TERM)


def given(circular: Circular, rows: Sequence[CircularRow]) -> list[tuple[str, list[str]]]:
    """Each award with the units that win it, group by group; nothing for shorter periods."""
    if circular.period not in LONG or not rulings.ask("awards", circular.book, circular.last).value:
        return []
    names = {row.unit_id: row.name for row in rows}
    found: dict[str, list[str]] = {}
    for award in awards.awards(schemes_of(circular.book).on(circular.last), [_row(row) for row in rows]):
        found.setdefault(award.name, []).append(names[award.unit])
    return list(found.items())


def _row(row: CircularRow) -> Row:
    return Row(
        unit=row.unit_id, group=row.group, place=row.place, reported=row.reported, adopted=row.adopted,
        instructed=row.instructed, rate=row.rate, points=row.points, cumulative=row.cumulative, average=row.average,
        grade=row.grade, parts={}, reasons=tuple(row.barred),
    )  # fmt: skip
