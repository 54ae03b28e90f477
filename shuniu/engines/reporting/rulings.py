"""What the rules say for reporting: one function a question, each answered by a figure of the unit's pack."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from shuniu.base.rules import Figure, figure
from shuniu.base.rules.kinds import OTHER
from shuniu.engines.reporting.chapter import URGENCIES
from shuniu.engines.reporting.models import Desk, Report
from shuniu.org.models import Unit

Choices = list[tuple[str, str]]


def ask(name: str, unit: Unit, at: datetime) -> Figure:
    """The figure ``reporting.<name>`` for a unit at a moment."""
    return figure(f"reporting.{name}", scope=unit.lineage, at=at)


def kinds(unit: Unit, at: datetime) -> Choices:
    """The kinds a report may have, as (code, word)."""
    return [(row["key"], row["word"]) for row in ask("kinds", unit, at).value]


def kind_word(kind: str, unit: Unit, at: datetime) -> str:
    """A kind in words; the code itself where the pack no longer knows it."""
    return dict(kinds(unit, at)).get(kind, kind)


def urgencies(unit: Unit, at: datetime) -> Choices:
    """The urgencies a report may have, most urgent first."""
    return [(code, URGENCIES[code]) for code in ask("urgencies", unit, at).value]


def urgency_rank(urgency: str, unit: Unit, at: datetime) -> int:
    """0 for the most urgent; desks sort by it."""
    return [code for code, _ in urgencies(unit, at)].index(urgency)


def is_urgent(urgency: str, unit: Unit, at: datetime) -> bool:
    """Is it handled as urgent information: no quiet hours, the person on duty is woken?"""
    return urgency in ask("urgent", unit, at).value


def listed(name: str, unit: Unit, at: datetime) -> Choices:
    """A list of words as choices; the word is its own code."""
    return [(word, word) for word in ask(name, unit, at).value]


def problem_kinds(unit: Unit, at: datetime) -> list[str]:
    """The kinds that tell of problems and not of achievements (喜忧兼报, BEY-9), as codes."""
    words = ask("problem_kinds", unit, at).value
    return [code for code, word in kinds(unit, at) if word in words]


def needs_scope(kind: str, unit: Unit, at: datetime) -> bool:
    """Must a report of this kind say how far it reaches (点/面, 局部/整体, 影响程度)?"""
    return kind_word(kind, unit, at) in ask("scope_kinds", unit, at).value


def chain(report: Report, at: datetime) -> Sequence[str]:
    """The roles that sign in turn: the first row of the table that fits; none where no row does."""
    said = {
        "level": report.unit.level,
        "type": report.unit.type,
        "kind": kind_word(report.kind, report.unit, at),
        "urgency": report.urgency,
    }
    rows = ask("sign_chain", report.unit, at).value
    return next((row["chain"] for row in rows if fits(row, said)), ())


def ladder(name: str, urgency: str, unit: Unit, at: datetime) -> list[Mapping[str, Any]]:
    """The rungs of a ladder for an urgency; those for 其他 where the table has none of its own."""
    rows = ask(name, unit, at).value
    own = [row for row in rows if row.get("urgency", urgency) == urgency]
    return own or [row for row in rows if row.get("urgency") == OTHER]


def fits(row: Mapping[str, Any], said: Mapping[str, str]) -> bool:
    """Does a row of a table hold for what is said ("其他" in packs holds for everything)?"""
    return all(row[name] in (value, OTHER, "其他") for name, value in said.items())


def upward_routes(desk: Desk, at: datetime) -> list[str]:
    """Where a desk's items may be sent up to, outside this instance."""
    rows = ask("upward_routes", desk.unit, at).value
    return [row["to"] for row in rows if row["line"] == desk.line.name]
