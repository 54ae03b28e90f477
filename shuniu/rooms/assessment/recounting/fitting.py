"""Points an item that the rows of a published table agree on: exact fractions, never a least-squares guess."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, islice

HALF = Fraction(1, 2)
SAMPLES = 2000  # how many groups of rows are tried before the best so far is taken: bounds the work, changes no exact answer
NEARLY = Fraction(9, 10)  # weights that so many rows agree on are not bettered by others

Vector = Sequence[Fraction]


@dataclass(frozen=True)
class Row:
    """One unit's line: how many of each column, and the published figure they should give."""

    counts: tuple[Fraction, ...]
    target: Fraction


@dataclass(frozen=True)
class Fit:
    """``weights`` a column (None: no row shows it); ``agreeing`` the rows it gives exactly; ``rank`` how many rows settle it."""

    weights: tuple[Fraction | None, ...]
    agreeing: tuple[int, ...]
    rank: int
    unique: bool = True

    def predicts(self, row: Row) -> Fraction:
        """Return the figure the weights give for a row; a column nobody shows adds nothing."""
        return sum((w * n for w, n in zip(self.weights, row.counts, strict=True) if w), Fraction(0))

    @property
    def confirmed(self) -> int:
        """Return how many rows agree beyond those needed to settle the weights."""
        return len(self.agreeing) - self.rank


def fit(rows: Sequence[Row], step: Fraction = HALF) -> Fit | None:
    """Return the weights, multiples of ``step``, that most rows agree on; None when no such weights exist.

    All rows together are tried first. If they contradict each other, small groups of rows settle the weights, the
    simplest rows first, and the weights with most rows behind them win; a tie goes to weights without a minus.
    """
    live = [n for n in range(len(rows[0].counts)) if any(row.counts[n] for row in rows)]
    narrow = [Row(tuple(row.counts[n] for n in live), row.target) for row in rows]
    whole = _fitted(narrow, narrow, step)
    if whole is None or len(whole.agreeing) < len(rows):
        whole = max(_tried(narrow, step), key=_merit, default=whole)
    return _widened(whole, live, len(rows[0].counts)) if whole else None


def _merit(fitted: Fit) -> tuple[int, bool, bool]:
    return len(fitted.agreeing), fitted.unique, all(w is None or w >= 0 for w in fitted.weights)


def _tried(rows: Sequence[Row], step: Fraction) -> Iterator[Fit]:
    """Yield what small groups of rows settle, until nearly all rows agree."""
    for sample in _samples(rows):
        fitted = _fitted(sample, rows, step)
        if fitted:
            yield fitted
        if fitted and fitted.unique and len(fitted.agreeing) >= NEARLY * len(rows):
            return


def _samples(rows: Sequence[Row]) -> Iterator[tuple[Row, ...]]:
    """Yield groups of as many rows as there are unknowns, simple rows first, beginning at every row in turn.

    So a row out of line spoils the groups about it and no others.
    """
    telling = [row for row in rows if any(row.counts)]
    simple = sorted(
        telling,
        key=lambda row: (sum(map(bool, row.counts)), sum(map(abs, row.counts)), row.counts, row.target),
    )
    needed = _rank([row.counts for row in rows])
    each = SAMPLES // max(len(simple), 1) + 1
    for start in range(len(simple) if needed else 0):
        yield from islice(combinations(simple[start:] + simple[:start], needed), each)


def _fitted(sample: Sequence[Row], rows: Sequence[Row], step: Fraction) -> Fit | None:
    solved = solve([row.counts for row in sample], [row.target for row in sample])
    if solved is None or (solved.unique and any(weight % step for weight in solved.weights)):
        return None
    proposal = Fit(tuple(solved.weights), (), solved.rank, solved.unique)
    agreeing = tuple(n for n, row in enumerate(rows) if proposal.predicts(row) == row.target)
    return Fit(proposal.weights, agreeing, proposal.rank, proposal.unique)


def _widened(fitted: Fit, live: Sequence[int], width: int) -> Fit:
    shown = dict(zip(live, fitted.weights, strict=True))
    return Fit(tuple(shown.get(n) for n in range(width)), fitted.agreeing, fitted.rank, fitted.unique)


@dataclass(frozen=True)
class Solved:
    """One solution of linear equations; ``unique`` says whether it is the only one."""

    weights: list[Fraction]
    rank: int
    unique: bool


def solve(matrix: Sequence[Vector], targets: Vector) -> Solved | None:
    """Return a solution of the equations (Gauss, exact fractions); None when they contradict each other."""
    lines = [[Fraction(cell) for cell in (*row, target)] for row, target in zip(matrix, targets, strict=True)]
    width = len(matrix[0]) if matrix else 0
    pivots = _reduce(lines, width)
    if any(line[width] for line in lines[len(pivots) :]):
        return None
    weights = [Fraction(0)] * width
    for line, pivot in zip(lines, pivots, strict=False):
        weights[pivot] = line[width]
    return Solved(weights, len(pivots), len(pivots) == width)


def _rank(matrix: Sequence[Vector]) -> int:
    return len(_reduce([[Fraction(cell) for cell in row] for row in matrix], len(matrix[0])))


def _reduce(lines: list[list[Fraction]], width: int) -> list[int]:
    """Bring ``lines`` to reduced form in place; return the columns that lead a line."""
    pivots: list[int] = []
    for column in range(width):
        at = len(pivots)
        found = next((n for n in range(at, len(lines)) if lines[n][column]), None)
        if found is None:
            continue
        lines[at], lines[found] = lines[found], lines[at]
        lead = lines[at][column]
        lines[at] = [cell / lead for cell in lines[at]]
        for n, line in enumerate(lines):
            if n != at and line[column]:
                lines[n] = [a - line[column] * b for a, b in zip(line, lines[at], strict=True)]
        pivots.append(column)
    return pivots
