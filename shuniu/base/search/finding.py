"""Finding: a page of hits for those who may see them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce, StrIndex
from django.db.models.lookups import GreaterThan

from shuniu.base import nouns as house
from shuniu.base.actors import Actors
from shuniu.base.nouns import Noun
from shuniu.base.search.engines import engine
from shuniu.base.search.index import place_before
from shuniu.base.search.marking import Segment, excerpt, marked
from shuniu.base.search.models import Row
from shuniu.base.search.query import Query, Term, parse

PAGE = 20
# Counting goes so far; people read "999 条以上" as "too many" anyway.
COUNTED = 999


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a search down. ``nouns`` are slugs; None or empty narrows nothing."""

    nouns: Sequence[str] = ()
    unit: int | None = None
    kind: str = ""
    since: datetime | None = None
    until: datetime | None = None


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
    typed: str, actors: Actors, filters: Filters = Filters(), *, before: int | None = None, limit: int = PAGE
) -> Page:
    """The newest things containing all that was typed, among those that these actors may see."""
    query = parse(typed)
    if not query.terms:
        return Page(query, ())
    rows = engine().newest(_rows(query, actors, filters), query, before, limit + 1)
    shown = rows[:limit]
    return Page(query, tuple(_hits(shown, query)), shown[-1].place if len(rows) > limit else None)


def count(typed: str, actors: Actors, filters: Filters = Filters()) -> tuple[int, bool]:
    """How many things would be found, and whether there are more than were counted."""
    query = parse(typed)
    found = engine().number(_rows(query, actors, filters), query, COUNTED + 1) if query.terms else 0
    return min(found, COUNTED), found > COUNTED


def searchable() -> list[Noun]:
    """The nouns that have something to be found by."""
    return [noun for noun in house.every() if noun.search]


def _rows(query: Query, actors: Actors, filters: Filters) -> QuerySet[Row]:
    asked = [noun for noun in searchable() if not filters.nouns or noun.slug in filters.nouns]
    rows = Row.objects.filter(_visible(asked, actors)) if asked else Row.objects.none()
    if filters.unit is not None:
        rows = rows.filter(unit=filters.unit)
    if filters.kind:
        rows = rows.filter(kind=filters.kind)
    if filters.since:
        rows = rows.filter(place__gte=place_before(filters.since))
    if filters.until:
        rows = rows.filter(place__lt=place_before(filters.until))
    for term in query.terms:
        rows = rows if term.exact else rows.filter(_contains(term))
    return rows


def _visible(asked: Iterable[Noun], actors: Actors) -> Q:
    """Rights as SQL beside the index: a thing that the noun's policy does not show is not found."""
    seen = [
        Q(Exists(noun.policy.visible_to(actors).filter(pk=OuterRef("key"))), noun=noun.slug) for noun in asked
    ]
    return reduce(or_, seen)


def _contains(term: Term) -> Q:
    """Pairs may stand apart in a text; the piece must stand in it as a whole."""
    searched = Coalesce("folded", "text")
    return reduce(or_, (Q(GreaterThan(StrIndex(searched, Value(s)), 0)) for s in term.spellings))


def _hits(rows: Sequence[Row], query: Query) -> Iterable[Hit]:
    addresses = _addresses(rows)
    for row in rows:
        yield Hit(
            noun=row.noun,
            key=row.key,
            word=house.named(row.noun).word,
            url=addresses[row.noun, row.key],
            title=marked(row.title, query.needles),
            excerpt=excerpt(row.text.partition("\n")[2], query.needles),
            number=row.number,
            at=row.at,
        )


def _addresses(rows: Sequence[Row]) -> dict[tuple[str, int], str]:
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
