"""Pages that follow one another by key: no OFFSET, no COUNT, nothing skipped or shown twice while rows come and go.

An order is a list of keys that ends with the primary key. Empty values come last. Fields that can be empty sort without
an index on SQLite, so the usual order of a long ledger is better made of fields that cannot.
"""

import base64
import binascii
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db.models import F, Field, Model, Q
from django.db.models.expressions import OrderBy

from shuniu.base.ledgers.columns import follow

FIRST, LAST = 1900, 2999


@dataclass(frozen=True, slots=True)
class Key:
    """One field of an order."""

    path: str
    down: bool
    nullable: bool
    field: "Field[Any, Any] | None"

    def ordering(self, backward: bool) -> OrderBy:
        """For ``order_by``; backwards everything is the other way round."""
        down = self.down != backward
        if not self.nullable:
            return OrderBy(F(self.path), descending=down)
        return OrderBy(
            F(self.path), descending=down, nulls_first=backward or None, nulls_last=not backward or None
        )


def keys(model: type[Model], order: list[str]) -> list[Key]:
    """The keys of an order such as ``["-due_at", "lead__pinyin"]``; the primary key is added where it is missing."""
    named = list(dict.fromkeys([*order, *([] if {"pk", "-pk"} & set(order) else [pk_like(order)])]))
    return [key(model, name) for name in named]


def pk_like(order: list[str]) -> str:
    """The last key runs like the first, so that one index serves both directions."""
    return "-pk" if order and order[0].startswith("-") else "pk"


def key(model: type[Model], name: str) -> Key:
    """One key: its field, and whether anything on the way to it can be empty."""
    path, nullable, field = name.lstrip("-"), False, None
    here: Any = model
    for step in path.split("__"):
        try:
            field = here._meta.pk if step == "pk" else here._meta.get_field(step)
        except FieldDoesNotExist:
            return Key(path, name.startswith("-"), True, None)
        nullable = nullable or bool(field.null)
        here = field.related_model
    return Key(path, name.startswith("-"), nullable, field)


def beyond(order: list[Key], values: list[Any], *, backward: bool) -> Q:
    """The rows after these values (before them, when backward)."""
    first, rest = order[0], order[1:]
    value, others = values[0], values[1:]
    equal = Q(**{f"{first.path}__isnull": True}) if value is None else Q(**{first.path: value})
    further = past(first, value, backward)
    if not rest:
        return further
    found = further | (equal & beyond(rest, others, backward=backward))
    return found if first.nullable else found & Q(**{f"{first.path}__{sign(first, backward)}e": value})


def sign(one: Key, backward: bool) -> str:
    """Greater or less, as the order runs."""
    return "lt" if one.down != backward else "gt"


def past(one: Key, value: Any, backward: bool) -> Q:
    """Strictly past a value of one key; empty ones stand at the end."""
    empty = Q(**{f"{one.path}__isnull": True})
    if value is None:
        return ~empty if backward else Q(pk__in=[])
    beyond_it = Q(**{f"{one.path}__{sign(one, backward)}": value})
    return beyond_it | empty if one.nullable and not backward else beyond_it


def cursor(order: list[Key], row: Any) -> str:
    """A row's place in an order, for an address."""
    said = json.dumps([_plain(follow(row, one.path)) for one in order])
    return base64.urlsafe_b64encode(said.encode()).decode().rstrip("=")


def _plain(value: Any) -> Any:
    if isinstance(value, Model):  # an order by what a row points at runs by its key
        return value.pk
    return value.isoformat() if hasattr(value, "isoformat") else value


def place(order: list[Key], said: str) -> list[Any] | None:
    """The values of a cursor; None for one that is not of this order."""
    try:
        values = json.loads(base64.urlsafe_b64decode(said + "=" * (-len(said) % 4)))
        if not isinstance(values, list) or len(values) != len(order):
            return None
        read = [one.field.to_python(v) if one.field else v for one, v in zip(order, values, strict=True)]
    except (binascii.Error, ValueError, ValidationError, TypeError, OverflowError, RecursionError):
        return None
    return read if all(map(stands, order, read)) else None


def stands(one: Key, value: Any) -> bool:
    """Can a row have this value there? Cursors come back from anybody's address bar."""
    if value is None:
        return one.nullable
    if isinstance(value, datetime):
        return value.tzinfo is not None and FIRST <= value.year <= LAST
    return value.isprintable() if isinstance(value, str) else True
