"""What an app registers for each of its clocks: its word, whom a rung calls, and what else ringing does."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q

from shuniu.base.clocks.rungs import Rung
from shuniu.base.parties.models import Party


def nothing_else(thing: Any, rung: Rung, at: datetime) -> None:
    """A clock that only tells."""


@dataclass(frozen=True, slots=True)
class Watch:
    """The clock ``name`` of a noun.

    ``tell(thing, keys)`` turns a rung's role keys into parties. ``also(thing, rung, at)`` acts in the same transaction, with
    the thing locked; what it changes is changed by acts with a system actor. ``reminds``: it reminds others than its owner,
    who owes nothing by it and is not late: it stands on nobody's desk and in no list of what is overdue.
    """

    noun: str
    name: str
    word: str
    tell: Callable[[Any, Iterable[str]], Sequence[Party]]
    also: Callable[[Any, Rung, datetime], None] = nothing_else
    reminds: bool = False


_watches: dict[tuple[str, str], Watch] = {}


def watch(*them: Watch) -> None:
    """Register watches; called in the owning app's ``ready``."""
    _watches.update(((each.noun, each.name), each) for each in them)


def watch_of(noun: str, name: str) -> Watch:
    """The watch of a clock; LookupError where no app has registered one."""
    try:
        return _watches[noun, name]
    except KeyError:
        raise LookupError(f"没有登记“{noun}.{name}”的时限由谁看管") from None


def word_of(noun: str, name: str) -> str:
    """What people call this clock; its name where nobody registered it."""
    found = _watches.get((noun, name))
    return found.word if found else name


def reminding() -> Q:
    """The clocks by which their owners owe nothing."""
    found = Q(pk__in=[])
    for each in _watches.values():
        if each.reminds:
            found |= Q(noun=each.noun, name=each.name)
    return found


def watched() -> list[str]:
    """The slugs of all nouns that have clocks."""
    return sorted({noun for noun, _ in _watches})
