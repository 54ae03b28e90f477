"""Bars to one scale, each the way into its list, and the period that a page of figures is about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q
from django.utils.timezone import localdate

from shuniu.base.ledgers import periods
from shuniu.base.ledgers.filters import midnight

DAY = timedelta(days=1)
WHOLE = 100


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a bar: what it counts, how many, where it begins and how wide it is (in hundredths of the longest)."""

    name: str
    word: str
    value: int
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a figure: its word, its pieces, its numbers in words, each with the list behind it, the list behind all."""

    word: str
    stretches: Sequence[Stretch]
    parts: Sequence[tuple[str, str]]
    url: str

    @property
    def said(self) -> str:
        """Its numbers in a sentence."""
        return "，".join(words for words, _ in self.parts)


@dataclass(frozen=True, slots=True)
class Span:
    """The period a page is about: its name, first day, and the day after its last."""

    name: str
    first: date
    end: date

    def of(self, path: str) -> Q:
        """The rows whose moment ``path`` lies in it."""
        return Q(**{f"{path}__gte": midnight(self.first, True), f"{path}__lt": midnight(self.end, True)})


def span(name: str, at: datetime) -> Span:
    """The named period; this month for an unknown name."""
    today = localdate(at)
    name = name if name in periods.WORDS else "month"
    first, end = periods.days(name, today) or (today, today + DAY)
    return Span(name, first, end)


def bars(
    rows: Iterable[tuple[str, dict[str, int], Sequence[tuple[str, str]], str]], words: dict[str, str]
) -> list[Bar]:
    """Lines drawn to one scale: (word, counts by name, numbers as (words, url), url), the longest filling the width."""
    told = list(rows)
    longest = max((sum(counts.values()) for _, counts, _, _ in told), default=0) or 1
    found = []
    for word, counts, parts, url in told:
        stretches, start = [], 0.0
        for name, value in counts.items():
            width = WHOLE * value / longest
            stretches.append(Stretch(name, words[name], value, round(start, 2), round(width, 2)))
            start += width
        found.append(Bar(word, stretches, parts, url))
    return found


def segments(of: Span, **kept: str) -> list[dict[str, Any]]:
    """The periods to choose from, for the tabs above the figures; ``kept`` stays in the address."""
    return [
        {"word": word, "url": f"?{urlencode({**kept, 'period': name})}", "here": name == of.name}
        for name, word in periods.WORDS.items()
        if name != "today"
    ]
