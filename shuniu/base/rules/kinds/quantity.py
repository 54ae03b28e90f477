"""Amounts with a unit: counts, from–to spans, points."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from shuniu.base.rules.kinds.base import BadValue, Kind, as_text

_SPAN = re.compile(r"(\d+)\s*[-—–~至]+\s*(\d+)\s*(\D*)")
_COUNT = re.compile(r"(\d+)\s*(\D*)")
MILLI = 1000


class Span(NamedTuple):
    """From ``least`` to ``most``, both included."""

    least: int
    most: int


@dataclass(frozen=True)
class Count(Kind):
    """A whole number with its unit, written "300字"; the unit is part of the value and must be the right one."""

    unit: str
    least: int = 0
    most: int | None = None
    word = "数量"

    def read(self, raw: Any) -> int:
        found = _COUNT.fullmatch(as_text(raw, f"数量（如“3{self.unit}”）"))
        if not found or found[2].strip() != self.unit:
            raise BadValue(f"“{raw}”的单位不对，应写作数字加“{self.unit}”，如“3{self.unit}”")
        return self._bounded(int(found[1]))

    def _bounded(self, amount: int) -> int:
        if amount < self.least or (self.most is not None and amount > self.most):
            upper = "" if self.most is None else f"，不大于{self.most}"
            raise BadValue(f"{amount}{self.unit}超出范围：应不小于{self.least}{upper}")
        return amount

    def say(self, value: int) -> str:
        return f"{value}{self.unit}"


@dataclass(frozen=True)
class Between(Kind):
    """A span of whole numbers with its unit, written "200—300字"."""

    unit: str
    word = "范围"

    def read(self, raw: Any) -> Span:
        found = _SPAN.fullmatch(as_text(raw, f"范围（如“1—2{self.unit}”）"))
        if not found or found[3].strip() != self.unit:
            raise BadValue(f"“{raw}”应写作起止数加“{self.unit}”，如“200—300{self.unit}”")
        span = Span(int(found[1]), int(found[2]))
        if span.least > span.most:
            raise BadValue(f"“{raw}”前大后小")
        return span

    def say(self, value: Span) -> str:
        return f"{value.least}—{value.most}{self.unit}"


@dataclass(frozen=True)
class Points(Kind):
    """Points, written "2.5分", kept as whole thousandths (2500) so that sums are exact."""

    word = "分值"

    def read(self, raw: Any) -> int:
        written = as_text(raw, "分值（如“2.5分”）")
        try:
            milli = Decimal(written.removesuffix("分")) * MILLI
        except InvalidOperation as error:
            raise BadValue(f"“{raw}”不是分值，应写作“2.5分”") from error
        if not written.endswith("分") or not milli.is_finite() or milli != int(milli):
            raise BadValue(f"“{raw}”不是分值：单位是“分”，最多三位小数")
        return int(milli)

    def say(self, value: int) -> str:
        amount = Decimal(value) / MILLI
        return f"{amount:f}分"
