"""From when until when something holds, in whole days, both ends included; an open end is None."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

_DAY = timedelta(days=1)


class Validity(NamedTuple):
    """``since`` None: always before; ``until`` None: until further notice."""

    since: date | None = None
    until: date | None = None

    def holds(self, on: date) -> bool:
        """Return whether ``on`` lies inside."""
        return (self.since or date.min) <= on <= (self.until or date.max)

    def overlaps(self, other: Validity) -> bool:
        """Return whether some day lies in both."""
        return self._first <= other._last and other._first <= self._last

    def without(self, others: Iterable[Validity]) -> list[Validity]:
        """Return the parts of it that no one of ``others`` covers, earliest first."""
        parts = [self]
        for other in others:
            parts = [left for part in parts for left in part._less(other)]
        return parts

    def _less(self, other: Validity) -> list[Validity]:
        if not self.overlaps(other):
            return [self]
        before = (
            [Validity(self.since, other.since - _DAY)] if other._first > self._first and other.since else []
        )
        after = [Validity(other.until + _DAY, self.until)] if other._last < self._last and other.until else []
        return before + after

    @property
    def _first(self) -> date:
        return self.since or date.min

    @property
    def _last(self) -> date:
        return self.until or date.max

    def __str__(self) -> str:
        begin = f"自{self.since}起" if self.since else "一直"
        return f"{begin}，至{self.until}止" if self.until else f"{begin}有效"


ALWAYS = Validity()
