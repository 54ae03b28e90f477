"""Places, ratios and rounding as circulars print them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from shuniu.rooms.assessment.recounting.published import Cell
from shuniu.rooms.assessment.recounting.relation import ZERO

SHARED, DENSE, IN_ORDER = "并列", "并列不空位", "并列的依次排"
TIES = (SHARED, DENSE, IN_ORDER)
_MOST_PLACES = 6


def places_by(cells: Sequence[Cell], ties: str = SHARED) -> dict[int, Fraction]:
    """Return each row's place by size, the largest first; rows without a cell have none.

    Equal cells share a place and the next is left out (1, 1, 3), or is not (1, 1, 2), or they stand in printed order.
    """
    known = {row: cell for row, cell in enumerate(cells) if cell is not None}
    if ties == IN_ORDER:
        return {
            row: Fraction(place) for place, row in enumerate(sorted(known, key=lambda row: -known[row]), 1)
        }
    above = sorted(set(known.values()) if ties == DENSE else known.values(), reverse=True)
    return {row: Fraction(above.index(cell) + 1) for row, cell in known.items()}


def ratio_of(
    upper: Sequence[Cell], lower: Sequence[Cell], printed: Sequence[Cell], scale: int
) -> list[Fraction]:
    """Return the ratio of two columns rounded to as many places as are printed; nothing of nothing is 0."""
    places = max((_places(cell) for cell in printed if cell is not None), default=0)
    pairs = zip(upper, lower, strict=True)
    return [_rounded(scale * (a or ZERO) / b, places) if b else ZERO for a, b in pairs]


def _places(cell: Fraction) -> int:
    return next(
        places for places in range(_MOST_PLACES + 1) if not cell * 10**places % 1 or places == _MOST_PLACES
    )


def _rounded(value: Fraction, places: int) -> Fraction:
    """Round half up, as people do."""
    return Fraction(int(value * 10**places + Fraction(1, 2)), 10**places)
