"""What the rules say for bulletins: one function a question, each answered by a figure of the desk's unit."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from shuniu.base.rules import Figure, figure
from shuniu.engines.reporting.models import Desk

NONE = "无"


def ask(name: str, desk: Desk, at: datetime) -> Figure:
    """The figure ``bulletins.<name>`` for a desk's unit at a moment."""
    return figure(f"bulletins.{name}", scope=desk.unit.lineage, at=at)


def series(desk: Desk, at: datetime) -> list[Mapping[str, Any]]:
    """The built-in series of the desk's line."""
    return [row for row in ask("series", desk, at).value if row["line"] in (desk.line.name, "其他")]
