"""What was read of a workbook: typed lines, and every fault with its place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from shuniu.base.refusals import Incomplete, Refusal
from shuniu.base.sheets.columns import Sheets

Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, where: the sheet, the row as Excel counts it, the column's head, the sentence."""

    sheet: str
    row: int
    column: str
    sentence: str


class Refused(Exception):
    """Nothing was taken in; ``faults`` says why, row by row."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Line:
    """One row's values by the columns' names; ``heads`` are the columns' words by every name they go by."""

    sheet: str
    row: int
    values: dict[str, Any]
    heads: Mapping[str, str]

    def fault(self, column: str, sentence: str) -> Fault:
        """Something wrong in this row; ``column`` is its name, unknown ones stay unnamed."""
        return Fault(self.sheet, self.row, self.heads.get(column, ""), sentence)


@dataclass(slots=True)
class Workbook:
    """All that was read."""

    lines: dict[str, list[Line]]
    faults: list[Fault] = field(default_factory=list)

    @classmethod
    def of(cls, sheets: Sheets) -> "Workbook":
        """One with nothing in it yet."""
        return cls({name: [] for name in sheets})


def each(lines: Iterable[Line], do: Callable[[Line], Done]) -> list[Done]:
    """Do it for every line; what an act or a gate refuses is the fault of its row (Refused)."""
    done = []
    for line in lines:
        try:
            done.append(do(line))
        except Incomplete as refusal:
            said = [(name, sentence) for name, sentences in refusal.errors.items() for sentence in sentences]
            raise Refused([line.fault(name, sentence) for name, sentence in said]) from refusal
        except Refusal as refusal:
            raise Refused([line.fault("", f"{refusal.reason}{refusal.mend}")]) from refusal
    return done
