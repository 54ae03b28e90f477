"""Ways from a page of a floor below to pages of the floors above: rooms register them, the page shows what is there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Lead:
    """One way: its word, and the address for the thing that the page is about (None where it is about none)."""

    word: str
    url: Callable[[Any], str]


_leads: dict[str, dict[str, Lead]] = {}


def register(place: str, lead: Lead) -> None:
    """Show a way on the page called ``place``; called in an app's ``ready``."""
    _leads.setdefault(place, {})[lead.word] = lead


def of(place: str, thing: Any = None) -> list[tuple[str, str]]:
    """The words and addresses to show on a page."""
    return [(lead.word, lead.url(thing)) for lead in _leads.get(place, {}).values()]
