"""Reading 计分标准: which rows fit what happened, and what they give together.

The first row 计 from the top that fits counts, every row 再加 that fits is added, every row 乘 that fits multiplies the sum.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from shuniu.rooms.assessment.points.fitting import Fit, bare
from shuniu.rooms.assessment.points.happening import Happening
from shuniu.rooms.assessment.points.rows import BorrowedRow, WorthRow
from shuniu.rooms.assessment.points.scheme import Scheme
from shuniu.rooms.assessment.points.worth import MILLI, Way, gives, plain, rounded

FIRST, LATER, ANY = "first", "later", "any"
_BY_RECORD = frozenset({Way.RANGE, Way.GIVEN})


class Reading(NamedTuple):
    """Thousandths of points, the clause that gave them, and how, in words; ``percent`` of the same thing's points or 0."""

    points: int
    clause: str
    words: str
    percent: int = 0


@dataclass(frozen=True, eq=False)
class Matched:
    """The rows that fit: one that counts, those added, those that multiply."""

    count: WorthRow | None
    adds: tuple[WorthRow, ...]
    times: tuple[WorthRow, ...]

    @cached_property
    def speaks(self) -> bool:
        """Whether the scheme gives anything at all."""
        return self.count is not None or bool(self.adds)

    @cached_property
    def plain(self) -> Reading | None:
        """What the rows give by themselves; None where it depends on what was registered or on another body's points."""
        if any(row.points.way is not Way.FIXED for row in self._giving) or not self._giving:
            return None
        return self._sum([row.points.amount for row in self._giving])

    @cached_property
    def _giving(self) -> tuple[WorthRow, ...]:
        return (*((self.count,) if self.count else ()), *self.adds)

    def _sum(self, amounts: list[int]) -> Reading:
        total = sum(amounts)
        words = [
            f"按{row.clause}{gives(amount) if row is self.count else f'再加{plain(amount)}分'}"
            for row, amount in zip(self._giving, amounts, strict=True)
        ]
        for row in self.times:
            total = rounded(total * row.points.amount, MILLI)
            words.append(f"按{row.clause}{row.points}")
        told = "，".join(words) + (f"，共{plain(total)}分" if len(words) > 1 else "")
        return Reading(total, self._giving[0].clause, told)

    def read(self, happening: Happening, borrowed: Borrowed) -> Reading:
        """Return what they give for one happening, several at once (``count``) multiplied; they must speak."""
        if self.plain and happening.count == 1:
            return self.plain
        if self.count is not None and self.count.points.way is Way.PERCENT:
            return Reading(0, self.count.clause, "", self.count.points.amount)
        reading = self.plain or self._sum([borrowed.amount(row, happening) for row in self._giving])
        if happening.count == 1 or any(row.points.way in _BY_RECORD for row in self._giving):
            return reading
        total = reading.points * happening.count
        return reading._replace(points=total, words=f"{reading.words}，{happening.count}条共{gives(total)}")


class Borrowed:
    """上级的计分: what another body gives, as registered with the happening, else as its table here says."""

    def __init__(self, rows: tuple[BorrowedRow, ...], own: str) -> None:
        self._rows = [
            (row, Fit(publications=frozenset(map(bare, row.publication)), genres=row.genre)) for row in rows
        ]
        self._own = own

    def amount(self, row: WorthRow, happening: Happening) -> int:
        """Return the thousandths of points that one row gives."""
        match row.points.way:
            case Way.GIVEN:
                return happening.given or 0
            case Way.RANGE:
                return row.points.within(happening.given)
            case Way.BORROWED:
                return rounded(self._lent(row.points.body, happening) * row.points.amount, MILLI)
        return row.points.amount

    def _lent(self, body: str, happening: Happening) -> int:
        if happening.given is not None:
            return happening.given
        said = (row for row, fit in self._rows if row.body == body and fit.holds(happening, self._own))
        return next((row.points for row in said), 0)


class Standard:
    """计分标准 of one scheme in an office of one level; what fits is found once for happenings that look alike."""

    def __init__(self, scheme: Scheme, own: str) -> None:
        self.own = own
        self.borrowed = Borrowed(scheme.borrowed, own)
        self.counts_on = any(row.nth != ANY for row in scheme.worth)
        self._rows: dict[str, list[tuple[WorthRow, Fit]]] = {}
        for row in scheme.worth:
            for event in row.event:
                self._rows.setdefault(event, []).append((row, Fit.of(row, own)))
        self.events = frozenset(self._rows)
        self._known: dict[tuple[object, ...], Matched] = {}

    def matched(self, happening: Happening, nth: str = FIRST) -> Matched:
        """Return the rows that fit."""
        alike = (
            happening.event,
            happening.level,
            happening.publication,
            happening.genres,
            happening.who,
            nth,
        )
        found = self._known.get(alike)
        if found is None:
            found = self._known[alike] = self._match(happening, nth)
        return found

    def _match(self, happening: Happening, nth: str) -> Matched:
        rows = [row for row in self._fitting(happening) if row.nth in (ANY, nth)]
        return Matched(
            next((row for row in rows if row.how == "count"), None),
            tuple(row for row in rows if row.how == "add"),
            tuple(row for row in rows if row.how == "times"),
        )

    def _fitting(self, happening: Happening) -> Iterator[WorthRow]:
        return (row for row, fit in self._rows.get(happening.event, ()) if fit.holds(happening, self.own))

    def sequence(self, happening: Happening) -> tuple[object, ...]:
        """Return what is counted on by 第几位: the instructions that the same lines of the scheme speak of."""
        row = next((row for row in self._fitting(happening) if row.nth != ANY), None)
        return (row.level, row.publication, row.genre, row.who) if row else ()
