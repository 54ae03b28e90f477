"""屡次: what follows when the same fault happens several times in a period (ASM-4).

When the number is reached, all of them so far are paid for at once, every further one by itself; the consequence is an
entry of its own. 当期任务分清零 takes back what a duty gave in the period of the fault; 全年0分 comes last (``zeroing``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from shuniu.rooms.assessment.points import words
from shuniu.rooms.assessment.points.entry import Entry
from shuniu.rooms.assessment.points.fitting import Fit
from shuniu.rooms.assessment.points.happening import Happening
from shuniu.rooms.assessment.points.periods import MONTHS, WEEK, Period, touched
from shuniu.rooms.assessment.points.rows import RepeatedRow
from shuniu.rooms.assessment.points.scheme import Schemes
from shuniu.rooms.assessment.points.sentences import told
from shuniu.rooms.assessment.points.worth import gives, plain

RULE = "repeated"
INELIGIBLE, YEAR_ZERO, DUTY_ZERO = "ineligible", "year_zero", "duty_zero"
EFFECTS = {
    INELIGIBLE: "取消当年评先资格",
    YEAR_ZERO: "全年按0分计",
    DUTY_ZERO: "当期任务分清零",
}


@dataclass(frozen=True)
class Reached:
    """A row of one period whose number a unit has reached, by ``by``; ``later`` come after it."""

    row: RepeatedRow
    period: Period
    by: Happening
    later: tuple[Happening, ...]
    times: int

    own: str

    @property
    def why(self) -> str:
        """How often, as the beginning of a sentence."""
        what = told(self.by, self.own) if len(self.row.event) == 1 else "、".join(self.row.event)
        return f"{self.period}内{what}已有{self.times}次"


@dataclass(frozen=True)
class Repetition:
    """One row in one period."""

    row: RepeatedRow
    period: Period
    fit: Fit
    own: str

    def reached(self, happenings: Sequence[Happening]) -> Reached | None:
        """Return when the number was reached; ``happenings`` of one unit in the order of their days."""
        times = 0
        fitting = [each for each in happenings if self._counts(each)]
        for place, each in enumerate(fitting):
            times += each.count
            if times >= self.row.times:
                return Reached(self.row, self.period, each, tuple(fitting[place + 1 :]), times, self.own)
        return None

    def _counts(self, happening: Happening) -> bool:
        return (
            happening.event in self.row.event
            and not happening.withdrawn
            and self.period.first <= happening.on <= self.period.last
            and self.fit.holds(happening, self.own)
        )


def repetitions(schemes: Schemes, since: date, until: date, own: str) -> Iterator[Repetition]:
    """Yield every row with every period it is asked of, by the scheme of the period's last day."""
    for kind in (WEEK, *MONTHS):
        for period in touched(kind, since, until):
            for row in schemes.on(period.last).repeated:
                if row.period == kind:
                    yield Repetition(row, period, Fit.of(row, own), own)


def entries_of(reached: Iterable[Reached], unit: int, due: Iterable[tuple[Period, Entry]]) -> Iterator[Entry]:
    """Yield the entries that follow; ``due`` are the unit's entries for duties with their periods.

    A duty is taken back once, by the first that reaches its period: a fault repeated in each month of a quarter does not
    take the quarter's points thrice.
    """
    left = {each.key: (period, each) for period, each in due}
    for one in sorted(reached, key=lambda one: one.by.on):
        yield from _following(one, unit)
        if one.row.effect == DUTY_ZERO:
            yield from [_cleared(one, *left.pop(key)) for key in _touched(one, left)]


def _following(reached: Reached, unit: int) -> Iterator[Entry]:
    row = reached.row
    if row.each:
        yield _made(reached, reached.by, unit, row.each * reached.times, f"共{reached.times}次")
        yield from (_made(reached, each, unit, row.each * each.count, "又一次") for each in reached.later)
    if row.effect == INELIGIBLE:
        yield _effect(reached, unit)


def _made(reached: Reached, by: Happening, unit: int, points: int, how: str) -> Entry:
    row = reached.row
    part = words.DEDUCTED if points < 0 else words.SCORED
    why = f"{reached.why}，按{row.clause}每次{gives(row.each)}，{how}{gives(points)}"
    return Entry(
        f"{by.key}/repeated:{row.number}:{reached.period.key}", unit, by.person, by.on, points, part, row.clause, RULE,
        by.event, by.thing, by.key, by.title, why,
    )  # fmt: skip


def _effect(reached: Reached, unit: int) -> Entry:
    row, by = reached.row, reached.by
    return Entry(
        f"standing:{row.number}:{unit}:{reached.period.key}", unit, None, by.on, 0, words.STANDING, row.clause, RULE,
        by.event, by.thing, by.key, by.title, f"{reached.why}，按{row.clause}{EFFECTS[INELIGIBLE]}",
    )  # fmt: skip


def _touched(reached: Reached, due: Mapping[str, tuple[Period, Entry]]) -> list[str]:
    """The duties that gave something for a period in which a fault lies, from the reaching one on."""
    faults = [reached.by.on, *(each.on for each in reached.later)]
    return [
        key
        for key, (period, each) in due.items()
        if each.points > 0 and any(period.first <= fault <= period.last for fault in faults)
    ]


def _cleared(reached: Reached, period: Period, gave: Entry) -> Entry:
    """What takes back what a duty gave."""
    row = reached.row
    return gave._replace(
        key=f"{gave.key}/zero:{row.number}",
        points=-gave.points,
        clause=row.clause,
        rule=RULE,
        source=reached.by.key,
        why=f"{reached.why}，按{row.clause}{EFFECTS[DUTY_ZERO]}，{period}任务分{plain(gave.points)}分不计",
    )
