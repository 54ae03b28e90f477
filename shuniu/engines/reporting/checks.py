"""The writing check of a report: papers' findings with the unit's figures, and which of them a pack makes blocking (REP-2).

Advice never blocks, except what the rule ``reporting.blocking`` names. Scope (点/面 …) is asked of the kinds that the rule
``scope_kinds`` names (REP-3).
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from shuniu.base.refusals import Incomplete
from shuniu.engines.reporting import rulings
from shuniu.engines.reporting.models import Report
from shuniu.engines.reporting.texts import Wording
from shuniu.org import called
from shuniu.org.models import Unit
from shuniu.papers.checker import Finding, check

SCOPE = {"spread": "请选是点上还是面上的情况。", "part": "请选是局部还是整体。", "impact": "请选影响程度。"}
FIELDS = {"title": "title", "length": "body"}
WORDS = dict.fromkeys(("word", "character", "name"), "wrong_words")


def findings(wording: Wording, *, kind: str, unit: Unit, at: datetime) -> list[Finding]:
    """What the check finds in title and body (offsets count the title, a line break, the body)."""
    text = f"{wording.title}\n{wording.body}"
    return check(text, purpose="report", limits=limits(kind, unit, at), known=called.names())


def limits(kind: str, unit: Unit, at: datetime) -> dict[str, Any]:
    """The unit's figures that the check measures against."""
    rows = rulings.ask("kinds", unit, at).value
    length = next((row["length"] for row in rows if row["key"] == kind), None)
    return {
        "title_most": int(rulings.ask("title_most", unit, at).value),
        "length_least": length.least if length else None,
        "length_most": length.most if length else None,
        "empty_phrases_most": int(rulings.ask("empty_phrases_most", unit, at).value),
    }


def missing(
    wording: Wording, *, kind: str, unit: Unit, at: datetime, about: Mapping[str, Any]
) -> dict[str, list[str]]:
    """Field → sentences for what must be mended before the report can be handed in."""
    errors: dict[str, list[str]] = {}
    blocking = rulings.ask("blocking", unit, at).value
    if rulings.needs_scope(kind, unit, at):
        errors |= {name: [said] for name, said in SCOPE.items() if not about.get(name)}
    if blocking:
        for finding in findings(wording, kind=kind, unit=unit, at=at):
            name = check_of(finding)
            if name in blocking:
                errors.setdefault(FIELDS.get(name, "body"), []).append(finding.message)
    return errors


def check_of(finding: Finding) -> str:
    """Which of the chapter's checks a finding belongs to; "" for what no rule can make blocking."""
    rule = finding.rule.removeprefix("report.").split(".")[0]
    return WORDS.get(rule, rule)


def insist(wording: Wording, *, kind: str, unit: Unit, at: datetime, about: Mapping[str, Any]) -> None:
    """Raise Incomplete for what must be mended: the same for page, phone, import and API."""
    errors = missing(wording, kind=kind, unit=unit, at=at, about=about)
    if not wording.title.strip():
        errors.setdefault("title", []).append("请填写标题。")
    if not wording.body.strip():
        errors.setdefault("body", []).append("请填写正文。")
    if errors:
        raise Incomplete(errors)


def scope_words(report: Report) -> str:
    """点上、局部、影响较小: how far the problem reaches, in words."""
    parts = [
        report.get_spread_display(),
        report.get_part_display(),
        report.impact and f"影响{report.get_impact_display()}",
    ]
    return "、".join(str(part) for part in parts if part)
