"""My desk of a leader: issues to read, answers to read; of an addressee: what to acknowledge and answer."""

import pytest
from django.core.files.base import ContentFile

from shuniu.base.files.storing import store
from shuniu.engines.directives import acts
from shuniu.engines.directives.tests.builders import PNG
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


def test_a_keyed_paper_waits_for_a_second_secretary_until_the_words_agree(cast, issue):
    for name, post in (("苏白", "秘书"), ("丁宁", "秘书（二）")):
        cast.hired(name, "swb", "secretary", post)
    scan = store(ContentFile(PNG, name="批示.png"), by=cast["苏白"], at=TEN)
    keyed = acts.key(
        by=cast["苏白"], at=TEN, concerned=issue.items.get(), post=cast.posts["江川"], given_at=TEN,
        text="原则同意。", pace="ordinary", files=[scan], posts=[cast.posts["孙和"]],
    )  # fmt: skip
    line = ("录入核对", f"/directive/{keyed.pk}/")
    assert lines(cast, "丁宁") == [line] and lines(cast, "苏白") == []
    keyed = acts.key_again(keyed, by=cast["丁宁"], at=TEN, text="同意。")
    assert lines(cast, "丁宁") == lines(cast, "苏白") == [line]
    acts.settle(keyed, by=cast["苏白"], at=TEN, text="原则同意。")
    assert lines(cast, "丁宁") == lines(cast, "苏白") == []


def test_who_must_act_on_an_item_reads_it_though_it_was_not_sent_to_them(cast, issue, signed_in):
    item, address = issue.items.get(), f"/item/{issue.items.get().pk}/"
    assert signed_in("马骏").get(address).status_code == 404
    about = {"concerned": item, "text": "请柳河镇借鉴。", "pace": "ordinary", "posts": [cast.posts["马骏"]]}
    given = acts.give(by=cast["江川"], at=TEN, **about)
    client = signed_in("马骏")
    assert f'href="{address}"' in client.get(f"/directive/{given.pk}/").content.decode()
    assert item.text.body[:20] in client.get(address).content.decode()
    assert client.get(f"/issue/{issue.pk}/").status_code == signed_in("王芳").get(address).status_code == 404
    bulletins.recall(issue, by=cast["何静"], at=TEN, reason="数字有误")
    assert client.get(address).status_code == 404
