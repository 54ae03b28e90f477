"""How much a duty asks for, with what it is counted in: "8条" "30%" "100分"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from shuniu.rooms.assessment.points.worth import milli, plain

UNITS = ("条", "%", "分")
_WRITTEN = re.compile(r"(\d+(?:\.\d{1,3})?)(条|篇|件|%|分)")
_ALIKE = {"篇": "条", "件": "条"}


@dataclass(frozen=True, slots=True)
class Amount:
    """``number`` in thousandths of ``unit``."""

    number: int
    unit: str

    def __str__(self) -> str:
        return f"{plain(self.number)}{self.unit}"


def amount(written: str) -> Amount:
    """Read one; ValueError with a sentence when it is none."""
    found = _WRITTEN.fullmatch(written)
    if not found:
        raise ValueError(f"“{written}”应写作数字加“条”“%”或“分”，如“8条”")
    return Amount(milli(found[1]), _ALIKE.get(found[2], found[2]))
