"""What a row of 计分标准 gives: points, a range, another body's points, a multiple, a share of the same thing's points.

Written "10分" "-30分" "-50—-100分" "省分" "省分×2" "×2" "-50%" "按登记". All amounts are whole thousandths: sums are exact.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

MILLI = 1000
HUNDRED = 100
AS_REGISTERED = "按登记"
_NUMBER = r"-?\d+(?:\.\d{1,3})?"
_FIXED = re.compile(rf"({_NUMBER})分")
_RANGE = re.compile(rf"({_NUMBER})\s*(?:[—–~至]+|-)\s*({_NUMBER})分")
_TIMES = re.compile(r"[×xX*](\d+(?:\.\d{1,3})?)")
_PERCENT = re.compile(rf"({_NUMBER})%")
_BORROWED = re.compile(r"([^\d\s×.%一二三四五六七八九十百千两半零-]+)分(?:×(\d+(?:\.\d{1,3})?))?")
_EXAMPLES = "应写作“10分”“-30分”“-50—-100分”“省分”“省分×2”“×2”“-50%”或“按登记”"


class Way(StrEnum):
    """How a row gives points."""

    FIXED = "fixed"
    RANGE = "range"
    TIMES = "times"
    PERCENT = "percent"
    BORROWED = "borrowed"
    GIVEN = "given"


@dataclass(frozen=True)
class Worth:
    """``amount`` in thousandths: points, a factor or a percentage; ``upto`` the other end of a range; ``body`` whose points."""

    way: Way
    amount: int = 0
    upto: int = 0
    body: str = ""

    def __str__(self) -> str:
        return self.written

    @cached_property
    def written(self) -> str:
        """The one spelling."""
        match self.way:
            case Way.FIXED:
                return f"{plain(self.amount)}分"
            case Way.RANGE:
                return f"{plain(self.amount)}—{plain(self.upto)}分"
            case Way.TIMES:
                return f"×{plain(self.amount)}"
            case Way.PERCENT:
                return f"{plain(self.amount)}%"
            case Way.BORROWED:
                return f"{self.body}分" + (f"×{plain(self.amount)}" if self.amount != MILLI else "")
        return AS_REGISTERED

    def within(self, given: int | None) -> int:
        """Return the registered points kept inside a range; nearest to nothing where none were registered."""
        least, most = sorted((self.amount, self.upto))
        if given is None:
            return min(self.amount, self.upto, key=abs)
        return min(max(given, least), most)


def worth(written: str) -> Worth:
    """Read one; ValueError with a sentence when it is none."""
    if written == AS_REGISTERED:
        return Worth(Way.GIVEN)
    if found := _FIXED.fullmatch(written):
        return Worth(Way.FIXED, milli(found[1]))
    if found := _RANGE.fullmatch(written):
        return Worth(Way.RANGE, milli(found[1]), milli(found[2]))
    if found := _TIMES.fullmatch(written):
        return Worth(Way.TIMES, milli(found[1]))
    if found := _PERCENT.fullmatch(written):
        return Worth(Way.PERCENT, milli(found[1]))
    if found := _BORROWED.fullmatch(written):
        return Worth(Way.BORROWED, milli(found[2] or "1"), body=found[1])
    raise ValueError(f"“{written}”不是分值：{_EXAMPLES}")


def milli(number: str) -> int:
    """Return a decimal number in thousandths."""
    return int(Decimal(number) * MILLI)


def plain(thousandths: int) -> str:
    """Return thousandths as people write the number: 2500 is "2.5"."""
    whole, rest = divmod(abs(thousandths), MILLI)
    sign = "-" if thousandths < 0 else ""
    return f"{sign}{whole}" + (f".{rest:03d}".rstrip("0") if rest else "")


def gives(thousandths: int) -> str:
    """Return points as something given or taken off: 计5分, 扣3分."""
    return f"扣{plain(-thousandths)}分" if thousandths < 0 else f"计{plain(thousandths)}分"


def rounded(numerator: int, denominator: int) -> int:
    """Return a quotient of whole numbers, halves away from nothing."""
    half, sign = abs(denominator) // 2, 1 if (numerator < 0) == (denominator < 0) else -1
    return sign * ((abs(numerator) + half) // abs(denominator))
