"""The rail: every app registers its entries, the layout shows those that are for the reader.

Counts are not computed with the page; ``/live/`` brings them (see ``views/live.py``), so no page waits for them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from shuniu.base.actors import Actors

Count = Callable[[HttpRequest], int]


def everybody(actors: Actors) -> bool:
    """Shown to all who are signed in."""
    return True


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the rail; ``group`` "" stands above all groups, ``order`` sorts groups and entries alike."""

    group: str
    word: str
    url_name: str
    count: Count | None = None
    shown_to: Callable[[Actors], bool] = everybody
    order: int = 50

    @property
    def url(self) -> str:
        """Where it leads."""
        return address(self.url_name, settings.ROOT_URLCONF)


@cache
def address(url_name: str, urlconf: str) -> str:
    """An entry's address, found once: the rail stands on every page."""
    return reverse(url_name, urlconf)


_entries: dict[str, Entry] = {}


def register(entry: Entry) -> None:
    """Put an entry on the rail; called in an app's ``ready``."""
    _entries[entry.url_name] = entry


def shown(actors: Actors) -> list[Entry]:
    """The entries for these actors, in order."""
    return sorted((e for e in _entries.values() if e.shown_to(actors)), key=lambda e: (e.order, e.word))


def rail(request: HttpRequest) -> list[dict[str, Any]]:
    """Groups with their entries, the one that the page belongs to marked ``here``."""
    entries = shown(request.actors)  # type: ignore[attr-defined]
    first: dict[str, int] = {}
    for entry in entries:
        first.setdefault(entry.group, entry.order)
    entries.sort(key=lambda e: (first[e.group], e.group, e.order))
    here = nearest(request.path, entries)
    return [
        {
            "word": group,
            "entries": [{"entry": e, "here": e is here, "counted": e.count is not None} for e in found],
        }
        for group, found in groupby(entries, key=lambda e: e.group)
    ]


def nearest(path: str, entries: list[Entry]) -> Entry | None:
    """The entry whose address is the longest beginning of the path."""
    fitting = [e for e in entries if path == e.url or (e.url != "/" and path.startswith(e.url))]
    return max(fitting, key=lambda e: len(e.url), default=None)
