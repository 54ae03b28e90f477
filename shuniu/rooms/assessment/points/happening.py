"""What counts: something that happened and is known from a fact, and the units it happened to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import NamedTuple


class Happening(NamedTuple):
    """One thing that happened to one unit, in the words of schemes.

    ``key`` is the same for all versions of its fact, ``number`` the fact it was read from. ``thing`` is what it was about
    ("submission:12"): adoptions and instructions of one thing belong together. ``level`` is an absolute word (市) or 本级.
    ``genres`` holds kind, form and the like (简讯, 调研, 约稿, 综合, 紧急, 直报, 转报). ``share`` of ``of`` is its part of a
    ``joint`` text, whose ``place`` … ``extra`` are filled in by ``joint.placed``. ``given``: registered thousandths of points.
    """

    key: str
    number: int
    on: date
    event: str
    unit: int
    person: int | None = None
    thing: str = ""
    publication: str = ""
    issue: str = ""
    level: str = "本级"
    genres: frozenset[str] = frozenset()
    who: str = ""
    leader: int | None = None
    share: int = 1
    of: int = 1
    joint: str = ""
    place: int = 0
    before: int = 0
    partners: tuple[int, ...] = ()
    extra: bool = False
    count: int = 1  # type: ignore[assignment]  # how many at once, not how often a tuple holds something
    given: int | None = None
    title: str = ""
    withdrawn: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class UnitInfo:
    """A unit as schemes ask about it: ``type`` and ``level`` as the tree of offices has them, ``above`` nearest first.

    ``assessed`` is False for one that is there only because others lie below it.
    """

    id: int
    name: str
    type: str = ""
    level: str = ""
    order: int = 0
    above: tuple[int, ...] = ()
    staff: int = 0
    assessed: bool = True


in_order = attrgetter("on", "key")
"""The order in which happenings count, whenever they became known."""
