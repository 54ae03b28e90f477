"""How local changes of one figure follow each other: the next one ends the one before. Plain Python."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from shuniu.base.rules.packs import Entry
from shuniu.base.rules.validity import Validity


def succession(changes: Iterable[Entry]) -> list[Entry]:
    """Return the changes of one figure, earliest first, each cut off on the day before the next begins."""
    ordered = sorted(changes, key=lambda entry: entry.validity.since or date.min)
    followed = [_until(entry, _eve(after)) for entry, after in pairwise(ordered)]
    return followed + ordered[-1:]


def overlay(under: Iterable[Entry], over: Iterable[Entry]) -> list[Entry]:
    """Return the entries of one figure where ``over`` goes before ``under``, without overlaps, earliest first."""
    upper = succession(over)
    rest = [
        entry.placed(part)
        for entry in under
        for part in entry.validity.without([each.validity for each in upper])
    ]
    return sorted([*rest, *upper], key=lambda entry: entry.validity.since or date.min)


def _eve(entry: Entry) -> date | None:
    return entry.validity.since - timedelta(days=1) if entry.validity.since else None


def _until(entry: Entry, last: date | None) -> Entry:
    since, until = entry.validity
    ends = [day for day in (until, last) if day is not None]
    return entry.placed(Validity(since, min(ends, default=None)))
