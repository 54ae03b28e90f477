"""The rail: every app registers its entries, the layout shows those that are for the reader.

Counts are not computed with the page; ``/live/`` brings them (see ``views/live.py``), so no page waits for them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

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


def rail(request: HttpRequest) -> SafeString:
    """Groups with their entries, the one that the page belongs to marked; drawn here because it stands on every page."""
    entries = shown(request.actors)  # type: ignore[attr-defined]
    first: dict[str, int] = {}
    for entry in entries:
        first.setdefault(entry.group, entry.order)
    entries.sort(key=lambda e: (first[e.group], e.group, e.order))
    here = nearest(request.path, entries)
    return mark_safe(  # noqa: S308  words and addresses of the apps themselves
        "".join(
            (f'<p class="sn-c-rail__group">{group}</p>' if group else "")
            + "".join(_line(e, e is here) for e in found)
            for group, found in groupby(entries, key=lambda e: e.group)
        )
    )


def _line(entry: Entry, here: bool) -> str:
    count = f'<b class="sn-c-rail__count" data-live="{entry.url_name}"></b>' if entry.count else ""
    mark = ' aria-current="page"' if here else ""
    return f'<a class="sn-c-rail__link" href="{entry.url}"{mark}>{entry.word}{count}</a>'


def nearest(path: str, entries: list[Entry]) -> Entry | None:
    """The entry whose address is the longest beginning of the path."""
    fitting = [e for e in entries if path == e.url or (e.url != "/" and path.startswith(e.url))]
    return max(fitting, key=lambda e: len(e.url), default=None)
