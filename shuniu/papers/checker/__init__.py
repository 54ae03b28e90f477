"""公文体检: reads a text as a careful colleague would and says what is wrong, where, and how to mend it.

`check(reading_or_text, purpose=…)` gives findings in the order of the text, `checking(…)` the same step by step;
`mend(text, findings)` applies those that can be applied safely; `secret_marks(text)` finds marks of state secrets
(SEC-1). What is a mistake stands in ``rules/*.toml`` and ``words/*.tsv`` with its source; ``cases/*.toml`` holds for
each rule a text it must object to and one it must not. Requirements DOC-3, REP-2, SEC-1, SEC-4; figures rules.md §4.
"""

from shuniu.papers.checker.engine import check, checking
from shuniu.papers.checker.finding import Finding, Severity
from shuniu.papers.checker.mending import mend
from shuniu.papers.checker.rulebook import Rule, RuleError, rulebook
from shuniu.papers.checker.secrecy import secret_marks

__all__ = [
    "Finding",
    "Rule",
    "RuleError",
    "Severity",
    "check",
    "checking",
    "mend",
    "rulebook",
    "secret_marks",
]
