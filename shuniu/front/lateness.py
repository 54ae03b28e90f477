"""Overdue obligations as lines."""

from collections.abc import Iterable
from datetime import datetime

from shuniu.base.actors import Actors
from shuniu.base.clocks.models import Clock
from shuniu.front.owing import Line, line, things


def lines(clocks: Iterable[Clock], actors: Actors, at: datetime) -> list[Line]:
    """Those whose thing the reader may see."""
    listed = list(clocks)
    seen = things(listed, actors)
    return [
        line(clock, seen[clock.noun, clock.key], at) for clock in listed if (clock.noun, clock.key) in seen
    ]
