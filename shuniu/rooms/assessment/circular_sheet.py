"""A circular as an Excel table that can be printed as it stands: the same lines and words as on its paper (ASM-3)."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.timezone import localdate

from shuniu.base.sheets.printing import Head, Part, Printed, printed, signs
from shuniu.rooms.assessment import paper, publishing
from shuniu.rooms.assessment.models import Circular, CircularRow
from shuniu.rooms.assessment.points.worth import MILLI
from shuniu.rooms.assessment.showing import HEADS, heads_of

NAME = "通报表"
WIDTHS = {"place": 7, "grade": 9}
WIDTH, NAMED = 10, range(20, 41)
SHARE = "0.0%"
SCORED = ("points", "cumulative", "average")


def sheet(circular: Circular, rows: Sequence[CircularRow]) -> bytes:
    """The workbook with these rows."""
    names = heads_of(list(rows))
    groups = paper.grouped(rows)
    return printed(
        Printed(
            name=NAME,
            title=f"{circular.desk.unit.name}{circular.official_title}",
            said=said(circular),
            heads=[head(name, rows) for name in names],
            parts=[
                Part(paper.numbered(order, group, found, len(groups)), [cells(row, names) for row in found])
                for order, (group, found) in enumerate(groups)
            ],
            whole=[whole(rows).get(name) for name in names],
            below=[publishing.order_said(circular), *paper.after(circular, rows)],
        )
    )


def said(circular: Circular) -> str:
    """The days counted, and when it went out."""
    days = f"{day(circular.first)}至{day(circular.last)}"
    out = circular.published_at
    return f"{days}，{day(localdate(out))}发出" if out else f"{days}，还没有发出，按现在的账算"


def day(on: Any) -> str:
    """2026年3月1日."""
    return f"{on.year}年{on.month}月{on.day}日"


def head(name: str, rows: Sequence[CircularRow]) -> Head:
    """A column; names have the room that the longest needs, all points of one have as many places."""
    if name == "name":
        longest = max((signs(row.name) for row in rows), default=0) + 2
        return Head(HEADS[name], min(max(longest, NAMED.start), NAMED.stop), align="left")
    form = places(getattr(row, name) for row in rows) if name in SCORED else SHARE if name == "rate" else ""
    return Head(HEADS[name], WIDTHS.get(name, WIDTH), form)


def places(thousandths: Iterable[int | None]) -> str:
    """The number format that shows every one of these whole."""
    most = max((len(f"{(value or 0) % MILLI:03}".rstrip("0")) for value in thousandths), default=0)
    return f"0.{'0' * most}" if most else "0"


def cells(row: CircularRow, names: Iterable[str]) -> list[Any]:
    """One line: numbers as numbers."""
    return [_cell(name, getattr(row, name)) for name in names]


def whole(rows: Sequence[CircularRow]) -> dict[str, Any]:
    """The sums; points are not summed, they belong to each."""
    reported, adopted = sum(row.reported for row in rows), sum(row.adopted for row in rows)
    rate = adopted / reported if reported else None
    return {"name": "合计", "reported": reported, "adopted": adopted, "rate": rate}


def _cell(name: str, value: Any) -> Any:
    return value / MILLI if value is not None and name in (*SCORED, "rate") else value
