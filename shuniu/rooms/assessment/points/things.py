"""What is known of one thing (a report) of one unit while its happenings are read in the order of their days.

A share of a thing's points (该条得分扣50%) runs with them: what the thing earns later is shared in later, so nothing that
happens later changes what was calculated for earlier days.
"""

from __future__ import annotations

from dataclasses import dataclass

from shuniu.rooms.assessment.points.combining import Counted
from shuniu.rooms.assessment.points.happening import Happening
from shuniu.rooms.assessment.points.worth import HUNDRED, MILLI, gives, plain, rounded


@dataclass(slots=True)
class Share:
    """A part of a thing's points that is taken off (or added), by whom, and how much so far."""

    by: Happening
    clause: str
    percent: int
    taken: int = 0

    def due(self, points: int) -> int:
        """Return what is still to be taken when the thing has ``points``."""
        more = rounded(points * self.percent, HUNDRED * MILLI) - self.taken
        self.taken += more
        return more

    def why(self, points: int, more: int) -> str:
        """Say what was taken."""
        sign = "扣" if self.percent < 0 else "加"
        return f"该条共得{plain(points)}分，按{self.clause}{sign}{plain(abs(self.percent))}%，{gives(more)}"


class Thing(Counted):
    """Where it was adopted, who wrote on it, what it has brought, which shares are taken of that.

    There are very many, and most know little: what nothing is known of stays the class's own.
    """

    points = 0
    published: tuple[tuple[str, str], ...] = ()
    written_on: tuple[tuple[object, ...], ...] = ()
    shares: tuple[Share, ...] = ()
