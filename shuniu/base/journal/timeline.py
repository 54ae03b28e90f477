"""The timeline of a thing: its own entries and those of others that touch it, as far as the reader may see them."""

from collections import defaultdict

from django.db import models
from django.db.models import Q

from shuniu.base import nouns
from shuniu.base.actors import Actors
from shuniu.base.journal.models import Entry, Touch


def timeline(thing: models.Model, actors: Actors, *, limit: int = 200) -> list[Entry]:
    """Entries, oldest first; the newest ``limit`` of them. Entries of things unseen are left out."""
    slug = nouns.of(thing).slug
    touching = Touch.objects.filter(noun=slug, key=thing.pk).values("entry")
    found = Entry.objects.filter(Q(noun=slug, key=thing.pk) | Q(pk__in=touching)).select_related("remark")
    entries = list(found.order_by("-at", "-pk")[:limit])
    seen = _visible(entries, (slug, thing.pk), actors)
    return [entry for entry in reversed(entries) if (entry.noun, entry.key) in seen]


def _visible(entries: list[Entry], own: tuple[str, int], actors: Actors) -> set[tuple[str, int]]:
    asked: dict[str, set[int]] = defaultdict(set)
    for entry in entries:
        if (entry.noun, entry.key) != own:
            asked[entry.noun].add(entry.key)
    seen = {own}
    for slug, keys in asked.items():
        shown = nouns.named(slug).policy.visible_to(actors).filter(pk__in=keys)
        seen.update((slug, key) for key in shown.values_list("pk", flat=True))
    return seen
