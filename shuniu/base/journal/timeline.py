"""The timeline of a thing: its own entries and those of others that touch it, as far as the reader may see them."""

from collections import defaultdict
from collections.abc import Sequence

from django.db import models
from django.db.models import Q, QuerySet

from shuniu.base import nouns
from shuniu.base.actors import Actors
from shuniu.base.journal.models import Entry, Touch


def timeline(
    thing: models.Model, actors: Actors, *, beside: Sequence[models.Model] = (), limit: int = 200
) -> list[Entry]:
    """Entries, oldest first; the newest ``limit`` of them. Entries of things unseen are left out.

    ``beside`` are other things, seen by the caller's own check, whose entries are told along.
    """
    own = [(nouns.of(each).slug, each.pk) for each in (thing, *beside)]
    entries = list(_told_of(own).order_by("-at", "-pk")[:limit])
    seen = _visible(entries, own, actors)
    return _causes_first([entry for entry in entries if (entry.noun, entry.key) in seen])


def _told_of(own: list[tuple[str, int]]) -> QuerySet[Entry]:
    about = Q()
    for slug, key in own:
        touching = Touch.objects.filter(noun=slug, key=key).values("entry")
        about |= Q(noun=slug, key=key) | Q(pk__in=touching)
    return Entry.objects.filter(about).select_related("remark")


def _causes_first(entries: list[Entry]) -> list[Entry]:
    """Oldest first. What an act brings about is written before the act itself, and told after it."""
    by_mark = {str(entry.mark): entry for entry in entries}

    def place(entry: Entry) -> tuple[int, ...]:
        cause = by_mark.get(entry.said["cause"])
        return (*(place(cause) if cause else ()), entry.pk)

    return sorted(entries, key=lambda entry: (entry.at, place(entry)))


def _visible(entries: list[Entry], own: list[tuple[str, int]], actors: Actors) -> set[tuple[str, int]]:
    asked: dict[str, set[int]] = defaultdict(set)
    for entry in entries:
        if (entry.noun, entry.key) not in own:
            asked[entry.noun].add(entry.key)
    seen = set(own)
    for slug, keys in asked.items():
        shown = nouns.named(slug).policy.visible_to(actors).filter(pk__in=keys)
        seen.update((slug, key) for key in shown.values_list("pk", flat=True))
    return seen
