"""Every rule of the checker finds what it must and lets be what it must: checker/cases/*.toml."""

import tomllib
from pathlib import Path

import pytest

from shuniu.papers import checker

CASES = Path(checker.__file__).parent / "cases"
OPTIONS = ("purpose", "original", "limits")


def _cases():
    for path in sorted(CASES.glob("*.toml")):
        for rule, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
            for case in table["for"] + [[text] for text in table["against"]]:
                yield pytest.param(rule, case, table, id=f"{rule}:{case[0][:16]!r}")


def _found(rule, text, table):
    options = {name: table[name] for name in OPTIONS if name in table}
    return [one for one in checker.check(text, **options) if one.rule == rule]


@pytest.mark.parametrize(("rule", "case", "table"), list(_cases()))
def test_rule_on_its_case(rule, case, table):
    found = _found(rule, case[0], table)
    if len(case) == 1:
        assert found == []
        return
    assert (case[1], case[2]) in [(one.wrong, one.suggestion) for one in found]
    assert all(case[0][one.start : one.end] == one.wrong for one in found)


def test_every_rule_has_cases():
    tables = [tomllib.loads(path.read_text(encoding="utf-8")) for path in CASES.glob("*.toml")]
    covered = {rule for table in tables for rule in table if table[rule]["for"] and table[rule]["against"]}
    assert covered == set(checker.rulebook())
