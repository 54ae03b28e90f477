"""Which verbs are worth a button now: what has been in force can be ended, what has not begun can be taken back."""

from __future__ import annotations

from datetime import date
from typing import Any

from shuniu.base import nouns
from shuniu.base.actors import Actor, Actors
from shuniu.base.lives import Step

TAKE_BACK = ("revoke", "cancel")


def open_steps(thing: Any, actors: Actors, on: date) -> list[tuple[Step, Actor]]:
    """Return the open steps of a local change or an adoption, those left out that its days forbid."""
    begun = thing.since < on
    steps = nouns.of(thing).open_steps(thing, actors)
    return [(step, by) for step, by in steps if (step.verb in TAKE_BACK) != begun]
