"""The rules as data: ``rules/*.toml``, one table a rule, which an official could read and extend."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from shuniu.papers.checker.finding import Finding, Severity

RULES = Path(__file__).parent / "rules"
PURPOSES = ("official", "report", "publish")
KEYS = {"id", "severity", "safe", "source", "message", "pattern", "replace", "unless", "where", "purposes"}


class RuleError(ValueError):
    """A rule file says something the checker does not understand; names the file and the rule."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule says about itself; ``pattern`` is None where code finds the places."""

    id: str
    severity: Severity
    safe: bool
    source: str
    message: str
    pattern: re.Pattern[str] | None
    replace: str
    unless: re.Pattern[str] | None
    where: str
    purposes: frozenset[str]

    def finding(self, text: str, start: int, end: int, suggestion: str = "", **more: Any) -> Finding:
        """The finding of this rule at ``text[start:end]``; ``more`` fills the message, or overrides severity."""
        severity, safe = more.pop("severity", self.severity), more.pop("safe", self.safe)
        wrong = text[start:end]
        message = self.message.format(wrong=wrong, suggestion=suggestion, **more)
        return Finding(start, end, wrong, suggestion, self.id, self.source, message, severity, safe)


@cache
def rulebook() -> dict[str, Rule]:
    """All rules by id, read once."""
    book: dict[str, Rule] = {}
    for path in sorted(RULES.glob("*.toml")):
        for rule in _rules_of(path):
            if rule.id in book:
                raise RuleError(f"{path.name}: 规则编号重复：{rule.id}")
            book[rule.id] = rule
    return book


def _rules_of(path: Path) -> Iterator[Rule]:
    for table in tomllib.loads(path.read_text(encoding="utf-8")).get("rule", []):
        try:
            yield _rule(table)
        except (KeyError, re.error, ValueError) as error:
            raise RuleError(f"{path.name}: 规则 {table.get('id', '（无编号）')}：{error}") from error


def _rule(table: dict[str, Any]) -> Rule:
    if unknown := table.keys() - KEYS:
        raise ValueError(f"不认识的项：{'、'.join(sorted(unknown))}")
    pattern, unless = table.get("pattern"), table.get("unless")
    return Rule(
        id=table["id"],
        severity=table["severity"],
        safe=table.get("safe", False),
        source=table["source"],
        message=table["message"],
        pattern=re.compile(pattern) if pattern else None,
        replace=table.get("replace", ""),
        unless=re.compile(unless) if unless else None,
        where=table.get("where", "text"),
        purposes=frozenset(table.get("purposes", PURPOSES)),
    )
