"""The order of an issue: its sections in turn, in each the items by their order. Composer and paper read it from here.

An item's order is a number with room on both sides, so that a move changes that item alone and two editors who move two
items never wait for each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from shuniu.rooms.bulletins.models import Issue, Item

ROOM = 1 << 20  # between two neighbours: twenty moves into the same place before the issue is numbered anew


@dataclass(frozen=True, slots=True)
class Section:
    """A section of an issue: its name, "" for what stands in none, and its items."""

    name: str
    items: Sequence[Item]


def arranged(issue: Issue) -> list[Section]:
    """The sections of the bulletin in their order, empty ones too; first what stands in none of them."""
    items = issue.items.placed().select_related("text", "submission__unit", "synthesis")
    return sections(issue.bulletin.sections, list(items.prefetch_related("credits__unit")))


def sections(names: Sequence[str], items: Sequence[Item]) -> list[Section]:
    """Items by section; one that names a section the bulletin does not have stands in none."""
    loose = [item for item in items if item.section not in names]
    named = [Section(name, [item for item in items if item.section == name]) for name in names]
    return [Section("", loose), *named] if loose or not named else named


def in_order(issue: Issue) -> list[Item]:
    """All items as they are read."""
    return [item for section in arranged(issue) for item in section.items]


def last(issue: Issue) -> int:
    """An order behind all that is placed."""
    found = issue.items.order_by("-order").values_list("order", flat=True).first()
    return (found or 0) + ROOM


def order_between(before: int | None, after: int | None) -> int | None:
    """A number between two neighbours (None: there is no neighbour); None where no room is left."""
    if after is None:
        return (before or 0) + ROOM
    low = before or 0
    return (low + after) // 2 if after - low > 1 else None
