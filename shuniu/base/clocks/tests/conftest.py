"""The office of the tests."""

import pytest

from shuniu.base.clocks import almanac
from shuniu.base.clocks.tests.builders import Watching, party, rules_of_clocks
from shuniu.base.rules import asking
from shuniu.base.rules.rulebook import RuleBook


@pytest.fixture
def rules(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The figures of clocks; what other tests kept in memory is forgotten."""
    monkeypatch.setattr(asking, "_kept", (None, RuleBook()))
    monkeypatch.setattr(almanac, "_kept", [])
    rules_of_clocks()


@pytest.fixture
def office(rules: None) -> Watching:
    """Somebody to tell on each rung: ``one`` and ``head``."""
    return Watching({"one": [party("柳河镇党政办")], "head": [party("柳河镇镇长")]}).register()
