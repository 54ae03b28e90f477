"""全年0分: from the day on which the number is reached the year's total is 0; each entry that comes later is cancelled."""

from __future__ import annotations

from collections.abc import Sequence

from shuniu.rooms.assessment.points import words
from shuniu.rooms.assessment.points.entry import Entry
from shuniu.rooms.assessment.points.periods import YEAR, Period, period_of
from shuniu.rooms.assessment.points.repeated import EFFECTS, RULE, YEAR_ZERO, Reached
from shuniu.rooms.assessment.points.worth import plain


def zeroed(entries: Sequence[Entry], reached: Sequence[Reached], unit: int) -> list[Entry]:
    """Return the entries of a unit, in the order of their days, with those that bring its years to nothing."""
    made = list(entries)
    first: dict[Period, Reached] = {}
    for each in sorted(reached, key=lambda each: each.by.on):
        if each.row.effect == YEAR_ZERO:
            first.setdefault(period_of(YEAR, each.by.on), each)
    for year, each in first.items():
        made += _cancelling(made, year, each, unit)
    return made


def _cancelling(entries: Sequence[Entry], year: Period, reached: Reached, unit: int) -> list[Entry]:
    by, clause = reached.by, reached.row.clause
    of_year = [each for each in entries if year.first <= each.on <= year.last]
    had = sum(each.points for each in of_year if each.on <= by.on)
    why = f"{reached.why}，按{clause}{EFFECTS[YEAR_ZERO]}，此前的{plain(had)}分不计"
    whole = Entry(
        f"zero:{reached.row.number}:{unit}:{year.key}", unit, None, by.on, -had, words.DEDUCTED, clause, RULE, by.event,
        by.thing, by.key, by.title, why,
    )  # fmt: skip
    later = (each for each in of_year if each.on > by.on and each.points)
    return [whole, *(_cancelled(each, clause) for each in later)]


def _cancelled(entry: Entry, clause: str) -> Entry:
    return entry._replace(
        key=f"{entry.key}/zero",
        points=-entry.points,
        clause=clause,
        rule=RULE,
        why=f"按{clause}{EFFECTS[YEAR_ZERO]}，这一笔不计",
    )
