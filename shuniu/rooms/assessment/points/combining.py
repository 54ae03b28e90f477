"""同一信息多处采用, 多次批示: what a later one of the same thing still adds to what the earlier ones gave.

取最高 runs on: a higher one later adds the difference only. So what was published once never has to be taken back.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from shuniu.rooms.assessment.points.fitting import absolute
from shuniu.rooms.assessment.points.happening import Happening
from shuniu.rooms.assessment.points.sentences import place_of
from shuniu.rooms.assessment.points.worth import plain

ALL = frozenset({"sum", "each"})
HIGHEST = frozenset({"highest", "level_highest"})
BY_LEVEL = frozenset({"level_highest", "level_once"})
WORDS = {
    "highest": "取最高",
    "level_highest": "同级取最高",
    "first": "取最先",
    "once": "只计一次",
    "level_once": "同级只计一次",
}


class Counted:
    """What one thing has brought one unit so far, by adoptions and by instructions: at each level, or at all."""

    _best: Mapping[tuple[str, str], tuple[int, Happening]] = MappingProxyType({})

    def adds(self, points: int, happening: Happening, *, how: str, own: str) -> tuple[int, str]:
        """Return what one more adds under the rule ``how``, and why in words."""
        if how in ALL:
            return points, ""
        within = (happening.event, absolute(happening.level, own) if how in BY_LEVEL else "")
        before = self._best.get(within)
        if before is None:
            self._best = {**self._best, within: (points, happening)}
            return points, ""
        had, earlier = before
        told = f"；同一信息已按{place_of(earlier, own)}计{plain(had)}分，{WORDS[how]}"
        if how not in HIGHEST or points <= had:
            return 0, f"{told}，本条不计"
        self._best = {**self._best, within: (points, happening)}
        return points - had, f"{told}，本条补计差额{plain(points - had)}分"
