"""When is it due? One pure function over an anchor, a budget and the ledger of what happened to the clock.

It does what a careful clerk does with a pencil: count from the anchor; at each pause write down what is left, and go on with
that when the pause ends; after a correction begin again from zero; an extension names the new end. Nothing is read
but the arguments, so the same facts give the same day for ever, and the proof sheet (``proof.py``) can show each run.

Sources: 民法典 arts. 200–204 (the first day is not counted, hours count from the moment, a last day off passes on, the day
ends at 24:00 or when business ends); 政府信息公开条例 arts. 30 and 33 (after a correction the term begins anew; time for asking
others is not counted; extension once, with leave). What each clock's figures are stands in its rule pack.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Any

from shuniu.base.clocks.budgets import Budget
from shuniu.base.clocks.calendars import BEIJING, WorkCalendar, local_day
from shuniu.base.clocks.measures import Amount, Measure, Run, measure_of


@dataclass(frozen=True, slots=True)
class Pause:
    """The clock stood still, with a ground; ``until`` is None while it still does. ``anew``: it then began from zero."""

    since: datetime
    until: datetime | None
    ground: str = ""
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Extension:
    """Decided at ``since``: the clock runs ``until`` then."""

    since: datetime
    until: datetime
    approved_by: str = ""
    reason: str = ""


Event = Pause | Extension


@dataclass(frozen=True, slots=True)
class Leg:
    """One run of the clock and the event that began it (None for the first)."""

    run: Run
    begun_by: Event | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """The answer: ``at`` is None while the clock is ``standing`` still, and ``left`` is then what remains.

    ``provisional``: it lies beyond the published calendar and may move when that is published.
    """

    at: datetime | None
    provisional: bool
    legs: tuple[Leg, ...]
    standing: Pause | None = None
    left: Amount = 0

    @property
    def begun(self) -> datetime:
        """The moment from which the count now runs: the anchor, or the last beginning anew."""
        anew = [leg for leg in self.legs if leg.begun_by is None or getattr(leg.begun_by, "anew", False)]
        return anew[-1].run.since


def due(anchor: datetime, budget: Budget, calendar: WorkCalendar, ledger: Iterable[Event] = ()) -> Due:
    """The due moment of a clock (aware, in Beijing time).

    ``ledger`` holds its pauses (which do not overlap) and extensions in any order. A pause that began when the clock had
    already run out changes nothing, unless it begins it anew.
    """
    measure = measure_of(budget, calendar)
    legs = [Leg(measure.run(anchor.astimezone(BEIJING), measure.whole))]
    for event in sorted(ledger, key=attrgetter("since")):
        run = legs[-1].run
        if _came_too_late(event, run):
            continue
        if event.until is None:
            return Due(None, False, tuple(legs), event, _kept(measure, run, event))
        legs.append(Leg(_next(measure, run, event, event.until), event))
    return _ended(legs, budget, calendar)


def _came_too_late(event: Event, run: Run) -> bool:
    return isinstance(event, Pause) and event.since >= run.at and not event.anew


def _kept(measure: Measure[Any], run: Run, pause: Pause) -> Amount:
    return measure.whole if pause.anew else measure.left(run, pause.since.astimezone(BEIJING))  # type: ignore[no-any-return]


def _next(measure: Measure[Any], run: Run, event: Event, until: datetime) -> Run:
    if isinstance(event, Extension):
        return measure.settle(event.since.astimezone(BEIJING), until.astimezone(BEIJING))
    return measure.run(until.astimezone(BEIJING), _kept(measure, run, event))


def _ended(legs: list[Leg], budget: Budget, calendar: WorkCalendar) -> Due:
    end = legs[-1].run.at
    last_day = local_day(end - timedelta.resolution)
    return Due(end, budget.needs_calendar and calendar.is_provisional(last_day), tuple(legs))
