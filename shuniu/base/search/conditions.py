"""What a row of the index must fulfil, as SQL beside the index: rights, filters, pieces that stand together.

Written by hand around each policy's own query: putting the same together from expressions of Django's costs ten times
what the database takes to answer.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection

from shuniu.base.actors import Actors
from shuniu.base.nouns import Noun
from shuniu.base.search.index import place_before
from shuniu.base.search.query import Term

POSITION = {"sqlite": "instr", "postgresql": "strpos"}


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a search down. ``nouns`` are slugs; None or empty narrows nothing."""

    nouns: Sequence[str] = ()
    unit: int | None = None
    kind: str = ""
    since: datetime | None = None
    until: datetime | None = None


ANYTHING = Filters()


@dataclass(frozen=True, slots=True)
class Condition:
    """A piece of SQL about ``search_row`` with its values; ``impossible`` when nothing can fulfil it."""

    sql: str
    params: tuple[Any, ...] = ()
    impossible: bool = False


NEVER = Condition("1 = 0", impossible=True)


def all_of(conditions: Iterable[Condition]) -> Condition:
    """Every one of them."""
    each = list(conditions)
    if any(condition.impossible for condition in each):
        return NEVER
    return Condition(" AND ".join(c.sql for c in each), tuple(p for c in each for p in c.params))


def any_of(conditions: Iterable[Condition]) -> Condition:
    """At least one of them."""
    each = [condition for condition in conditions if not condition.impossible]
    if not each:
        return NEVER
    return Condition(f"({' OR '.join(c.sql for c in each)})", tuple(p for c in each for p in c.params))


def visible(noun: Noun, actors: Actors) -> Condition:
    """Things of the noun that its policy shows: for each row the policy is asked about this one thing."""
    model = noun.model._meta
    quoted = connection.ops.quote_name
    this_one = f"{quoted(model.db_table)}.{quoted(str(model.pk.column))} = search_row.key"
    things = noun.policy.visible_to(actors).order_by().extra(where=[this_one]).values("pk")  # noqa: S610  names only
    try:
        sql, params = things.query.sql_with_params()
    except EmptyResultSet:
        return NEVER
    return Condition(f"(search_row.noun = %s AND EXISTS ({sql}))", (noun.slug, *params))


def narrowed(filters: Filters) -> Iterable[Condition]:
    """What the filters ask."""
    if filters.unit is not None:
        yield Condition("search_row.unit = %s", (filters.unit,))
    if filters.kind:
        yield Condition("search_row.kind = %s", (filters.kind,))
    if filters.since:
        yield Condition("search_row.place >= %s", (place_before(filters.since),))
    if filters.until:
        yield Condition("search_row.place < %s", (place_before(filters.until),))


def containing(terms: Iterable[Term]) -> Iterable[Condition]:
    """Pairs may stand apart in a text; the piece must stand in it as a whole."""
    found = f"{POSITION[connection.vendor]}(coalesce(search_row.folded, search_row.text), %s) > 0"
    for term in terms:
        if not term.exact:
            yield any_of(Condition(found, (spelling,)) for spelling in term.spellings)
