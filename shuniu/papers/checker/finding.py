"""One finding of the checker: where, what, by which rule, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "advice"]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A place in a text that a rule objects to.

    ``start`` and ``end`` are code-point offsets into the text as read. ``wrong`` is the text between them,
    ``suggestion`` what should stand there instead (empty when it should go, or when only a person can say:
    then ``safe`` is False). ``source`` names the article or standard the rule comes from.
    """

    start: int
    end: int
    wrong: str
    suggestion: str
    rule: str
    source: str
    message: str
    severity: Severity
    safe: bool
