"""What a column of a published table follows from, and how well the rows bear it out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

ZERO = Fraction(0)
FEW, ALIKE = 3, 2  # rows that agree to each that does not; letters that names of one column pair share
BASE = ""  # the column of ones: points every unit has before anything is counted
SUM, COUNTS, POINTS, RATIO, RANK = "得分之和", "条数之和", "按条计分", "两栏之比", "按大小排"


@dataclass(frozen=True)
class Relation:
    """``column`` follows from ``of``; ``weights`` for points an item, ``agreeing`` rows, ``exceptions`` rows with what is over.

    ``confirmed`` counts the agreeing rows that say something (not nothing out of nothing) beyond those that settle the weights.
    """

    column: str
    how: str
    of: tuple[str, ...]
    agreeing: tuple[int, ...]
    exceptions: Mapping[int, Fraction]
    weights: Mapping[str, Fraction | None] | None = None
    confirmed: int = 0
    unique: bool = True
    empty: bool = False
    scale: int = 1
    ties: str = ""
    ceiling: Fraction | None = None

    def weight(self, part: str) -> Fraction:
        """Return what one of ``part`` counts for here: points columns once, unless the rows say otherwise."""
        return (self.weights or {}).get(part) or Fraction(1)

    def kept(self, points: Fraction) -> Fraction:
        """Return points within the ceiling."""
        return points if self.ceiling is None else min(points, self.ceiling)

    @property
    def firm(self) -> bool:
        """Return whether the rows bear it out: one row more than settles it, two where others contradict."""
        if not self.exceptions and self.empty:
            return True
        few = len(self.agreeing) >= FEW * len(self.exceptions)
        return (
            self.unique and self.confirmed >= (1 if few else 2) and len(self.agreeing) > len(self.exceptions)
        )

    @property
    def usable(self) -> bool:
        """Return whether it may be counted by: borne out, or all that a few rows say of a column and its namesake."""
        alone = self.how == POINTS and len(self.of) == 1 and self.unique and not self.exceptions
        return self.firm or (alone and self.of[0][:ALIKE] == self.column[:ALIKE])
