"""Books, records and circulars as the tests need them, made by the real acts."""

import io
from datetime import UTC, date, datetime
from typing import Any

from shuniu.base.sheets.writing import workbook
from shuniu.rooms.assessment import acts, importing
from shuniu.rooms.assessment.models import Book, Circular, Objection, PointEntry, Record
from tests.cast import MONDAY, Cast

NEW_YEAR = date(2026, 1, 1)
FEBRUARY, MARCH = date(2026, 2, 1), date(2026, 3, 1)
APRIL = datetime(2026, 4, 2, 1, 0, tzinfo=UTC)
MAY = datetime(2026, 5, 6, 1, 0, tzinfo=UTC)


def opened(cast: Cast, *, by: str = "何静", at: datetime = MONDAY, **said: Any) -> Book:
    """The Party desk's book, from the new year on."""
    return acts.open_book(by=cast[by], at=at, **{"desk": cast.desks["dangwei"], "begins": NEW_YEAR, **said})


def recorded(
    cast: Cast, book: Book, event: str = "失实", *, by: str = "何静", at: datetime = MONDAY, **said: Any
) -> Record:
    """Something entered by hand about 石桥镇."""
    about = {"unit": cast.units["sq"], "on": date(2026, 3, 2), "title": "数字核实不严", **said}
    return acts.enter(by=cast[by], at=at, book=book, event=event, **about)


def counted(cast: Cast, book: Book, *, at: datetime = MONDAY) -> Book:
    """The book brought up to date."""
    return acts.count(book, by=cast["何静"], at=at)


def told(book: Book) -> list[tuple[str, int, date]]:
    """Event, points (whole) and the day on which each entry counts, in the order of these days."""
    rows = PointEntry.objects.filter(book=book).order_by("booked_on", "pk")
    return [(row.event, row.points // 1000, row.booked_on) for row in rows]


def prepared(cast: Cast, book: Book, *, at: datetime = APRIL, **said: Any) -> Circular:
    """March's circular, drawn up."""
    about = {"period": "month", "first": MARCH, "last": date(2026, 3, 31), **said}
    return acts.prepare(by=cast["何静"], at=at, book=book, **about)


def published(cast: Cast, book: Book, *, at: datetime = APRIL, **said: Any) -> Circular:
    """March's circular, published."""
    return acts.publish(prepared(cast, book, at=at, **said), by=cast["何静"], at=at)


def objected(cast: Cast, circular: Circular, *, by: str = "孙和", at: datetime = APRIL) -> Objection:
    """石桥镇 objects."""
    return acts.raise_objection(by=cast[by], at=at, circular=circular, text="3月5日的采用没有计。")


def sheet(*rows: dict[str, Any]) -> io.BytesIO:
    """A workbook of records as our template has it."""
    columns = importing.SHEETS[importing.SHEET]
    lines = [[row.get(column.word, "") for column in columns] for row in rows]
    return io.BytesIO(workbook(importing.SHEETS, {importing.SHEET: lines}))
