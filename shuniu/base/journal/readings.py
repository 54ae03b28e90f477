"""Logging that somebody read something."""

from datetime import datetime

from django.db import models

from shuniu.base import nouns, rows
from shuniu.base.actors import Actor, Actors
from shuniu.base.journal.models import Reading


def read(thing: models.Model, *, by: Actor, at: datetime) -> None:
    """Note that a person opened a thing; guests and the system do not read."""
    if by.person_id is not None:
        slug = nouns.of(thing).slug
        rows.insert(Reading(noun=slug, key=thing.pk, person_id=by.person_id, post_name=by.post_name, at=at))


def looked(thing: models.Model, actors: Actors, at: datetime) -> None:
    """They opened its page or took a file of it: noted where its noun logs readings, with what else that brings about."""
    noun = nouns.of(thing)
    if noun.reading_logged and actors:
        read(thing, by=actors[0], at=at)
    if noun.looked_at:
        noun.looked_at(thing, actors, at)
