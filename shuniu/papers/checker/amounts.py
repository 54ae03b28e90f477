"""Figures as a text writes them: value, unit, and by how much rounding may change them."""

from __future__ import annotations

import re
from dataclasses import dataclass

UNIT = (
    "(?:个百分点|人次|户次|万元|亿元|公里|千米|平方米|平方公里|立方米|公顷|%|％|元|人|户|个|家|件|项|起|亩|吨|名|台|辆|所"
    "|处|条|场|次|份|倍)"
)
SCALE = {"": 1.0, "万": 1e4, "亿": 1e8}


def amount(name: str) -> str:
    """A pattern for a figure with its unit; ``name`` begins its three groups: number, scale, unit."""
    return rf"(?P<{name}n>\d{{1,12}}(?:\.\d{{1,4}})?)(?P<{name}s>[万亿]?)(?P<{name}u>{UNIT})"


@dataclass(frozen=True, slots=True)
class Amount:
    """``slack`` is half of the last digit written, in the unit."""

    value: float
    unit: str
    slack: float

    @classmethod
    def of(cls, match: re.Match[str], name: str) -> Amount:
        """The figure of a match of ``amount(name)``; 万 and 亿 are multiplied out, also those of 万元."""
        digits, scale, unit = match[f"{name}n"], match[f"{name}s"], match[f"{name}u"]
        if unit[0] in SCALE and len(unit) > 1:
            scale, unit = unit[0], unit[1:]
        step = SCALE[scale] * 10 ** -len(digits.partition(".")[2])
        return cls(float(digits) * SCALE[scale], unit.replace("％", "%"), step / 2)


def close(one: float, other: float, slack: float) -> bool:
    """Whether two values differ by no more than rounding can explain."""
    return abs(one - other) <= slack * 1.0001 + 1e-9
