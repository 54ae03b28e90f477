"""Counts → happenings → the calculator → the table again; what differs is named, one entry each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property

from shuniu.rooms.assessment.points.calculate import calculate
from shuniu.rooms.assessment.points.happening import Happening
from shuniu.rooms.assessment.points.scheme import Schemes
from shuniu.rooms.assessment.points.worth import MILLI
from shuniu.rooms.assessment.recounting.counting import EXCEPTION, Counting
from shuniu.rooms.assessment.recounting.plan import Plan, words_of
from shuniu.rooms.assessment.recounting.published import Cell, Published
from shuniu.rooms.assessment.recounting.relation import POINTS, SUM
from shuniu.rooms.assessment.recounting.supply import counted, given, key, registered, units


@dataclass(frozen=True)
class Named:
    """A published exception: what a unit has in a column over (or short of) what the scheme gives, as one entry by hand."""

    column: str
    row: int
    unit: str
    points: Fraction
    title: str

    @property
    def key(self) -> str:
        """Return the identity of its happening."""
        return key(self.column, self.row, EXCEPTION)

    def happening(self, on: date) -> Happening:
        """Return it as points registered by hand."""
        return registered(self.key, self.row, on, self.points, self.title)


@dataclass(frozen=True)
class Difference:
    """A cell that does not come out as published."""

    column: str
    row: int
    unit: str
    published: Fraction
    recounted: Fraction

    def __str__(self) -> str:
        return f"{self.unit} {self.column}：公布{words_of(self.published)}，重算{words_of(self.recounted)}"


@dataclass(frozen=True)
class Recount:
    """A table counted again: ``cells`` of each made column, ``exceptions`` named for it, ``differences`` that remain."""

    cells: Mapping[str, tuple[Cell, ...]]
    exceptions: tuple[Named, ...]
    differences: tuple[Difference, ...]

    @cached_property
    def agreeing(self) -> int:
        """Return how many cells come out as published."""
        return sum(cell is not None for column in self.cells.values() for cell in column) - len(
            self.differences
        )


def recount(
    table: Published, plan: Plan, schemes: Schemes, *, on: date, own_level: str, naming: bool = True
) -> Recount:
    """Count the table again on one day; with ``naming`` each figure the scheme does not give becomes an entry by hand first."""
    exceptions = tuple(_unexplained(table, plan, schemes, on, own_level)) if naming else ()
    cells = Counting(table, plan, _brought(table, plan, exceptions, schemes, on, own_level)).cells()
    return Recount(cells, exceptions, tuple(_differences(table, cells)))


def _unexplained(table: Published, plan: Plan, schemes: Schemes, on: date, own_level: str) -> Iterator[Named]:
    """Yield, from the left, what each points column has over the columns it is made of as published."""
    counting = Counting(table, plan, _brought(table, plan, (), schemes, on, own_level))
    for column in plan.made:
        if plan.made[column].how in (SUM, POINTS):
            over = _over(table, column, counting.column(column))
            counting.settle(column, over)
            yield from (_named(table, column, row, rest) for row, rest in over.items())


def _over(table: Published, column: str, counted: Sequence[Cell]) -> dict[int, Fraction]:
    pairs = enumerate(zip(table.columns[column], counted, strict=True))
    return {row: p - (c or Fraction(0)) for row, (p, c) in pairs if p is not None and p != c}


def _named(table: Published, column: str, row: int, rest: Fraction) -> Named:
    more = "多" if rest > 0 else "少"
    title = f"{table.units[row]}{column}公布的比按办法计算的{more}{words_of(abs(rest))}分"
    return Named(column, row, table.units[row], rest, title)


def _differences(table: Published, made_cells: Mapping[str, Sequence[Cell]]) -> Iterator[Difference]:
    for column, cells in made_cells.items():
        for row, (published, made) in enumerate(zip(table.columns[column], cells, strict=True)):
            if published is not None and made is not None and published != made:
                yield Difference(column, row, table.units[row], published, made)


def _brought(
    table: Published, plan: Plan, exceptions: Sequence[Named], schemes: Schemes, on: date, own_level: str
) -> dict[str, Fraction]:
    """Return the points each happening brings, by its key, as the calculator gives them."""
    happenings = [
        *counted(table, plan, on, own_level),
        *given(table, plan, on),
        *(each.happening(on) for each in exceptions),
    ]
    entries = calculate(happenings, schemes, units(table, own_level), own_level=own_level, since=on, until=on)
    brought: dict[str, Fraction] = defaultdict(Fraction)
    for entry in entries:
        brought[entry.source] += Fraction(entry.points, MILLI)
    return brought
