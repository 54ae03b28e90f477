"""Who may and who sees: one policy per noun, three questions, one answer (``life.who``).

A ``Relation`` is a way of standing to a thing: its author, its present signer, an editor of its desk. Written once, it
answers for one actor, as a condition in SQL, and as the parties to be told. What no relation shows does not exist.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Model, Q, QuerySet

from shuniu.base.actors import Actor, Actors
from shuniu.base.lives import Life

if TYPE_CHECKING:
    from shuniu.base.parties.models import Party


@dataclass(frozen=True, slots=True)
class Relation:
    """A way of standing to a thing.

    ``holds(actor, thing)`` decides for one actor (``thing`` is None for verbs that create); ``things(actors)`` is the
    same as a condition on the noun's table, None where it can hold for none of them; ``parties(thing)`` are those who
    stand so to the thing.
    """

    name: str
    word: str
    holds: Callable[[Actor, Any], bool]
    things: Callable[[Actors], Q | None] = lambda actors: None
    parties: Callable[[Any], Iterable["Party"]] = lambda thing: ()


@dataclass(frozen=True)
class Policy:
    """The rights to one noun: its life says who acts, ``sees`` lists the relations that see it."""

    model: type[Model]
    life: Life
    sees: Sequence[Relation]

    def visible_to(self, actors: Actors) -> QuerySet[Any]:
        """The things that these actors may see: the start of every view, list, search and export."""
        conditions = [q for relation in self.sees if (q := relation.things(actors)) is not None]
        things = self.model._default_manager.all()
        if not conditions:
            return things.none()
        seen = conditions[0]
        for condition in conditions[1:]:
            seen |= condition
        return things.filter(seen)

    def sees_it(self, actors: Actors, thing: Any) -> bool:
        """May these actors see this one thing?"""
        return self.visible_to(actors).filter(pk=thing.pk).exists()

    def may(self, actor: Actor, verb: str, thing: Any = None) -> bool:
        """May this actor do this to the thing, as far as persons go (states are the life's)?"""
        return any(relation.holds(actor, thing) for relation in self.life[verb].who)

    def fitting(self, actors: Actors, verb: str, thing: Any = None) -> list[Actor]:
        """Those of a person's posts that may do this; the page asks only when there are two."""
        return [actor for actor in actors if self.may(actor, verb, thing)]

    def who_may(self, verb: str, thing: Any) -> list["Party"]:
        """The parties who may do this: recipients of reminders and of "it is your turn"."""
        found: dict[int, Party] = {}
        for relation in self.life[verb].who:
            found.update((party.pk, party) for party in relation.parties(thing))
        return list(found.values())
