"""How a story is told: where it begins, what is prepared, the act itself; no two by the same name."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Model

from tests.cast import Cast

Verb = tuple[str, str]
Act = Callable[[], object]
STORIES: dict[str, "Story"] = {}


@dataclass(frozen=True)
class Story:
    """Prepares by real acts and gives the act to be done.

    ``begins`` is told first; many stories begin alike, and what it makes is handed to ``prepare``. ``shows`` are the verbs
    that the act writes into the journal, those it does in consequence included.
    """

    prepare: Callable[..., Act]
    begins: Callable[[Cast], Model] | None
    shows: frozenset[Verb]

    def act(self, cast: Cast) -> Act:
        """The whole story up to its act."""
        return self.prepare(cast, self.begins(cast)) if self.begins else self.prepare(cast)


def story(
    *shows: str, begins: Callable[[Cast], Model] | None = None
) -> Callable[[Callable[..., Act]], Callable[..., Act]]:
    """Take a story in; ``shows`` are its verbs as ``noun.verb``."""

    def take(prepare: Callable[..., Act]) -> Callable[..., Act]:
        name = prepare.__name__
        if name in STORIES:
            raise ValueError(f"two stories are called {name}: one of them would never be told")
        verbs = frozenset((noun, verb) for noun, verb in (each.split(".") for each in shows))
        STORIES[name] = Story(prepare, begins, verbs)
        return prepare

    return take
