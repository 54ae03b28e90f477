"""What was read of a workbook: typed lines, and every fault with its place."""

from dataclasses import dataclass, field
from typing import Any

from shuniu.org.importing.sheets import SHEETS

ALIASES = {"person": "name"}  # as the acts of posts call it


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, where: the sheet, the row as Excel counts it, the column's head, the sentence."""

    sheet: str
    row: int
    column: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row's values by the columns' names."""

    sheet: str
    row: int
    values: dict[str, Any]

    def fault(self, column: str, sentence: str) -> Fault:
        """Something wrong in this row; ``column`` is its name, unknown ones stay unnamed."""
        words = {each.name: each.word for each in SHEETS[self.sheet]}
        return Fault(self.sheet, self.row, words.get(ALIASES.get(column, column), ""), sentence)


@dataclass(slots=True)
class Workbook:
    """All that was read."""

    lines: dict[str, list[Line]] = field(default_factory=lambda: {name: [] for name in SHEETS})
    faults: list[Fault] = field(default_factory=list)
