"""Units and people by their names, over the hits of a search: the address book answers in the same place."""

from django.db.models import Model, Q, QuerySet

from shuniu.base import nouns
from shuniu.base.actors import Actors
from shuniu.base.search.folding import fold

SHORTEST, LONGEST, SHOWN = 2, 30, 6
FIELDS = {"unit": ("name", "short_name"), "person": ("name",)}


def named(typed: str, actors: Actors) -> list[tuple[str, str]]:
    """(name, address) of the units and people so called whom one may see, units first; nothing for a single sign."""
    wanted = fold(typed.strip())
    if not SHORTEST <= len(wanted) <= LONGEST:
        return []
    return [
        (str(one), nouns.of(one).address(one)) for slug in FIELDS for one in _called(slug, wanted, actors)
    ]


def _called(slug: str, wanted: str, actors: Actors) -> QuerySet[Model]:
    words = Q()
    for field in FIELDS[slug]:
        words |= Q(**{f"{field}__icontains": wanted})
    return nouns.named(slug).policy.visible_to(actors).filter(words).order_by("pinyin", "pk")[:SHOWN]
