"""What follows from a clock's truth: due, amber and next alarm. The one place that sets them."""

from collections.abc import Iterable

from shuniu.base.clocks.almanac import Almanac
from shuniu.base.clocks.calendars import WorkCalendar
from shuniu.base.clocks.decide import next_alarm_at
from shuniu.base.clocks.due import Due, Event, due
from shuniu.base.clocks.models import Clock
from shuniu.base.clocks.rungs import Rung, as_rows, moment

DERIVED = ("due_at", "provisional", "amber_at", "next_alarm_at", "rungs", "calendar")


def ledger(clock: Clock) -> list[Event]:
    """Everything that happened to the clock, as values; nothing for one not yet saved."""
    if clock.pk is None:
        return []
    extensions = clock.extensions.all() if clock.extended else ()
    return [*(pause.event for pause in clock.pauses.all()), *(more.event for more in extensions)]


def rung_already(clock: Clock) -> frozenset[tuple[int, int]]:
    """The (rung, edition) pairs that have rung."""
    return frozenset(clock.firings.values_list("rung", "edition")) if clock.pk else frozenset()


def reckon(clock: Clock, calendar: WorkCalendar) -> Due:
    """When the clock is due, from its rows."""
    return due(clock.anchor, clock.budgeted, calendar, ledger(clock))


def project(clock: Clock, almanac: Almanac, rung: Iterable[tuple[int, int]] | None = None) -> None:
    """Set what is derived; the caller saves (``DERIVED``). ``rung`` spares the query where it is known."""
    events, calendar = ledger(clock), almanac.calendar
    found = due(clock.anchor, clock.budgeted, calendar, events)
    moments = [moment(each, found, calendar, events) for each in clock.ladder]
    clock.due_at, clock.provisional, clock.calendar = found.at, found.provisional, almanac.edition
    clock.amber_at = moment(Rung(f"due-{clock.figure['amber_share']}%"), found, calendar, events)
    clock.rungs = as_rows(clock.ladder, moments)
    clock.next_alarm_at = next_alarm_at(
        clock.facts(frozenset(rung if rung is not None else rung_already(clock)))
    )
