"""Who acts: a person as one post of one unit at one moment, a part of the system, or a guest.

An ``Actor`` is a value and keeps the names as they then were. It is always an argument, never ambient.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, Literal

Kind = Literal["person", "system", "guest"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts. ``role`` is the post's kind, ``stands_in`` the name of whom they stand in for."""

    kind: Kind
    person_id: int | None = None
    person_name: str = ""
    post_id: int | None = None
    post_name: str = ""
    role: str = ""
    unit_id: int | None = None
    unit_name: str = ""
    stands_in: str = ""

    @classmethod
    def system(cls, name: str) -> "Actor":
        """A part of the system that acts by itself: the clock, an import, another instance."""
        return cls("system", person_name=name)

    @classmethod
    def guest(cls, name: str = "访客") -> "Actor":
        """A member of the public, known by nothing but what they wrote."""
        return cls("guest", person_name=name)

    def as_post(self, *, post_id: int, post_name: str, role: str) -> "Actor":
        """The same person acting as another post of the same unit."""
        return replace(self, post_id=post_id, post_name=post_name, role=role)

    def as_json(self) -> dict[str, object]:
        """What the journal keeps: every field that says something."""
        return {field: value for field, value in asdict(self).items() if value not in (None, "")}

    def __str__(self) -> str:
        words = " ".join(word for word in (self.unit_name, self.post_name, self.person_name) if word)
        return f"{words}（代{self.stands_in}）" if self.stands_in else words


Actors = tuple[Actor, ...]
ActorsOf = Callable[[Any, datetime], Actors]

_actors_of: list[ActorsOf] = []


def register_actors(find: ActorsOf) -> None:
    """Tell base how to find all the actors that an account may act as; org calls this once."""
    _actors_of[:] = [find]


def actors_of(account: Any, at: datetime) -> Actors:
    """Every post that the account's person may act as at that moment; empty for nobody."""
    return _actors_of[0](account, at) if _actors_of else ()


def unit_ids(actors: Sequence[Actor], *roles: str) -> list[int]:
    """The units in which one of the actors holds one of the roles (any role when none is named)."""
    return sorted({a.unit_id for a in actors if a.unit_id is not None and (not roles or a.role in roles)})


def post_ids(actors: Sequence[Actor]) -> list[int]:
    """The posts of these actors."""
    return sorted({a.post_id for a in actors if a.post_id is not None})


def person_ids(actors: Sequence[Actor]) -> list[int]:
    """The persons behind these actors (one, for somebody signed in)."""
    return sorted({a.person_id for a in actors if a.person_id is not None})
