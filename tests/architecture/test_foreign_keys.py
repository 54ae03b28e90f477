"""Foreign keys given as strings count as arrows: they too point down only, and never from room to room."""

from collections.abc import Iterator

from django.apps import apps
from django.db.models import Field

FLOORS = ["base", "org", "engines", "rooms", "front", "exchange"]


def home(module: str) -> tuple[int, str] | None:
    """The floor and, on the third floor, the room of one of our modules; None for a library's."""
    parts = module.split(".")
    if parts[0] != "shuniu" or parts[1] not in FLOORS:
        return None
    return FLOORS.index(parts[1]), parts[2] if parts[1] == "rooms" else ""


def arrows() -> Iterator[tuple[Field, tuple[int, str], tuple[int, str]]]:
    """Every relation between two of our models."""
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.get_fields():
            target = getattr(field, "related_model", None) if getattr(field, "concrete", False) else None
            if target and home(model.__module__) and home(target.__module__):
                yield field, home(model.__module__), home(target.__module__)


def test_foreign_keys_point_down():
    assert [str(field) for field, (start, _), (end, _) in arrows() if end > start] == []


def test_no_foreign_key_goes_from_room_to_room():
    assert [str(field) for field, start, end in arrows() if start[0] == end[0] and start[1] != end[1]] == []
