"""基础分、封顶、保底: kept running, so that no total is out of its bounds on any day; every adjustment is an entry.

A base is given on the first day of the period (of the account, where it begins later), unless opening points hold it already.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from shuniu.rooms.assessment.points import words
from shuniu.rooms.assessment.points.entry import Entry
from shuniu.rooms.assessment.points.periods import MONTHS, WEEK, Period, touched
from shuniu.rooms.assessment.points.rows import BoundRow
from shuniu.rooms.assessment.points.scheme import Schemes
from shuniu.rooms.assessment.points.worth import plain

RULE = "bounds"


@dataclass(frozen=True)
class Bound:
    """One row of the table in one period."""

    row: BoundRow
    period: Period
    begins: date

    def holds_for(self, group: str) -> bool:
        """Return whether it is a bound of a group; who is in no group has none."""
        return bool(group) and (not self.row.group or group in self.row.group)

    def kept(self, entries: Sequence[Entry], unit: int) -> list[Entry]:
        """Return the entries of a unit, in the order of their days, with what the bound adds to them."""
        made = [*self._base(entries, unit)]
        raw = shown = self.row.base
        for each in entries:
            made.append(each)
            if self._covers(each):
                raw += each.points
                off = self.row.kept(raw) - shown - each.points
                shown += each.points + off
                if off:
                    made.append(self._adjusted(each, off, raw))
        return made

    def _covers(self, entry: Entry) -> bool:
        return self._in_period(entry) and self.row.part in (words.WHOLE, entry.part)

    def _base(self, entries: Sequence[Entry], unit: int) -> Iterator[Entry]:
        row = self.row
        if row.base and not any(each.part == words.BROUGHT and self._in_period(each) for each in entries):
            yield Entry(
                f"base:{row.number}:{unit}:{self.period.key}", unit, None, max(self.period.first, self.begins), row.base,
                words.BASE, row.clause, RULE, "基础分", "", "", f"{self.period}基础分",
                f"{self.period}基础分，按{row.clause}计{plain(row.base)}分",
            )  # fmt: skip

    def _in_period(self, entry: Entry) -> bool:
        return self.period.first <= entry.on <= self.period.last

    def _adjusted(self, cause: Entry, off: int, raw: int) -> Entry:
        return cause._replace(
            key=f"{cause.key}/bound:{self.row.number}:{self.period.key}",
            points=off,
            clause=self.row.clause,
            rule=RULE,
            why=f"{self.period}{self._why(off, raw)}",
        )

    def _why(self, off: int, raw: int) -> str:
        """Beyond a bound, or back from beyond it: then what was cut off before is used up first."""
        row, amount = self.row, plain(abs(off))
        part = "" if row.part == words.WHOLE else row.part
        if off < 0 and row.ceiling is not None and raw > row.ceiling:
            return f"{part}合计最高{plain(row.ceiling)}分，按{row.clause}超出的{amount}分不计"
        if off > 0 and row.floor is not None and raw < row.floor:
            return f"{part}合计最低{plain(row.floor)}分，按{row.clause}补回{amount}分"
        if off < 0:
            return f"{part}合计仍在最低分以下，按{row.clause}先抵去此前补回的{amount}分"
        return f"{part}合计此前超出最高分，按{row.clause}先从未计的部分里扣{amount}分"


def bounds(schemes: Schemes, since: date, until: date) -> Iterator[Bound]:
    """Yield every row with every period, shortest periods first, by the scheme of the period's last day."""
    for kind in (WEEK, *MONTHS):
        for period in touched(kind, since, until):
            for row in schemes.on(period.last).bounds:
                if row.period == kind:
                    yield Bound(row, period, since)
