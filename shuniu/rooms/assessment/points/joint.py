"""几家合报: what each of several contributors to one text gets; the shares add up to the whole, to the thousandth.

A share is the difference of two rounded-down running sums, so nothing is lost or made by rounding, whoever comes first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from shuniu.rooms.assessment.points.happening import Happening, UnitInfo, in_order
from shuniu.rooms.assessment.points.worth import plain

FULL, EQUAL, WEIGHTED = "full", "equal", "weighted"


def placed(happenings: Iterable[Happening]) -> list[Happening]:
    """Return the happenings with the place of each contribution in its joint text; the whole of a text must be there."""
    alone, together = [], defaultdict(list)
    for each in happenings:
        if each.joint and not each.withdrawn:
            together[each.joint, each.event, each.publication, each.leader].append(each)
        else:
            alone.append(each)
    return alone + [each for texts in together.values() for each in _placed(sorted(texts, key=in_order))]


def _placed(texts: list[Happening]) -> Iterable[Happening]:
    units = list(dict.fromkeys(each.unit for each in texts))
    before, seen = 0, set()
    for each in texts:
        yield each._replace(
            place=units.index(each.unit),
            before=before,
            partners=tuple(unit for unit in units if unit != each.unit),
            extra=each.unit in seen,
        )
        before += each.share
        seen.add(each.unit)


def is_joint(happening: Happening) -> bool:
    """Return whether others contributed to the same text."""
    return bool(happening.partners) or happening.of > 1 or happening.extra


def shared(points: int, happening: Happening, how: str, units: Mapping[int, UnitInfo]) -> tuple[int, str]:
    """Return what is left of the points for one contributor, and why in words."""
    if how == WEIGHTED:
        part = _slice(points, happening.before, happening.share, happening.of)
        return part, f"，{_with(happening, units)}，按份得{plain(part)}分"
    if happening.extra:
        return 0, "，本单位在同一篇信息里已计分，不重复计"
    if how == EQUAL:
        parties = len(happening.partners) + 1 if happening.partners else happening.of
        place = happening.place if happening.partners else happening.before
        part = _slice(points, place, 1, parties)
        return part, f"，{_with(happening, units)}，均分得{plain(part)}分"
    return points, f"，{_with(happening, units)}，各计{plain(points)}分"


def _slice(points: int, before: int, share: int, of: int) -> int:
    if not of:
        return 0
    return points * (before + share) // of - points * before // of


def _with(happening: Happening, units: Mapping[int, UnitInfo]) -> str:
    names = [units[unit].name for unit in happening.partners if unit in units]
    if not names:
        return f"{happening.of}家合报"
    if len(happening.partners) == 1:
        return f"与{names[0]}合报"
    return f"与{names[0]}等{len(happening.partners) + 1}家合报"
