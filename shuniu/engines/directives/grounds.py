"""What may be written on: a room offers its things as ground for directives.

The engine asks a ground whatever it must know of a thing: whose words may stand on it, which office looks after them, what else
shows them, who is told, and who sees the thing anyway.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet

from shuniu.base import nouns
from shuniu.base.actors import Actors
from shuniu.base.parties.models import Party
from shuniu.org.models import Line, Post, Unit


def never(key: int, actors: Actors) -> str:
    """Nothing of it is ever taken from those who had it."""
    return ""


def nobody(thing: Any) -> Iterable[Any]:
    """Nothing and nobody."""
    return ()


@dataclass(frozen=True, slots=True)
class Audience:
    """People who see a thing of ``noun`` anyway: ``things(actors)`` are those they see, None for none.

    ``key`` is one of ``chapter.AUDIENCES``: by the rule of the line they read the words, know the fact, or see nothing.
    """

    key: str
    noun: str
    things: Callable[[Actors], "QuerySet[Any] | None"]


@dataclass(frozen=True, slots=True)
class Credit:
    """Whose work a thing is: ``part`` tells contributions apart, ``share`` of ``of`` is theirs."""

    part: int
    unit: Party
    person: Party | None = None
    share: int = 1
    of: int = 1


@dataclass(frozen=True, slots=True)
class Ground:
    """Things of one noun on which leaders may write.

    ``leaders(thing)``: the posts whose words may stand on it. ``unit(thing)``: the office whose rules hold and whose secretaries
    key what comes on paper. ``line(thing)``: its line, None for none. ``touches(thing)``: other things whose pages tell of it.
    ``tells(thing)``: (thing that they know, parties) who hear of it. ``credits(thing)``: whose work it is, for the facts.
    ``suggests(thing)``: posts it will often be sent to. ``closed(key, actors)``: why those who had a thing have it no more, for
    words that they wrote off line meanwhile; "" where they never had it.
    """

    noun: str
    leaders: Callable[[Any], "QuerySet[Post]"]
    unit: Callable[[Any], Unit]
    line: Callable[[Any], Line | None]
    touches: Callable[[Any], Iterable[Model]] = nobody
    tells: Callable[[Any], Iterable[tuple[Model, Iterable[Party]]]] = nobody
    credits: Callable[[Any], Iterable[Credit]] = nobody
    suggests: Callable[[Any], Iterable[Post]] = nobody
    audiences: Sequence[Audience] = ()
    closed: Callable[[int, Actors], str] = never


_grounds: dict[str, Ground] = {}


def register(ground: Ground) -> Ground:
    """Offer a noun's things; called in the owning room's ``ready``."""
    _grounds[ground.noun] = ground
    return ground


def every() -> list[Ground]:
    """All grounds of the house."""
    return list(_grounds.values())


def named(slug: str) -> Ground | None:
    """The ground of a noun; None where nobody may write on its things."""
    return _grounds.get(slug)


def of(thing: Model) -> Ground:
    """The ground that a thing is; LookupError where it is none."""
    return _grounds[nouns.of(thing).slug]
