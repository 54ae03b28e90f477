"""Tokens in a tsvector column without positions, under a GIN index."""

from collections.abc import Iterable

from django.db import connection

from shuniu.base.search.models import Row
from shuniu.base.search.query import Query

PLACE = "search_row.place"
_MATCHING = "FROM search_row WHERE search_row.tokens @@ %s::tsquery"


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


def matching(query: Query) -> tuple[str, list[str]]:
    """FROM and WHERE with its values."""
    return _MATCHING, [" & ".join(f"({' | '.join(map(_all, term.tokens))})" for term in query.terms)]


def _all(tokens: Iterable[str]) -> str:
    quoted = (f"'{token}'" for token in tokens)
    return f"({' & '.join(quoted)})"
