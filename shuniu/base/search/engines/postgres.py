"""Tokens in a tsvector column without positions, under a GIN index."""

from collections.abc import Iterable

from django.db import connection
from django.db.models import QuerySet

from shuniu.base.search.models import Row
from shuniu.base.search.query import Query


def write(row: Row, tokens: Iterable[str], was: tuple[int, Iterable[str]] | None) -> None:
    """Hold these tokens for the row, instead of its former ones."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE search_row SET tokens = array_to_tsvector(%s::text[]) WHERE id = %s",
            [list(tokens), row.pk],
        )


def erase(place: int, tokens: Iterable[str]) -> None:
    """Nothing to do: the tokens go with the row."""


def clear() -> None:
    """Forget every token."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE search_row SET tokens = NULL")


def newest(rows: QuerySet[Row], query: Query, before: int | None, limit: int) -> list[Row]:
    """The newest of these rows that fit the query and stand before a place."""
    fitting = _fitting(rows, query)
    if before is not None:
        fitting = fitting.filter(place__lt=before)
    return list(fitting.order_by("-place")[:limit])


def number(rows: QuerySet[Row], query: Query, limit: int) -> int:
    """How many of these rows fit, counted up to a limit."""
    return _fitting(rows, query).order_by()[:limit].count()


def expression(query: Query) -> str:
    """The query as a tsquery."""
    return " & ".join(f"({' | '.join(map(_all, term.tokens))})" for term in query.terms)


def _all(tokens: Iterable[str]) -> str:
    quoted = (f"'{token}'" for token in tokens)
    return f"({' & '.join(quoted)})"


def _fitting(rows: QuerySet[Row], query: Query) -> QuerySet[Row]:
    return rows.extra(where=["search_row.tokens @@ %s::tsquery"], params=[expression(query)])
