"""任务: what every unit of a group owes in a period, whether or not anything happened; counted when the period has ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from shuniu.rooms.assessment.points import words
from shuniu.rooms.assessment.points.entry import Entry
from shuniu.rooms.assessment.points.fitting import Fit
from shuniu.rooms.assessment.points.happening import Happening
from shuniu.rooms.assessment.points.periods import MONTHS, WEEK, Period, whole
from shuniu.rooms.assessment.points.rows import DutyRow
from shuniu.rooms.assessment.points.scheme import Scheme, Schemes
from shuniu.rooms.assessment.points.worth import HUNDRED, MILLI, gives, plain

RULE, EVENT = "duties", "任务"
MEASURED = {"reported": "报送", "adopted": "采用", "rate": "采用率", "points": "得分"}
UNITS = {"reported": "条", "adopted": "条", "rate": "%", "points": "分"}


@dataclass(frozen=True)
class Duty:
    """One row of the table in one period."""

    row: DutyRow
    period: Period
    scheme: Scheme
    fit: Fit
    wide: Fit
    own: str

    def owed_by(self, group: str) -> bool:
        """Return whether a group owes it; who is in no group owes nothing."""
        return bool(group) and (not self.row.group or group in self.row.group)

    def entry(self, unit: int, happenings: Sequence[Happening], entries: Sequence[Entry]) -> Entry | None:
        """Return what a unit gets for it, from what happened and was scored in the period; None for nothing to say."""
        if self.row.least is None:
            return None
        reached = self._measured(happenings, entries)
        if reached is None:
            return self._made(unit, 0, "没有报送，不计采用率") if self.row.failed else None
        points, why = self._judged(reached, self.row.least.number)
        return self._made(unit, points, why) if points or reached < self.row.least.number else None

    def _measured(self, happenings: Sequence[Happening], entries: Sequence[Entry]) -> int | None:
        """What was reached, in thousandths; None for a rate of nothing."""
        if self.row.measure == "points":
            return sum(entry.points for entry in entries if entry.part == words.SCORED)
        adopted = self._count(happenings, words.ADOPTED, self.fit)
        if self.row.measure == "adopted":
            return adopted * MILLI
        reported = self._count(
            happenings, words.REPORTED, self.wide if self.row.measure == "rate" else self.fit
        )
        if self.row.measure == "reported":
            return reported * MILLI
        return adopted * HUNDRED * MILLI // reported if reported else None

    def _count(self, happenings: Sequence[Happening], event: str, fit: Fit) -> int:
        """How many things; one that was adopted twice is one."""
        things = {
            each.thing or each.key: each.count
            for each in happenings
            if each.event == event and not each.withdrawn and fit.holds(each, self.own)
        }
        return sum(things.values())

    def _judged(self, reached: int, least: int) -> tuple[int, str]:
        row, unit = self.row, UNITS[self.row.measure]
        said = f"{MEASURED[row.measure]}{plain(reached)}{unit}"
        if reached < least:
            missing = -((reached - least) // MILLI)
            points = row.failed + row.each_missing * missing
            short = f"，少{missing}{unit}" if row.each_missing else ""
            return points, f"{said}，不到{row.least}{short}，按{row.clause}{gives(points)}"
        above = (reached - least) // MILLI
        points = row.met + row.each_above * above
        why = f"{said}，达到{row.least}" + (f"，超{above}{unit}" if row.each_above and above else "")
        if row.most is not None and points > row.most:
            return row.most, f"{why}，按{row.clause}{gives(row.most)}（最多{plain(row.most)}分）"
        return points, f"{why}，按{row.clause}{gives(points)}"

    def _made(self, unit: int, points: int, why: str) -> Entry:
        key = f"duty:{self.row.number}:{unit}:{self.period.key}"
        title = f"{self.period}任务"
        return Entry(
            key, unit, None, self.period.last, points, words.DUTY, self.row.clause, RULE, EVENT, "", "", title,
            f"{self.period}{why}",
        )  # fmt: skip


def duties(schemes: Schemes, since: date, until: date, own: str) -> Iterator[Duty]:
    """Yield every duty whose period lies wholly between ``since`` and ``until``, by the scheme of the period's last day."""
    for kind in (WEEK, *MONTHS):
        for period in whole(kind, since, until):
            scheme = schemes.on(period.last)
            for row in scheme.duties:
                if row.period == kind:
                    yield Duty(row, period, scheme, Fit.of(row, own), Fit(genres=row.genre), own)
