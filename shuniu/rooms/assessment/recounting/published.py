"""A published table of circulars as people type it in: JSON with columns and rows, or unit → number, and printed totals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

GROUP_NAMES = ("group", "组别", "分组", "类别", "category", "type")
UNIT_NAMES = ("unit", "单位", "部门", "单位名称", "报送单位", "name", "名称")
SUM_ROWS = ("合计", "总计", "小计", "总和", "total", "sum")
EMPTY = ("", "-", "—", "——", "/", "无", None)
_NUMBER = re.compile(r"^\s*([-+−]?\d+(?:\.\d+)?)\s*(%|分|条|篇)?\s*$")

Cell = Fraction | None


@dataclass(frozen=True)
class Published:
    """One table: ``columns`` of numbers by name in printed order, ``units`` down the side, ``printed`` totals of the text."""

    id: str
    title: str
    units: tuple[str, ...]
    columns: Mapping[str, tuple[Cell, ...]]
    printed: Mapping[str, Fraction] = field(default_factory=dict)
    sums: Mapping[str, Cell] = field(default_factory=dict)
    groups: tuple[str, ...] = ()

    def sum_of(self, column: str) -> Fraction:
        """Return the sum down a column; an empty cell is nothing."""
        return sum((cell for cell in self.columns[column] if cell is not None), Fraction(0))


def by_group(table: Published) -> list[Published]:
    """Return one table for each group that a column of the table tells; none where it tells none or one."""
    names = list(dict.fromkeys(table.groups))
    return [_of_group(table, name) for name in names] if len(names) > 1 else []


def _of_group(table: Published, name: str) -> Published:
    rows = [row for row, group in enumerate(table.groups) if group == name]
    columns = {column: tuple(cells[row] for row in rows) for column, cells in table.columns.items()}
    title = f"{table.title}（{name}）"
    return Published(f"{table.id}/{name}", title, tuple(table.units[row] for row in rows), columns)


class NotATable(Exception):
    """What was given cannot be read as a published table; the message says why."""


def read(said: Any) -> list[Published]:
    """Return the tables of parsed JSON: one, a list of them, or tables within a table under ``tables``."""
    if isinstance(said, list):
        return [table for each in said for table in read(each)]
    if not isinstance(said, Mapping):
        raise NotATable("应是一张表（花括号）或者若干张表（方括号）")
    if parts := said.get("tables"):
        return [table for part in parts for table in read({**_head(said), **part})]
    return [_one(said)]


def number(cell: Any) -> Cell:
    """Return a cell as an exact number; None when it is empty or no number. A per cent sign keeps the printed figure."""
    if isinstance(cell, bool) or cell in EMPTY:
        return None
    if isinstance(cell, int | float):
        return Fraction(str(cell))
    found = _NUMBER.match(str(cell))
    return Fraction(found[1].replace("−", "-")) if found else None


def _head(said: Mapping[str, Any]) -> dict[str, Any]:
    return {name: said[name] for name in ("id", "title") if name in said}


def _one(said: Mapping[str, Any]) -> Published:
    names, lines = _grid(said)
    at = next((n for n, name in enumerate(names) if name in UNIT_NAMES), 0)
    group = next((name for name in names if name in GROUP_NAMES), "")
    sums = [line for line in lines if str(line[at]).strip() in SUM_ROWS]
    rows = [line for line in lines if line not in sums]
    numeric = [n for n in range(len(names)) if n != at and any(number(row[n]) is not None for row in rows)]
    return Published(
        id=str(said.get("id", "")),
        title=str(said.get("title", "")),
        units=tuple(str(row[at]) for row in rows),
        columns={names[n]: tuple(number(row[n]) for row in rows) for n in numeric},
        printed=dict(_printed(said)),
        sums={names[n]: number(sums[0][n]) for n in numeric} if sums else {},
        groups=tuple(str(row[names.index(group)]) for row in rows) if group else (),
    )


def _grid(said: Mapping[str, Any]) -> tuple[list[str], list[Sequence[Any]]]:
    if "rows" not in said:
        return _from_mappings(said)
    rows = said["rows"]
    if rows and isinstance(rows[0], Mapping):
        names = list(dict.fromkeys(name for row in rows for name in row))
        return names, [[row.get(name) for name in names] for row in rows]
    names = list(said.get("columns", ()))
    if any(len(row) != len(names) for row in rows):
        raise NotATable(f"{said.get('id', '这张表')}：每行的格数应与 columns 的栏数（{len(names)}）相同")
    return names, list(rows)


def _from_mappings(said: Mapping[str, Any]) -> tuple[list[str], list[Sequence[Any]]]:
    """Take ``"adopted": {unit: number}`` as a column; several such columns stand beside each other."""
    found = {name: part for name, part in said.items() if isinstance(part, Mapping) and not _is_totals(name)}
    units = list(dict.fromkeys(unit for part in found.values() for unit in part))
    return ["unit", *found], [[unit, *(part.get(unit) for part in found.values())] for unit in units]


def _is_totals(name: str) -> bool:
    return name in ("printed", "text_totals", "totals")


def _printed(said: Mapping[str, Any]) -> Iterator[tuple[str, Fraction]]:
    for name, part in said.items():
        if _is_totals(name) and isinstance(part, Mapping):
            yield from ((word, value) for word, cell in part.items() if (value := number(cell)) is not None)
