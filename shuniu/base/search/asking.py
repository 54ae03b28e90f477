"""What a search page was asked, by the parameters of its address; nonsense narrows nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlencode

from django.utils.timezone import make_aware

from shuniu.base.actors import Actors
from shuniu.base.search.conditions import Filters
from shuniu.base.search.drawing import hits
from shuniu.base.search.finding import count, find, searchable

_LAST = 2**63 - 1
_DIGITS = 19
NAMES = ("q", "noun", "unit", "kind", "since", "until")


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed, what narrows it, and where the page begins."""

    typed: str
    filters: Filters
    before: int | None
    params: Mapping[str, str]

    def link(self, **changes: object) -> str:
        """The same search with something changed, from its first page."""
        kept = {**self.params, **changes}
        return "?" + urlencode({name: value for name, value in kept.items() if value})


def asked(params: Mapping[str, str]) -> Asked:
    """Read ``q noun unit kind since until before``."""
    said = {name: params.get(name, "").strip() for name in NAMES}
    until = _day(said["until"])
    filters = Filters(
        nouns=[said["noun"]] if said["noun"] in {noun.slug for noun in searchable()} else [],
        unit=_number(said["unit"]),
        kind=said["kind"],
        since=_midnight(_day(said["since"])),
        until=_midnight(until + timedelta(days=1)) if until and until < date.max else None,
    )
    return Asked(said["q"], filters, _number(params.get("before", "")), said)


def context(params: Mapping[str, str], actors: Actors, at: datetime) -> dict[str, Any]:
    """All that ``search/hits.html`` shows. What does not fit one page is counted after it (``counting``)."""
    what = asked(params)
    page = find(what.typed, actors, what.filters, before=what.before)
    return {
        "typed": what.typed,
        "asked": what,
        "page": page,
        "drawn": hits(page.hits, at),
        "found": len(page.hits) if what.before is None and page.before is None else 0,
        "nouns": searchable(),
        "next": what.link(before=page.before) if page.before else "",
        "counting": what.link() if page.before and what.before is None else "",
    }


def counted(params: Mapping[str, str], actors: Actors) -> dict[str, Any]:
    """How many things were found in all, for ``search/_found.html``."""
    what = asked(params)
    found, more = count(what.typed, actors, what.filters)
    return {"found": found, "more": more}


def _number(said: str) -> int | None:
    fits = said.isascii() and said.isdigit() and len(said) <= _DIGITS
    return min(int(said), _LAST) if fits else None


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


def _midnight(day: date | None) -> datetime | None:
    return make_aware(datetime.combine(day, time.min)) if day else None
