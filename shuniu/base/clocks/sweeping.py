"""The sweep: gather what must ring by now, decide in which order, apply. Level-triggered, idempotent, bounded, and says so.

However late it comes and however often: what has not rung and should have by ``at`` rings once, in the order of its
moments, with its true lateness. Two sweeps at once share the work: each takes what the other does not hold.
"""

import heapq
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, cast

from django.db import InterfaceError, OperationalError, transaction

from shuniu.base.clocks import pulse
from shuniu.base.clocks.decide import Alarm, Ringing, next_alarm_at, pending, ringing
from shuniu.base.clocks.firing import fire
from shuniu.base.clocks.gathering import held
from shuniu.base.clocks.models import Clock, Firing
from shuniu.base.clocks.reckoning import reckon_again
from shuniu.base.clocks.watches import Watch, nothing_else, watch_of

BATCH = 100
"""At most so many clocks a transaction, so that nobody waits long for the database."""
PASS = 2_000
"""At most so many clocks a pass: the next pass goes on, and the worker does its other work between them."""
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60))
"""How long a ringing that failed waits before each further attempt; the last one again and again."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Swept:
    """What a pass did. ``waiting``: it was bounded and more must ring; ``late``: the greatest lateness among its firings;
    ``moved``: due dates that a newly published calendar moved.
    """

    at: datetime
    fired: int = 0
    reached_nobody: int = 0
    troubled: int = 0
    moved: int = 0
    late: timedelta = timedelta()
    waiting: bool = False

    def count(self, ring: Ringing) -> None:
        """Add a firing."""
        self.fired += 1
        self.reached_nobody += not ring.told
        self.late = max(self.late, ring.lateness(self.at))


def sweep(at: datetime, *, limit: int = PASS) -> Swept:
    """Let everything ring that should have by ``at``, at most ``limit`` clocks of it, and beat the pulse."""
    swept, taken = Swept(at), 0
    swept.moved = reckon_again(at)
    while taken < limit and Clock.objects.alarming(at).exists():
        with transaction.atomic():
            worked = _batch(swept, min(BATCH, limit - taken))
        taken += worked
        if not worked:
            break
    swept.waiting = Clock.objects.alarming(at).exists()
    pulse.beat(at, fired=swept.fired, troubled=swept.troubled, waiting=swept.waiting)
    return swept


def _batch(swept: Swept, limit: int) -> int:
    """One transaction: up to ``limit`` clocks, all their rungs together in the order of their moments."""
    works = [Work(clock, thing) for clock, thing in held(Clock.objects.alarming(swept.at), limit)]
    upto = max(work.moment for work in works) if len(works) == limit else swept.at
    rung = _rung_already(works)
    for work in works:
        work.gather(rung)
    queue = [(work.next.moment, number) for number, work in enumerate(works) if work.next]
    heapq.heapify(queue)
    while queue:
        _, number = heapq.heappop(queue)
        work = works[number]
        work.ring(swept)
        if work.next and work.next.moment <= upto and not work.failed:
            heapq.heappush(queue, (work.next.moment, number))
    for work in works:
        work.settle(swept)
    return len(works)


def _rung_already(works: list["Work"]) -> dict[int, set[tuple[int, int]]]:
    found: dict[int, set[tuple[int, int]]] = {work.clock.pk: set() for work in works}
    for clock, rung, edition in Firing.objects.filter(clock__in=list(found)).values_list(
        "clock", "rung", "edition"
    ):
        found[clock].add((rung, edition))
    return found


@dataclass(slots=True)
class Work:
    """One locked clock of a batch, and what is still to ring of it."""

    clock: Clock
    thing: Any
    alarms: list[Alarm] = field(default_factory=list)
    done: set[tuple[int, int]] = field(default_factory=set)
    failed: str = ""

    @property
    def moment(self) -> datetime:
        """When it was to ring, or to be tried again: by this it was found."""
        return cast(datetime, self.clock.next_alarm_at)

    @property
    def next(self) -> Alarm | None:
        """The alarm whose turn it is."""
        return self.alarms[0] if self.alarms else None

    def gather(self, rung: dict[int, set[tuple[int, int]]]) -> None:
        """Which alarms are to come."""
        self.done = rung[self.clock.pk]
        self.alarms = pending(self.clock.facts(frozenset(self.done)))

    def ring(self, swept: Swept) -> None:
        """Let the first alarm ring, and those after it that it passes the call to. A failure is kept, never passed on."""
        try:
            with transaction.atomic():
                rung = list(self._rung(swept.at))
        except (OperationalError, InterfaceError):
            raise
        except Exception as problem:
            log.exception("clock %s could not ring", self.clock.pk)
            self.failed = f"{type(problem).__name__}：{problem}"[:200]
            return
        for ring in rung:
            swept.count(ring)
            self.done.add((ring.alarm.rung, ring.alarm.edition))
        if self._watch().also is not nothing_else:
            self.clock.refresh_from_db()
        self.alarms = pending(self.clock.facts(frozenset(self.done)))

    def _rung(self, at: datetime) -> Iterator[Ringing]:
        watch = self._watch()
        first = self.alarms[0].moment
        for ring in ringing(
            self.alarms, first, lambda rung: watch.tell(self.thing, self.clock.ladder[rung].tell)
        ):
            if ring.alarm.moment > first and ring.instead_of is None:
                return
            fire(self.clock, self.thing, watch, ring, at=at)
            yield ring

    def _watch(self) -> Watch:
        if self.thing is None:
            raise LookupError("时限所属的事项已不存在")
        return watch_of(self.clock.noun, self.clock.name)

    def settle(self, swept: Swept) -> None:
        """Write when it rings next; one that failed is tried again, later each time, and shown to a person."""
        clock = self.clock
        clock.next_alarm_at = next_alarm_at(clock.facts(frozenset(self.done)))
        clock.trouble, clock.attempts = self.failed, clock.attempts + 1 if self.failed else 0
        if self.failed:
            swept.troubled += 1
            clock.next_alarm_at = swept.at + WAITS[min(clock.attempts, len(WAITS)) - 1]
        clock.save(update_fields=["next_alarm_at", "trouble", "attempts"])
