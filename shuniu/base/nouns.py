"""A noun and all that belongs to it, registered once by the app that owns it.

The ground floor reads from here whatever it needs of the rooms above: pages, buttons, sentences, search, checks.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models

from shuniu.base.actors import Actor, Actors
from shuniu.base.lives import Life, Step
from shuniu.base.permits import Policy

if TYPE_CHECKING:
    from shuniu.base.files.models import File
    from shuniu.base.journal.models import Entry
    from shuniu.base.parties.models import Party


class Subject(models.Model):
    """Whatever has a life: its state, and the version that two editors compare."""

    state = models.CharField(max_length=20, editable=False)
    version = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        abstract = True

    @property
    def state_word(self) -> str:
        """The state in words, as the noun's life says it."""
        return of(self).life.states.get(self.state, self.state)


@dataclass(frozen=True, slots=True)
class Telling:
    """Something to be told: to whom, the sentence, whether it may wake them, and the page to open ("": the thing's own)."""

    parties: Sequence["Party"]
    sentence: str
    urgent: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """What a noun shows on another noun's page: ``render(thing, request)`` gives HTML, "" for nothing."""

    on: str
    render: Callable[[Any, Any], str]
    order: int = 50


@dataclass(frozen=True, slots=True)
class Findable:
    """What search knows of a thing: title and text, and when it was; the rest narrows a search down.

    ``unit`` is the party whose thing it is. Rights do not depend on it: they are the noun's policy.
    """

    title: str
    body: str
    at: Any
    number: str = ""
    kind: str = ""
    unit: int | None = None


@dataclass(frozen=True, slots=True)
class Invariant:
    """A sentence that must hold over the whole database; ``broken()`` yields one line per breach."""

    name: str
    sentence: str
    broken: Callable[[], Iterable[str]]


@dataclass(frozen=True)
class Noun:
    """A kind of thing: ``slug`` in addresses and the journal, ``word`` for people, and what belongs to it.

    ``made_with`` is the state in which rows of it are made by the thousand by another thing's act, whose entry speaks for all of
    them; its own entries begin with its first verb. "" for nouns that have a creating verb of their own.
    ``gives(thing, file, actors)``: may those who see the thing have this file of it? None: all of them.
    ``looked_at(thing, actors, at)``: what it brings about that they open its page or take a file of it. None: nothing.
    """

    slug: str
    word: str
    model: type[models.Model]
    life: Life
    policy: Policy
    sentences: Mapping[str, Callable[["Entry"], str]] = field(default_factory=dict)
    notices: Mapping[str, Callable[[Any, "Entry"], Iterable[Telling]]] = field(default_factory=dict)
    title: Callable[[Any], str] = str
    url: Callable[[Any], str] | None = None
    template: str = ""
    context: Callable[[Any, Any], dict[str, Any]] | None = None
    # What the page shows of other tables in any case, read together with the thing (as ``select_related`` takes it).
    beside: Sequence[str] = ()
    panels: Sequence[Panel] = ()
    ledgers: Sequence[type] = ()
    search: Callable[[Any], Findable | None] | None = None
    invariants: Sequence[Invariant] = ()
    plain: frozenset[str] = frozenset()
    reading_logged: bool = False
    made_with: str = ""
    gives: Callable[[Any, "File", Actors], bool] | None = None
    looked_at: Callable[[Any, Actors, datetime], None] | None = None

    def address(self, thing: Any) -> str:
        """The page of a thing."""
        return self.url(thing) if self.url else f"/{self.slug}/{thing.pk}/"

    def open_steps(self, thing: Any, actors: Actors) -> list[tuple[Step, Actor]]:
        """What these actors may do to the thing now: each step with the post it would be done as."""
        state = getattr(thing, "state", "")
        found = []
        for step in (step for step in self.life.from_state(state) if step.shown):
            fitting = self.policy.fitting(actors, step.verb, thing)
            if fitting:
                found.append((step, fitting[0]))
        return found


_by_slug: dict[str, Noun] = {}
_by_model: dict[type[models.Model], Noun] = {}
_by_life: dict[int, Noun] = {}
_spoken: dict[str, Callable[["Entry"], str]] = {}


def register(*them: Noun) -> None:
    """Take nouns into the house; called in the owning app's ``ready``."""
    for noun in them:
        if noun.slug in _by_slug and _by_slug[noun.slug].model is not noun.model:
            raise ValueError(f"two nouns named {noun.slug}")
        _by_slug[noun.slug] = _by_model[noun.model] = _by_life[id(noun.life)] = noun


def speak(sentences: Mapping[str, Callable[["Entry"], str]]) -> None:
    """Sentences of verbs that the floor itself does to things of any noun: what clocks do."""
    _spoken.update(sentences)


def spoken(verb: str) -> Callable[["Entry"], str] | None:
    """The floor's own sentence for a verb."""
    return _spoken.get(verb)


def floor_verbs() -> list[str]:
    """The verbs that the floor itself does."""
    return list(_spoken)


def named(slug: str) -> Noun:
    """The noun of that slug; KeyError where there is none."""
    return _by_slug[slug]


def of(thing: models.Model | type[models.Model]) -> Noun:
    """The noun of a thing or of its model."""
    return _by_model[thing if isinstance(thing, type) else type(thing)]


def living(life: Life) -> Noun:
    """The noun whose life this is."""
    return _by_life[id(life)]


def every() -> list[Noun]:
    """All nouns of the house, in the order of registration."""
    return list(_by_slug.values())


def find(slug: str, key: int) -> models.Model | None:
    """The thing behind a (noun, key) pair as journal, clocks and notices keep it; None when it is no more."""
    noun = _by_slug.get(slug)
    return noun.model._default_manager.filter(pk=key).first() if noun else None


def visible(slug: str, key: int, actors: Actors) -> models.Model | None:
    """The same, but only where these actors may see it. Any number may stand in an address."""
    noun = _by_slug.get(slug) if key <= models.BigIntegerField.MAX_BIGINT else None
    if noun is None:
        return None
    seen = noun.policy.visible_to(actors).filter(pk=key)
    return next(iter((seen.select_related(*noun.beside) if noun.beside else seen)[:1]), None)


def who(actor: Actor) -> str:
    """How an actor is named in sentences."""
    return str(actor)
