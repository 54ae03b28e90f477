"""A scheme (计分办法) as the arithmetic reads it: the chapter ``assessment`` on one day, typed; and schemes by date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Protocol, Self

from shuniu.rooms.assessment.points.rows import (
    AwardRow,
    BorrowedRow,
    BoundRow,
    CircularRow,
    CreditRow,
    DutyRow,
    FeeRow,
    GroupRow,
    RepeatedRow,
    Row,
    WorthRow,
)

CHAPTER = "assessment"
TABLES: dict[str, type[Row]] = {
    "worth": WorthRow,
    "borrowed": BorrowedRow,
    "credited": CreditRow,
    "duties": DutyRow,
    "repeated": RepeatedRow,
    "bounds": BoundRow,
    "groups": GroupRow,
    "circulars": CircularRow,
    "fees": FeeRow,
    "awards": AwardRow,
}
PLAIN = (
    "several", "joint", "instructed", "counting", "sums", "ranked", "ties", "on_phones",
    "objection_within", "objection_answer_within", "objection_ladder",
)  # fmt: skip


class Figures(Protocol):
    """What a scheme is read from: the figures of the rules on one day."""

    def __getitem__(self, name: str) -> Any:
        """Return a figure by its full name."""


@dataclass(frozen=True, eq=False)
class Scheme:
    """One scheme. Compared by identity: what answered the same on two days is one scheme."""

    worth: tuple[WorthRow, ...]
    borrowed: tuple[BorrowedRow, ...]
    credited: tuple[CreditRow, ...]
    duties: tuple[DutyRow, ...]
    repeated: tuple[RepeatedRow, ...]
    bounds: tuple[BoundRow, ...]
    groups: tuple[GroupRow, ...]
    circulars: tuple[CircularRow, ...]
    fees: tuple[FeeRow, ...]
    awards: tuple[AwardRow, ...]
    grades: tuple[tuple[str, int], ...]
    several: str
    joint: str
    instructed: str
    counting: str
    sums: str
    ranked: str
    ties: str
    on_phones: bool
    objection_within: Any
    objection_answer_within: Any
    objection_ladder: Any

    @classmethod
    def of(cls, figures: Figures) -> Self:
        """Read the chapter from the rules' figures of one day."""
        said = {name: figures[f"{CHAPTER}.{name}"].value for name in (*TABLES, *PLAIN, "grades")}
        tables: dict[str, Any] = {name: row.read(said[name]) for name, row in TABLES.items()}
        grades = tuple((row["word"], row["from"]) for row in said["grades"])
        return cls(**tables, grades=grades, **{name: said[name] for name in PLAIN})


class Schemes:
    """``on`` gives the scheme of each day; days on which the rules answer alike share one scheme."""

    def __init__(self, find: Callable[[date], Figures]) -> None:
        self.on: Callable[[date], Scheme] = cache(lambda day: self._read(find(day)))
        self._known: dict[tuple[int, ...], tuple[list[Any], Scheme]] = {}

    @classmethod
    def always(cls, scheme: Scheme) -> Self:
        """Return schemes that are one and the same on every day."""
        schemes = cls(lambda day: {})
        schemes.on = lambda day: scheme
        return schemes

    def _read(self, figures: Figures) -> Scheme:
        """One scheme for the same answers: the rules hand out one and the same value as long as it holds."""
        said = [figures[f"{CHAPTER}.{name}"].value for name in (*TABLES, *PLAIN, "grades")]
        alike = tuple(map(id, said))
        if alike not in self._known:
            self._known[alike] = (said, Scheme.of(figures))
        return self._known[alike][1]
