"""One line of the calculation: which rule gave whom how many points, for what, when and why (ASM-1)."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Entry(NamedTuple):
    """Points in thousandths. ``key`` is the same whenever the same is calculated again; sums of entries are the totals.

    ``rule`` is the table of the scheme that spoke ("worth", "duties" …), ``source`` the key of the happening, "" for what a
    period gives; ``why`` is one sentence for the unit.
    """

    key: str
    unit: int
    person: int | None
    on: date
    points: int
    part: str
    clause: str
    rule: str
    event: str
    thing: str
    source: str
    title: str
    why: str
