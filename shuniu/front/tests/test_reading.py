"""My desk of a leader: issues to read, answers to read; of an addressee: what to acknowledge and answer."""

import pytest

from shuniu.engines.directives import acts
from shuniu.front.owing import owed
from shuniu.rooms.bulletins import acts as bulletins
from shuniu.rooms.bulletins.tests.issuing import TEN, distributed, listed


@pytest.fixture
def issue(cast):
    """An issue on 江川's list."""
    cast.hired("江川", "yz", "leader", "市委副书记")
    return distributed(cast, bulletin=listed(cast, "江川"))


def lines(cast, name):
    """What somebody's desk shows, as (button, address)."""
    return [(line.word, line.url) for line in owed((cast[name],), TEN)]


def test_an_issue_waits_until_it_is_noted(cast, issue):
    assert lines(cast, "江川") == [("阅看", f"/read/{issue.pk}/")]
    bulletins.note(issue.receipts.get(), by=cast["江川"], at=TEN)
    assert lines(cast, "江川") == []


def test_a_recalled_one_waits_for_the_confirmation(cast, issue):
    bulletins.recall(issue, by=cast["何静"], at=TEN, reason="数字有误")
    assert [line.more for line in owed((cast["江川"],), TEN)] == ["已收回，请确认"]
    bulletins.confirm(issue.receipts.get(), by=cast["江川"], at=TEN)
    assert lines(cast, "江川") == []


def test_the_desk_sees_who_has_not_confirmed_and_nothing_when_all_have(cast, issue, signed_in):
    bulletins.recall(issue, by=cast["何静"], at=TEN, reason="数字有误")
    line = next(line for line in owed((cast["何静"],), TEN) if line.word == "催请确认")
    assert line.more == "已收回，还有1处没有确认"
    assert "市委副书记" in signed_in("何静").get(line.url).content.decode()
    bulletins.confirm(issue.receipts.get(), by=cast["江川"], at=TEN)
    assert "催请确认" not in [word for word, _ in lines(cast, "何静")]


def test_a_directive_goes_to_and_fro(cast, issue):
    bulletins.note(issue.receipts.get(), by=cast["江川"], at=TEN)
    said = {
        "concerned": issue.items.get(),
        "text": "请石桥镇再报。",
        "pace": "ordinary",
        "posts": [cast.posts["孙和"]],
    }
    reception = acts.give(by=cast["江川"], at=TEN, **said).receptions.get()
    page = f"/directive/{reception.directive_id}/"
    assert ("签收批示", page) in lines(cast, "孙和")
    reception = acts.receive(reception, by=cast["孙和"], at=TEN)
    assert ("答复批示", page) in lines(cast, "孙和")
    reception = acts.answer(reception, by=cast["孙和"], at=TEN, answer="已办。")
    assert lines(cast, "江川") == [("看答复", page)] and ("答复批示", page) not in lines(cast, "孙和")
    acts.note(reception, by=cast["江川"], at=TEN)
    assert lines(cast, "江川") == []
