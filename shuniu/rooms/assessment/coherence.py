"""Do the cells of one row of a scheme go together? Each answers what is wrong in one sentence, "" when nothing is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shuniu.rooms.assessment.points.worth import Way

Row = Mapping[str, Any]
_UNIT_OF = {"reported": "条", "adopted": "条", "rate": "%", "points": "分"}


def worth(row: Row) -> str:
    """A multiple is multiplied, and nothing else is; a percentage is of the thing's own points."""
    is_multiple, multiplies = row["points"].way is Way.TIMES, row["how"] == "times"
    if is_multiple and not multiplies:
        return f"分值（points）：“{row['points']}”要写在“乘”的行里"
    if multiplies and not is_multiple:
        return f"分值（points）：“乘”的行要写作“×2”，现为“{row['points']}”"
    if row["points"].way is Way.PERCENT and row["how"] != "count":
        return f"分值（points）：“{row['points']}”要写在“计”的行里"
    return ""


def duty(row: Row) -> str:
    """What is asked for is counted in what is looked at."""
    unit = _UNIT_OF[row["measure"]]
    if row["least"] is not None and row["least"].unit != unit:
        return f"至少（least）：“{row['least']}”的单位不对，这里应是“{unit}”"
    if row["least"] is None and any(row[name] for name in ("met", "each_above", "failed", "each_missing")):
        return "至少（least）：没有写至少多少，就不能计分"
    return ""


def bound(row: Row) -> str:
    """A ceiling lies above its floor, and a row bounds something or gives a base."""
    floor, ceiling = row["floor"], row["ceiling"]
    if floor is not None and ceiling is not None and floor > ceiling:
        return "最低（floor）：最低高于最高"
    return "" if row["base"] or floor is not None or ceiling is not None else "这一行没有写基础分、最低或最高"
