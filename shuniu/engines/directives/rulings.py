"""What the rules say for directives: one function a question."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from shuniu.base.rules import Figure, figure
from shuniu.base.rules.kinds import OTHER
from shuniu.engines.directives.chapter import AUDIENCES
from shuniu.org.models import Line, Post, Unit


def ask(name: str, unit: Unit, at: datetime) -> Figure:
    """The figure ``directives.<name>`` for an office at a moment."""
    return figure(f"directives.{name}", scope=unit.lineage, at=at)


def sight(line: Line | None, unit: Unit, at: datetime) -> dict[str, str]:
    """Audience → text, fact or none, by the rule of the line (DIR-3); what no row speaks of sees nothing."""
    rows = ask("sight", unit, at).value
    name = line.name if line else ""
    return {
        audience: next((row["sees"] for row in rows if row["audience"] == audience and _fits(row["line"], name)), "none")
        for audience in AUDIENCES
    }  # fmt: skip


def rank(post: Post, unit: Unit, at: datetime) -> str:
    """How a leader's post counts: 市领导, 县主要领导 …; the post's own name where the table is silent."""
    said = {"level": post.unit.level, "type": post.unit.type, "role": post.role}
    rows = ask("ranks", unit, at).value
    return next((row["rank"] for row in rows if all(_fits(row[n], v) for n, v in said.items())), post.name)


def ladder(name: str, pace: str, unit: Unit, at: datetime) -> Sequence[Mapping[str, Any]]:
    """The rungs of a ladder for a pace; those for 其他 where the table has none of its own."""
    rows = ask(name, unit, at).value
    own = [row for row in rows if row.get("pace", pace) == pace]
    return own or [row for row in rows if row.get("pace") == OTHER]


def _fits(cell: str, value: str) -> bool:
    return cell in (value, OTHER, "其他")
