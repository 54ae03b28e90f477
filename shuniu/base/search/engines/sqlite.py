"""Tokens in FTS5: contentless, without positions; the place is the rowid, so the newest come first without sorting."""

from collections.abc import Iterable

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from shuniu.base.search.models import Row
from shuniu.base.search.query import Query

# The index leads the join: left to itself SQLite starts from a filter of the other table and asks the index for
# each of its rows (measured: 250–1,300 ms instead of 3–18 ms). CROSS JOIN keeps the order.
_MATCHING = """FROM search_tokens CROSS JOIN search_row ON search_row.place = search_tokens.rowid
WHERE search_tokens MATCH %s AND search_tokens.rowid < %s AND {where} ORDER BY search_tokens.rowid DESC LIMIT %s"""
_LAST = 2**63 - 1


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


def newest(rows: QuerySet[Row], query: Query, before: int | None, limit: int) -> list[Row]:
    """The newest of these rows that fit the query and stand before a place."""
    try:
        where, params = _where(rows)
    except EmptyResultSet:
        return []
    sql = "SELECT search_row.* " + _MATCHING.format(where=where)
    return list(Row.objects.raw(sql, [expression(query), before or _LAST, *params, limit]))


def number(rows: QuerySet[Row], query: Query, limit: int) -> int:
    """How many of these rows fit, counted up to a limit."""
    try:
        where, params = _where(rows)
    except EmptyResultSet:
        return 0
    sql = f"SELECT count(*) FROM (SELECT 1 {_MATCHING.format(where=where)})"  # noqa: S608 (where has placeholders only)
    with connection.cursor() as cursor:
        cursor.execute(sql, [expression(query), _LAST, *params, limit])
        return int(cursor.fetchone()[0])


def expression(query: Query) -> str:
    """The query in FTS5's own words."""
    return " AND ".join(f"({' OR '.join(map(_all, term.tokens))})" for term in query.terms)


def _all(tokens: Iterable[str]) -> str:
    quoted = (f'"{token}"' for token in tokens)
    return f"({' AND '.join(quoted)})"


def _where(rows: QuerySet[Row]) -> tuple[str, list[object]]:
    sql, params = rows.query.get_compiler(connection=connection).compile(rows.query.where)
    return sql, list(params)


def _run(sql: str, params: list[object]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
