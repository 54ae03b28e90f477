"""Finding: a page of hits for those who may see them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from typing import Any, NamedTuple

from shuniu.base import nouns as house
from shuniu.base.actors import Actors
from shuniu.base.nouns import Noun
from shuniu.base.search import matching
from shuniu.base.search.conditions import (
    ANYTHING,
    Condition,
    Filters,
    all_of,
    any_of,
    containing,
    narrowed,
    visible,
)
from shuniu.base.search.marking import Segment, excerpt, marked
from shuniu.base.search.query import Query, parse

PAGE = 20
# Counting goes so far; people read "999 条以上" as "too many" anyway.
COUNTED = 999


class Found(NamedTuple):
    """What is read of a row."""

    noun: str
    key: int
    place: int
    at: Any
    title: str
    number: str
    text: str
    folded: str | None


_COLUMNS = ", ".join(f"search_row.{name}" for name in Found._fields)


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing found: how it is called, where it is, and why it was found."""

    noun: str
    key: int
    word: str
    url: str
    title: tuple[Segment, ...]
    excerpt: tuple[Segment, ...]
    number: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Page:
    """Hits, newest first; ``before`` asks for the next page, None when there is none."""

    query: Query
    hits: tuple[Hit, ...]
    before: int | None = None


def find(
    typed: str, actors: Actors, filters: Filters = ANYTHING, *, before: int | None = None, limit: int = PAGE
) -> Page:
    """The newest things containing all that was typed, among those that these actors may see."""
    query = parse(typed)
    if not query.terms:
        return Page(query, ())
    rows = matching.newest(_COLUMNS, query, _condition(query, actors, filters), before, limit + 1)
    shown = [Found(*row) for row in rows[:limit]]
    return Page(query, tuple(_hits(shown, query)), shown[-1].place if len(rows) > limit else None)


def count(typed: str, actors: Actors, filters: Filters = ANYTHING) -> tuple[int, bool]:
    """How many things would be found, and whether there are more than were counted."""
    query = parse(typed)
    if not query.terms:
        return 0, False
    found = matching.number(query, _condition(query, actors, filters), COUNTED + 1)
    return min(found, COUNTED), found > COUNTED


def searchable() -> list[Noun]:
    """The nouns that have something to be found by."""
    return [noun for noun in house.every() if noun.search]


def _condition(query: Query, actors: Actors, filters: Filters) -> Condition:
    asked = (noun for noun in searchable() if not filters.nouns or noun.slug in filters.nouns)
    seen = any_of(visible(noun, actors) for noun in asked)
    return all_of(chain([seen], narrowed(filters), containing(query.terms)))


def _hits(rows: Sequence[Found], query: Query) -> Iterable[Hit]:
    addresses = _addresses(rows)
    for row in rows:
        yield Hit(
            noun=row.noun,
            key=row.key,
            word=house.named(row.noun).word,
            url=addresses[row.noun, row.key],
            title=marked(row.title, query.needles),
            excerpt=excerpt(_body(row.text), query.needles, _body(row.folded or row.text)),
            number=row.number,
            at=_moment(row.at),
        )


def _body(text: str) -> str:
    return text.partition("\n")[2]


def _moment(read: Any) -> datetime:
    """A moment as the database gives it; SQLite keeps it as text in UTC."""
    moment = read if isinstance(read, datetime) else datetime.fromisoformat(read)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _addresses(rows: Sequence[Found]) -> dict[tuple[str, int], str]:
    """The pages of the things found; one query for a noun whose addresses are its own affair."""
    found: dict[tuple[str, int], str] = {}
    for slug in {row.noun for row in rows}:
        noun, keys = house.named(slug), [row.key for row in rows if row.noun == slug]
        if noun.url is None:
            found.update(((slug, key), f"/{slug}/{key}/") for key in keys)
        else:
            things = noun.model._default_manager.in_bulk(keys)
            found.update(((slug, key), noun.address(thing)) for key, thing in things.items())
    return found
