"""Logging that somebody read something."""

from datetime import datetime

from django.db import models

from shuniu.base import nouns, rows
from shuniu.base.actors import Actor
from shuniu.base.journal.models import Reading


def read(thing: models.Model, *, by: Actor, at: datetime) -> None:
    """Note that a person opened a thing; guests and the system do not read."""
    if by.person_id is not None:
        slug = nouns.of(thing).slug
        rows.insert(Reading(noun=slug, key=thing.pk, person_id=by.person_id, post_name=by.post_name, at=at))
