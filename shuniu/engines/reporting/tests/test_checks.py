"""The writing check: advice, and what a pack makes blocking."""

import pytest

from shuniu.base.refusals import Incomplete
from shuniu.base.rulemaking.acts import change
from shuniu.engines.reporting import checks
from shuniu.engines.reporting.tests.builders import TEXT, submitted
from shuniu.engines.reporting.texts import Wording
from tests.cast import MONDAY, SETTER, Cast

MISSPELT = Wording(TEXT.title, TEXT.body + "当地重新布署了巡查。")


def test_advice_names_the_place_and_the_mend(cast: Cast) -> None:
    found = checks.findings(MISSPELT, kind="experience", unit=cast.units["sq"], at=MONDAY)
    assert ("布署", "部署") in [(each.wrong, each.suggestion) for each in found]


def test_nothing_blocks_until_a_pack_says_so(cast: Cast) -> None:
    assert submitted(cast, wording=MISSPELT).state == "signing"


def test_what_the_rule_names_blocks_at_its_field(cast: Cast) -> None:
    today = MONDAY.date()
    said = {"value": ["错别字"], "since": today, "source": "办公室通知", "reason": "错字多"}
    change(by=SETTER, at=MONDAY, name="reporting.blocking", **said)
    with pytest.raises(Incomplete) as refused:
        submitted(cast, wording=MISSPELT)
    assert any("部署" in sentence for sentence in refused.value.errors["body"])


def test_problem_reports_say_how_far_they_reach(cast: Cast) -> None:
    with pytest.raises(Incomplete) as refused:
        submitted(cast, kind="problem")
    assert set(refused.value.errors) == {"spread", "part", "impact"}
