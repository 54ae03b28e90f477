"""A text examined: what the reader recognised, what the checker found, both with their places."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, get_args

from shuniu.base.refusals import Incomplete
from shuniu.papers.checker import Finding, check, checking
from shuniu.papers.checker.engine import Purpose, Steps
from shuniu.papers.model.document import Document
from shuniu.papers.reader import Reading, Unreadable, read_text
from shuniu.rooms.documents.recognised import Recognised, recognised

WORDS = {"error": "错误", "warning": "存疑", "advice": "建议"}
PURPOSES: dict[str, Purpose] = {purpose: purpose for purpose in get_args(Purpose)}


@dataclass(frozen=True)
class Examined:
    """A reading and all findings on its text, in their order."""

    reading: Reading
    findings: list[Finding]

    @property
    def text(self) -> str:
        """The text that all places count in."""
        return self.reading.text

    @property
    def safe(self) -> list[Finding]:
        """What can be mended without asking anybody."""
        return [finding for finding in self.findings if finding.safe]

    @cached_property
    def counts(self) -> Counter[str]:
        """How many of each severity."""
        return Counter(finding.severity for finding in self.findings)

    @property
    def told(self) -> list[tuple[str, str, int]]:
        """(severity, word, how many), the gravest first, those that do not occur left out."""
        return [(name, WORDS[name], self.counts[name]) for name in WORDS if self.counts[name]]

    @cached_property
    def elements(self) -> list[Recognised]:
        """What was recognised, and what could not be placed."""
        return recognised(self.reading)

    @property
    def unplaced(self) -> list[Recognised]:
        """What no element took: the typesetter cannot set it, so the page must say so."""
        return [row for row in self.elements if not row.placed]

    @property
    def title(self) -> str:
        """The title as recognised, else the first line."""
        return title_of(self.reading)

    @property
    def length(self) -> int:
        """Characters, blanks not counted."""
        return len("".join(self.text.split()))


TITLE_MOST = 120


def title_of(reading: Reading) -> str:
    """What a text is called: its title as recognised, else its first line."""
    first = next((line.strip() for line in reading.text.splitlines() if line.strip()), "")
    return ("".join(str(reading.document.title or "").split()) or first)[:TITLE_MOST]


def examine(text: str, **how: Any) -> Examined:
    """Read and check a text, as ``asked`` takes it. Raises Incomplete at ``text`` for one that cannot be checked."""
    reading = read(text)
    return Examined(reading, check(reading, **asked(**how)))


def steps(text: str, **how: Any) -> Steps:
    """The same, one check after another, for a text that takes long: its value are the findings."""
    return checking(read(text), **asked(**how))


def asked(
    *,
    purpose: str,
    original: str = "",
    limits: Mapping[str, Any] | None = None,
    known: Iterable[str] = (),
) -> dict[str, Any]:
    """What is asked of the checker: for what, beside which instruction, by whose figures, with which names of the house."""
    return {"purpose": PURPOSES[purpose], "original": original or None, "limits": limits, "known": known}


def read(text: str) -> Reading:
    """The reading of a text; a garbled one without elements, for that is what a checkup is for."""
    if not text.strip():
        raise Incomplete({"text": "还没有文稿。请粘贴文字，或选一个文件。"})
    try:
        return read_text(text)
    except Unreadable as unreadable:
        if unreadable.code != "garbled":
            raise Incomplete({"text": unreadable.reason}) from unreadable
        return Reading(text, Document())
