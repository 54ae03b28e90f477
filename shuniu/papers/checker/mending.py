"""Applies findings to a text."""

from __future__ import annotations

from collections.abc import Iterable

from shuniu.papers.checker.finding import Finding


def mend(text: str, findings: Iterable[Finding]) -> str:
    """``text`` with every safe finding applied; of two that overlap the earlier one only."""
    pieces: list[str] = []
    done = 0
    for finding in sorted(findings):
        if not finding.safe or finding.start < done:
            continue
        pieces += text[done : finding.start], finding.suggestion
        done = finding.end
    return "".join(pieces) + text[done:]
