"""What the rules say for the room of points, and whom a desk's points are about."""

from datetime import date, datetime

from django.db.models import Q, QuerySet

from shuniu.base import rules
from shuniu.base.rules import Figure
from shuniu.base.rules.asking import day_of
from shuniu.org.models import Unit
from shuniu.rooms.assessment import schemes
from shuniu.rooms.assessment.models import Book


def ask(name: str, book: Book, at: datetime | date) -> Figure:
    """The figure ``assessment.<name>`` for a book: its scheme answers first."""
    pack = schemes.pack_on(book, day_of(at))
    figures = rules.figures(scope=book.desk.unit.lineage, at=at, preferring=pack)
    return figures[f"assessment.{name}"]


def units_below(books: QuerySet[Book]) -> QuerySet[Unit]:
    """The offices in the areas of these books' desks, areas themselves and the desks' own offices left out."""
    seen = Q(pk__in=[])
    for path, unit in books.values_list("desk__area__path", "desk__unit"):
        seen |= Q(path__startswith=path) & ~Q(pk=unit)
    return Unit.objects.active().exclude(type=Unit.Type.AREA).filter(seen)
