"""The two ways of holding tokens, behind one interface.

``write(row, tokens, was)`` holds a row's tokens (``was``: its former place and tokens), ``erase(place, tokens)`` forgets them,
``clear()`` forgets all, ``newest(rows, query, before, limit)`` gives the rows of a QuerySet that fit a query, newest
first, and ``number(rows, query, limit)`` counts them up to a limit.
"""

from types import ModuleType

from django.db import connection

from shuniu.base.search.engines import postgres, sqlite

_BY_VENDOR = {"sqlite": sqlite, "postgresql": postgres}


def engine() -> ModuleType:
    """The engine of the database in use."""
    return _BY_VENDOR[connection.vendor]
