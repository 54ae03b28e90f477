"""The rows of a scheme's tables, typed; names are those of the chapter's columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Self

from shuniu.rooms.assessment.points.amount import Amount
from shuniu.rooms.assessment.points.worth import Worth

Words = tuple[str, ...]
Genres = tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Row:
    """A row; ``number`` is its place in the table, for keys that stay the same."""

    number: int

    @classmethod
    def read(cls, table: tuple[Mapping[str, Any], ...]) -> tuple[Self, ...]:
        """Return the rows of a table's value."""
        known = {field.name for field in fields(cls)}
        return tuple(
            cls(number=number, **{name: cell for name, cell in row.items() if name in known})
            for number, row in enumerate(table)
        )


@dataclass(frozen=True)
class WorthRow(Row):
    """计分标准."""

    clause: str
    event: Words
    level: Words
    publication: Words
    genre: Genres
    who: Words
    nth: str
    how: str
    points: Worth


@dataclass(frozen=True)
class BorrowedRow(Row):
    """上级的计分."""

    body: str
    publication: Words
    genre: Genres
    points: int


@dataclass(frozen=True)
class DutyRow(Row):
    """任务."""

    clause: str
    group: Words
    period: str
    measure: str
    level: Words
    genre: Genres
    least: Amount | None
    met: int
    each_above: int
    failed: int
    each_missing: int
    most: int | None


@dataclass(frozen=True)
class RepeatedRow(Row):
    """屡次和取消资格."""

    clause: str
    event: Words
    level: Words
    period: str
    times: int
    each: int
    effect: str


@dataclass(frozen=True)
class BoundRow(Row):
    """基础分、封顶和保底."""

    clause: str
    group: Words
    part: str
    period: str
    base: int
    floor: int | None
    ceiling: int | None

    def kept(self, points: int) -> int:
        """Return points within floor and ceiling."""
        if self.ceiling is not None and points > self.ceiling:
            return self.ceiling
        return self.floor if self.floor is not None and points < self.floor else points


@dataclass(frozen=True)
class GroupRow(Row):
    """分组."""

    group: str
    types: Words
    levels: Words
    units: Words
    listed: str = ""


@dataclass(frozen=True)
class CreditRow(Row):
    """计入哪个单位."""

    type: Words
    to: str


@dataclass(frozen=True)
class CircularRow(Row):
    """通报; ``within`` is the rules' own length of time, or None."""

    period: str
    to: Words
    within: Any


@dataclass(frozen=True)
class FeeRow(Row):
    """稿酬."""

    clause: str
    event: Words
    level: Words
    publication: Words
    genre: Genres
    yuan: int


@dataclass(frozen=True)
class AwardRow(Row):
    """单项奖."""

    name: str
    measure: str
    group: Words
    places: int
