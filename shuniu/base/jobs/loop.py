"""The worker's loop: every piece of timed work in its rhythm, whatever becomes of the others.

Tasks of one lane follow one another; lanes go side by side, so that a slow gateway or a long job never keeps a clock
from ringing.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from threading import Event, Thread
from time import monotonic

from django.db import InterfaceError, OperationalError, close_old_connections, connections
from django.utils import timezone

log = logging.getLogger(__name__)
Stopping = Callable[[], bool]
# After a failure a task waits so long, doubling up to the last; the database may be away for a while.
FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0


@dataclass(frozen=True, slots=True)
class Task:
    """Timed work: ``run(at, stopping)`` every ``every`` seconds, at once again while it says that more is waiting."""

    lane: str
    name: str
    word: str
    every: float
    run: Callable[[datetime, Stopping], bool]


@dataclass(slots=True)
class Turn:
    """When a task is next, and how long it waits after a failure."""

    task: Task
    next: float = 0.0
    wait: float = field(default=FIRST_WAIT)

    def take(self, stopping: Stopping) -> None:
        """Run it once; a failure is logged and tried again, it never ends the worker."""
        close_old_connections()
        try:
            more = self.task.run(timezone.now(), stopping)
        except (OperationalError, InterfaceError) as error:
            log.warning("%s: the database does not answer (%s)", self.task.name, error)
            connections.close_all()
            self._later()
        except Exception:
            log.exception("%s failed", self.task.name)
            self._later()
        else:
            self.wait = FIRST_WAIT
            self.next = monotonic() + (0 if more else self.task.every)

    def _later(self) -> None:
        self.next = monotonic() + max(self.wait, min(self.task.every, LONGEST_WAIT))
        self.wait = min(self.wait * 2, LONGEST_WAIT)


def work(tasks: Sequence[Task], stop: Event) -> bool:
    """Until told to stop, each lane in a thread; what is being done is finished, or put back at its next step.

    False when a lane ended by itself: then all end, and the supervisor makes a fresh worker.
    """
    lanes: dict[str, list[Turn]] = {}
    for task in tasks:
        lanes.setdefault(task.lane, []).append(Turn(task))
    broken: list[str] = []
    threads = [Thread(target=_lane, name=name, args=(turns, stop, broken)) for name, turns in lanes.items()]
    for thread in threads:
        thread.start()
    stop.wait()
    for thread in threads:
        thread.join()
    return not broken


def once(tasks: Sequence[Task]) -> None:
    """Everything that waits, then no more; failures are the caller's."""
    for task in tasks:
        while task.run(timezone.now(), lambda: False):
            continue


def _lane(turns: Sequence[Turn], stop: Event, broken: list[str]) -> None:
    try:
        while not stop.is_set():
            for turn in turns:
                if turn.next <= monotonic() and not stop.is_set():
                    turn.take(stop.is_set)
            stop.wait(max(0.0, min(turn.next for turn in turns) - monotonic()))
    finally:
        if not stop.is_set():
            broken.append(turns[0].task.lane)
        stop.set()
        connections.close_all()
