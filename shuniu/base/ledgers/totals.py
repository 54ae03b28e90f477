"""Totals of a ledger: each says a number and opens the list behind it. All of them are one query, after the page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Aggregate, Count, Q

ALL = Q()


@dataclass(frozen=True, slots=True)
class Total:
    """``narrow`` says which rows (a condition or a function of the ledger).

    Without ``measure`` it counts them; with one (``Avg("days_used")``) it says that of them, in the words of ``said``.
    """

    name: str
    word: str
    narrow: Q | Callable[[Any], Q] = ALL
    tone: str = ""
    measure: Callable[[Q], Aggregate] | None = None
    said: Callable[[Any], str] = str

    def condition(self, ledger: Any) -> Q:
        """The rows behind it."""
        return self.narrow(ledger) if callable(self.narrow) else self.narrow

    def aggregate(self, ledger: Any) -> Aggregate:
        """Its part of the one query."""
        condition = self.condition(ledger)
        return self.measure(condition) if self.measure else Count("pk", filter=condition or None)


@dataclass(frozen=True, slots=True)
class Told:
    """A total with its number, ready for the page; ``value`` is "" while it is still being counted."""

    name: str
    word: str
    value: str
    tone: str
    url: str
    here: bool
