"""`paper check`: findings for a person, or one JSON object a file for programs."""

import argparse
import sys
from typing import Any

from shuniu.papers.checker import Finding, check
from shuniu.papers.cli.sources import each, tell_json
from shuniu.papers.reader import Reading

_WORDS = {"error": "错误", "warning": "提醒", "advice": "建议"}
_SHOWN = 40  # characters of a wrong place that are shown


def check_files(asked: argparse.Namespace) -> int:
    """Checks each file; see the package for the exit code."""
    return each(asked.files, _tell_as_json if asked.json else _tell, asked.json)


def _tell_as_json(file: str, reading: Reading) -> None:
    findings = [_as_data(finding) for finding in check(reading)]
    tell_json({"file": file, "text": reading.text, "findings": findings})


def _as_data(finding: Finding) -> dict[str, Any]:
    names = ("start", "end", "wrong", "suggestion", "rule", "source", "message", "severity", "safe")
    return {name: getattr(finding, name) for name in names}


def _tell(file: str, reading: Reading) -> None:
    findings = check(reading)
    sys.stdout.write(f"{file}：{len(findings)}处\n")
    for finding in findings:
        line = reading.text.count("\n", 0, finding.start) + 1
        sys.stdout.write(f"  第{line}行 {_WORDS[finding.severity]} {_place(finding)} {finding.message}\n")


def _place(finding: Finding) -> str:
    wrong = " ".join(finding.wrong[:_SHOWN].split())
    return f"“{wrong}”→“{finding.suggestion}”" if finding.suggestion else f"“{wrong}”"
