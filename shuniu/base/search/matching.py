"""Asking the index: the newest rows that fit, or how many there are."""

from collections.abc import Sequence
from typing import Any

from django.db import connection

from shuniu.base.search.conditions import Condition
from shuniu.base.search.engines import engine
from shuniu.base.search.query import Query

_LAST = 2**63 - 1


def newest(
    columns: str, query: Query, condition: Condition, before: int | None, limit: int
) -> list[Sequence[Any]]:
    """These columns of the newest rows that fit and stand before a place."""
    if condition.impossible:
        return []
    matching, params = engine().matching(query)
    sql = (
        f"SELECT {columns} {matching} AND search_row.place < %s AND {condition.sql} "
        f"ORDER BY {engine().PLACE} DESC LIMIT %s"
    )
    return _all(sql, [*params, before or _LAST, *condition.params, limit])


def number(query: Query, condition: Condition, limit: int) -> int:
    """How many rows fit, counted up to a limit."""
    if condition.impossible:
        return 0
    matching, params = engine().matching(query)
    counted = f"SELECT count(*) FROM (SELECT 1 {matching} AND {condition.sql} LIMIT %s) AS found"  # noqa: S608
    return int(_all(counted, [*params, *condition.params, limit])[0][0])


def _all(sql: str, params: Sequence[Any]) -> list[Sequence[Any]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()
