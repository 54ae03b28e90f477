"""A rung of a clock's ladder: when it rings, whom it calls, what it says. And the moment that is, for one clock.

Offsets are written as rule packs keep them: ``start+2h``, ``due-20%``, ``due``, ``due+1d``; units ``min h d wh wd %``. Working
days ring when the office opens ("次日发催办通知书": ``due+1wd``), per cent are of the running time.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from shuniu.base.clocks.budgets import Budget
from shuniu.base.clocks.calendars import BEIJING, DAY, WorkCalendar, local_day
from shuniu.base.clocks.due import Due, Event, Pause, due
from shuniu.base.clocks.measures import spent
from shuniu.base.rules.duration import TimeUnit

_OFFSET = re.compile(r"(start|due)(?:([+-])(\d+)(min|h|d|wh|wd|%))?")
_REAL = {"min": timedelta(minutes=1), "h": timedelta(hours=1), "d": DAY}


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung: ``at`` an offset, ``tell`` the role keys that the watch turns into parties, ``word`` what is said.

    ``urgent`` wakes people: quiet hours do not hold it back. ValueError for an offset that is none.
    """

    at: str
    tell: tuple[str, ...] = ()
    word: str = ""
    urgent: bool = False

    def __post_init__(self) -> None:
        found = _OFFSET.fullmatch(self.at)
        if not found or (found[1] == "start" and found[2] == "-"):
            raise ValueError(f"“{self.at}”不是时点，应写作 start+2h、due-20%、due 或 due+1d")

    @property
    def from_start(self) -> bool:
        """Is it counted from the start? Such a rung does not ring again because the end has moved."""
        return self.at.startswith("start")


def moment(rung: Rung, found: Due, calendar: WorkCalendar, ledger: Iterable[Event] = ()) -> datetime | None:
    """When a rung rings; None while the clock stands still, and for a warning that would lie before its beginning."""
    end = found.at
    if end is None:
        return None
    base, sign, amount, unit = _OFFSET.fullmatch(rung.at).groups()  # type: ignore[union-attr]
    if unit == "%":
        share = _running(found.begun, end, ledger) * int(amount) / 100
        return (found.begun if base == "start" else end) + (-share if sign == "-" else share)
    if base == "start":
        return _after_start(amount, unit, found.begun, calendar, ledger)
    at = _from_due(end, sign, int(amount or 0), unit, calendar)
    return at if at >= found.begun else None


def _running(begun: datetime, end: datetime, ledger: Iterable[Event]) -> timedelta:
    """The time from the beginning to the end during which the clock ran."""
    pauses = [(p.since, p.until) for p in ledger if isinstance(p, Pause) and p.until]
    stood = (until - since for since, until in pauses if begun <= since < end)
    return end - begun - sum(stood, timedelta())


def _after_start(
    amount: str | None, unit: str | None, begun: datetime, calendar: WorkCalendar, ledger: Iterable[Event]
) -> datetime | None:
    if not amount or not int(amount):
        return begun
    pauses = [p for p in ledger if isinstance(p, Pause) and p.since >= begun]
    if unit in _REAL:
        budget = Budget(int(amount) * _REAL[unit] // _REAL["min"], TimeUnit.MINUTE)
    else:
        budget = Budget(int(amount), TimeUnit.WORKHOUR if unit == "wh" else TimeUnit.WORKDAY, ends="opening")
    return due(begun, budget, calendar, pauses).at


def _from_due(at: datetime, sign: str, amount: int, unit: str, calendar: WorkCalendar) -> datetime:
    if not amount:
        return at
    if unit in _REAL:
        return at + amount * _REAL[unit] * (-1 if sign == "-" else 1)
    if unit == "wd":
        last_day = local_day(at - timedelta.resolution)
        return calendar.opens(calendar.workday(last_day, -amount if sign == "-" else amount))
    worked = Budget(amount, TimeUnit.WORKHOUR)
    return _worked_before(at, worked.time, calendar) if sign == "-" else spent(at, worked, calendar)


def _worked_before(at: datetime, amount: timedelta, calendar: WorkCalendar) -> datetime:
    day = at.astimezone(BEIJING).date()
    while True:
        for begin, end in reversed(calendar.shifts(day) if calendar.works(day) else ()):
            spent = max(min(end, at) - begin, timedelta())
            if spent >= amount:
                return min(end, at) - amount
            amount -= spent
        day -= DAY


def as_rows(rungs: Sequence[Rung], moments: Sequence[datetime | None]) -> list[dict[str, Any]]:
    """Rungs with their moments, as a clock's row keeps them."""
    return [
        {"at": rung.at, "tell": list(rung.tell), "word": rung.word, "urgent": rung.urgent,
         "moment": at.isoformat() if at else None}
        for rung, at in zip(rungs, moments, strict=True)
    ]  # fmt: skip


def from_rows(rows: Iterable[Mapping[str, Any]]) -> list[Rung]:
    """The rungs of a clock's row."""
    return [Rung(r["at"], tuple(r["tell"]), r["word"], r["urgent"]) for r in rows]
