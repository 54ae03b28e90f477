"""Gathering clocks to work on: their things locked first, then they themselves, and nothing that anybody else holds.

Acts lock the noun, then its clocks; so does this, and it never waits: what an act or another sweep has in hand is
left for the next pass. On SQLite the transaction itself is the lock.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model

from shuniu.base import nouns
from shuniu.base.clocks.models import Clock
from shuniu.base.clocks.models.querysets import Clocks

Thing = tuple[str, int]


def held(found: Clocks, limit: int) -> Iterator[tuple[Clock, Model | None]]:
    """Up to ``limit`` of the found clocks in their order, locked, each with its thing (None: it is no more)."""
    wanted = list(found.values_list("pk", "noun", "key")[:limit])
    things = _things((noun, key) for _, noun, key in wanted)
    free = [pk for pk, noun, key in wanted if (noun, key) in things]
    for clock in found.filter(pk__in=free).select_for_update(skip_locked=True, of=("self",)):
        yield clock, things[clock.noun, clock.key]


def _things(wanted: Iterable[Thing]) -> dict[Thing, Model | None]:
    """The things that could be locked at once; those that are held by somebody are missing."""
    keys: dict[str, set[int]] = defaultdict(set)
    for noun, key in wanted:
        keys[noun].add(key)
    return {(noun, key): thing for noun in sorted(keys) for key, thing in _locked(noun, keys[noun]).items()}


def _locked(noun: str, keys: set[int]) -> dict[int, Model | None]:
    model = next((each.model for each in nouns.every() if each.slug == noun), None)
    if model is None:
        return dict.fromkeys(keys)
    rows = model._default_manager.filter(pk__in=keys).order_by("pk")
    free: dict[int, Any] = {row.pk: row for row in rows.select_for_update(skip_locked=True, of=("self",))}
    gone = keys - set(rows.values_list("pk", flat=True)) if len(free) < len(keys) else set()
    return {**free, **dict.fromkeys(gone)}
