"""Numbers in a circular's text: which of them follow from its table or from one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, permutations

from shuniu.rooms.assessment.recounting.arithmetic import ratio_of
from shuniu.rooms.assessment.recounting.published import Published
from shuniu.rooms.assessment.recounting.roles import Role, role_of

MOST_PARTS = 3  # more parts than this add up to nearly anything
TOWNSHIPS = ("镇", "乡", "街道", "苏木", "办事处", "街道办")
SUM_WORD = "一栏之和"
_MEANT = {
    "乡镇数": ("street", "town", "乡", "镇", "街道"),
    "部门数": ("unit", "dept", "department", "单位", "部门"),
    "单位数": ("unit", "单位", "部门"),
}


@dataclass(frozen=True)
class Follows:
    """A printed number and what it follows from, in words; "" when nothing here gives it."""

    name: str
    value: Fraction
    rule: str


def follow(table: Published) -> list[Follows]:
    """Return what each printed number follows from: a column, the number of units, or other printed numbers."""
    of_table = dict(_of_table(table))
    return [
        Follows(name, value, _rule(name, value, of_table, table.printed))
        for name, value in table.printed.items()
    ]


def sums_differing(table: Published) -> dict[str, tuple[Fraction, Fraction]]:
    """Return the columns whose printed sum line is not their sum: published and recounted."""
    pairs = {name: (cell, table.sum_of(name)) for name, cell in table.sums.items() if cell is not None}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _rule(
    name: str, value: Fraction, of_table: Mapping[str, Fraction], printed: Mapping[str, Fraction]
) -> str:
    by_table = [
        rule for rule, figure in of_table.items() if figure == value and value and _speaks_of(name, rule)
    ]
    parts = [other for other in printed if other != name and printed[other]]
    sums = (
        "、".join(chosen) + "之和"
        for most in range(2, MOST_PARTS + 1)
        for chosen in combinations(parts, most)
        if sum((printed[part] for part in chosen), Fraction(0)) == value
    )
    rates = _rates(value, of_table, printed) if role_of(name) is Role.RATIO else iter(())
    return next(iter(by_table), "") or next(rates, "") or next(sums, "")


def _rates(
    value: Fraction, of_table: Mapping[str, Fraction], printed: Mapping[str, Fraction]
) -> Iterator[str]:
    """Yield which two numbers of the text, or sums of columns, have this ratio, as a number or of a hundred."""
    known = {**{name: figure for name, figure in of_table.items() if name.endswith(SUM_WORD)}, **printed}
    for (above, a), (below, b) in permutations(known.items(), 2):
        for scale in (100, 1):
            if b and ratio_of([a], [b], [value], scale) == [value]:
                yield f"{above}÷{below}"


def _speaks_of(name: str, rule: str) -> bool:
    """Whether a small number of units is meant at all: small numbers agree by chance."""
    words = next((words for end, words in _MEANT.items() if rule.endswith(end)), ())
    return not words or any(word in name.lower() for word in words)


def _of_table(table: Published) -> Iterator[tuple[str, Fraction]]:
    for name in table.columns:
        yield f"{name}{SUM_WORD}", table.sum_of(name)
    towns = [n for n, unit in enumerate(table.units) if unit.endswith(TOWNSHIPS)]
    for name, cells in table.columns.items():
        having = [n for n, cell in enumerate(cells) if cell]
        yield f"{name}不为零的乡镇数", Fraction(sum(n in towns for n in having))
        yield f"{name}不为零的部门数", Fraction(sum(n not in towns for n in having))
        yield f"{name}不为零的单位数", Fraction(len(having))
    yield "表列单位数", Fraction(len(table.units))
