"""What the rules say for bulletins: one function a question, each answered by a figure of the desk's unit."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from shuniu.base.rules import Figure, figure
from shuniu.base.rules.kinds import OTHER
from shuniu.engines.reporting.models import Desk
from shuniu.engines.reporting.rulings import fits, kind_word

NONE = "无"


def ask(name: str, desk: Desk, at: datetime) -> Figure:
    """The figure ``bulletins.<name>`` for a desk's unit at a moment."""
    return figure(f"bulletins.{name}", scope=desk.unit.lineage, at=at)


def series(desk: Desk, at: datetime) -> list[Mapping[str, Any]]:
    """The built-in series of the desk's line."""
    return [row for row in ask("series", desk, at).value if row["line"] in (desk.line.name, "其他")]


def suggested(desk: Desk, *, serves: Iterable[str], urgency: str, kind: str, at: datetime) -> list[str]:
    """The codes of series that a text suits by layer, urgency and kind, the first fit first (REP-7, REP-8)."""
    word = kind_word(kind, desk.unit, at)
    found = [
        row["series"]
        for row in ask("suggests", desk, at).value
        if fits({"urgency": row["urgency"], "kind": row["kind"]}, {"urgency": urgency, "kind": word})
        and row["serves"] in (*serves, OTHER)
    ]
    return list(dict.fromkeys(found))
