"""Tokens in FTS5: contentless, without positions; the place is the rowid, so the newest come first without sorting."""

from collections.abc import Iterable
from typing import Any

from django.db import connection

from shuniu.base.search.models import Row
from shuniu.base.search.query import Query

PLACE = "search_tokens.rowid"
# The index leads the join: left to itself SQLite starts from a filter of the other table and asks the index for
# each of its rows (measured: 250–1,300 ms instead of 3–18 ms). CROSS JOIN keeps the order.
_MATCHING = "FROM search_tokens CROSS JOIN search_row ON search_row.place = search_tokens.rowid WHERE search_tokens MATCH %s"


def write(row: Row, tokens: Iterable[str], was: tuple[int, Iterable[str]] | None) -> None:
    """Hold these tokens for the row, instead of its former ones."""
    if was:
        erase(*was)
    _run("INSERT INTO search_tokens(rowid, tokens) VALUES (%s, %s)", [row.place, " ".join(tokens)])


def erase(place: int, tokens: Iterable[str]) -> None:
    """Forget a row's tokens; they must be the ones that were written."""
    sql = "INSERT INTO search_tokens(search_tokens, rowid, tokens) VALUES ('delete', %s, %s)"
    _run(sql, [place, " ".join(tokens)])


def clear() -> None:
    """Forget every token."""
    _run("INSERT INTO search_tokens(search_tokens) VALUES ('delete-all')", [])


def matching(query: Query) -> tuple[str, list[str]]:
    """FROM and WHERE with its values."""
    return _MATCHING, [" AND ".join(f"({' OR '.join(map(_all, term.tokens))})" for term in query.terms)]


def _all(tokens: Iterable[str]) -> str:
    quoted = (f'"{token}"' for token in tokens)
    return f"({' AND '.join(quoted)})"


def _run(sql: str, params: list[Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
