"""The two ways of holding tokens, behind one interface.

``write(row, tokens, was)`` holds a row's tokens (``was``: its former place and tokens), ``erase(place, tokens)`` forgets them,
``clear()`` forgets all. ``matching(query)`` is a FROM and WHERE that leads to the rows of ``search_row`` that fit, by ``PLACE``
the newest come first; whatever else they must fulfil is added to it with AND.
"""

from types import ModuleType

from django.db import connection

from shuniu.base.search.engines import postgres, sqlite

_BY_VENDOR = {"sqlite": sqlite, "postgresql": postgres}


def engine() -> ModuleType:
    """The engine of the database in use."""
    return _BY_VENDOR[connection.vendor]
