"""Establishing facts: each kind is declared with its typed fields by the room that owns it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models

from shuniu.base import nouns, rows
from shuniu.base.facts.models import Fact
from shuniu.base.parties.models import Party


@dataclass(frozen=True, slots=True)
class FactKind:
    """A kind of fact: its code, its Chinese word, and the type of each field (int, str or bool)."""

    code: str
    word: str
    fields: Mapping[str, type]


_kinds: dict[str, FactKind] = {}


def register(kind: FactKind) -> FactKind:
    """Declare a kind of fact; called by the owning room."""
    _kinds[kind.code] = kind
    return kind


def kinds() -> list[FactKind]:
    """All kinds of facts in the house."""
    return list(_kinds.values())


def establish(
    kind: FactKind,
    thing: models.Model,
    /,
    *,
    at: datetime,
    unit: Party | None = None,
    person: Party | None = None,
    line: str = "",
    part: int = 0,
    first: bool = False,
    **fields: Any,
) -> Fact:
    """Write a fact in the act's transaction; the same kind for the same thing (and part) again is its next version.

    ``first``: the thing is made by this very act, so that no earlier version need be looked for.

    Raises TypeError for a field the kind does not declare or of another type.
    """
    for name, value in fields.items():
        if not isinstance(value, kind.fields.get(name, type(None))):
            raise TypeError(f"{kind.code}.{name} does not take {value!r}")
    slug = nouns.of(thing).slug
    known = 0 if first else Fact.objects.filter(kind=kind.code, noun=slug, key=thing.pk, part=part).count()
    return rows.insert(
        Fact(
            kind=kind.code, noun=slug, key=thing.pk, part=part, version=known + 1, at=at, unit=unit, person=person,
            line=line, fields=fields,
        )
    )  # fmt: skip
