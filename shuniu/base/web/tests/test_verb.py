"""The one page of every verb: who sees it, what it keeps, that it happens once."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from shuniu.base.journal.models import Entry
from shuniu.base.rules.models import PackAdoption
from shuniu.base.web import drafts
from shuniu.base.web.models import Draft, Once

NOON = datetime(2026, 3, 2, 12, tzinfo=ZoneInfo("Asia/Shanghai"))
pytestmark = [pytest.mark.django_db, pytest.mark.urls("shuniu.base.web.tests.urls")]


def text(response):
    return response.content.decode()


def hidden(response, name):
    return re.search(f'name="{name}" value="([^"]*)"', text(response)).group(1)


def test_the_keeper_tears_a_slip_and_is_told(enter, slip):
    client = enter("keeper")
    form = client.get(f"/slip/{slip.pk}/tear/")
    assert "一句话说清。" in text(form) and hidden(form, "_seen") == "0"
    sent = {"reason": "写错了", "_seen": "0", "_once": hidden(form, "_once")}
    answer = client.post(f"/slip/{slip.pk}/tear/", sent, follow=True)
    assert answer.redirect_chain == [(f"/slip/{slip.pk}/", 302)]
    assert "便条已作废。" in text(answer) and "写错了" in text(answer)
    slip.refresh_from_db()
    assert (slip.state, slip.version) == ("revoked", 1)


def test_a_stranger_finds_nothing(enter, slip):
    client = enter("nobody")
    assert client.get(f"/slip/{slip.pk}/").status_code == 404
    assert client.get(f"/slip/{slip.pk}/tear/").status_code == 404
    assert client.get("/slip/new/write/").status_code == 404
    assert client.post(f"/slip/{slip.pk}/tear/", {"reason": "x"}).status_code == 404
    assert client.get("/nothing/1/tear/").status_code == 404


def test_a_reader_is_told_whose_it_is(enter, slip):
    PackAdoption.objects.update(pack="open")
    answer = enter("reader").post(f"/slip/{slip.pk}/tear/", {"reason": "我来作废"})
    assert answer.status_code == 403
    assert "由保管人办理" in text(answer) and "我来作废" in text(answer)


def test_who_may_no_longer_is_told_what_happened_meanwhile(enter, slip):
    enter("keeper").post(f"/slip/{slip.pk}/note/")
    PackAdoption.objects.update(pack="open")
    answer = enter("reader").post(f"/slip/{slip.pk}/tear/", {"reason": "我来作废", "_seen": "0"})
    assert answer.status_code == 409
    assert "已有变动" in text(answer) and "我来作废" in text(answer) and "核对岗位" not in text(answer)


def test_what_is_missing_is_said_at_the_field(enter, slip):
    answer = enter("keeper").post(f"/slip/{slip.pk}/tear/", {"reason": " "})
    assert answer.status_code == 422
    assert text(answer).count("请填写理由。") == 2
    assert 'href="#id_reason"' in text(answer) and 'aria-invalid="true"' in text(answer)


def test_what_the_act_misses_is_said_at_the_field_too(enter):
    answer = enter("keeper").post("/slip/new/write/", {"title": "空"})
    assert answer.status_code == 422
    assert "标题不能就写一个" in text(answer) and 'value="空"' in text(answer)
    assert not PackAdoption.objects.exists() and not Once.objects.exists()


def test_somebody_was_faster(enter, slip):
    client = enter("keeper")
    client.post(f"/slip/{slip.pk}/note/")
    answer = client.post(f"/slip/{slip.pk}/tear/", {"reason": "写错了", "_seen": "0"})
    assert answer.status_code == 409
    assert "已有变动" in text(answer) and "写错了</textarea>" in text(answer)
    assert hidden(answer, "_seen") == "1"


def test_somebody_was_faster_where_nothing_is_typed(enter, slip):
    client = enter("keeper")
    client.post(f"/slip/{slip.pk}/note/")
    answer = client.post(f"/slip/{slip.pk}/note/", {"_seen": "0"})
    assert answer.status_code == 409
    assert "已有变动" in text(answer) and "请看过变动再办" in text(answer) and "您写的" not in text(answer)


def test_a_verb_that_is_past_keeps_the_text_and_offers_no_button(enter, slip):
    client = enter("keeper")
    client.post(f"/slip/{slip.pk}/tear/", {"reason": "写错了"})
    answer = client.post(f"/slip/{slip.pk}/tear/", {"reason": "再作废一次"})
    assert answer.status_code == 409
    assert "再作废一次" in text(answer) and "作废</button>" not in text(answer)


def test_sent_twice_is_done_once(enter):
    client = enter("keeper")
    sent = {"title": "修水管", "_once": "the same form"}
    first = client.post("/slip/new/write/", sent)
    again = client.post("/slip/new/write/", sent, follow=True)
    assert PackAdoption.objects.count() == 1
    assert again.redirect_chain[0][0] == first["Location"]
    assert "没有重复办理" in text(again)
    assert Entry.objects.filter(noun="slip").count() == 1


def test_the_draft_comes_back_and_goes_when_taken(enter, slip):
    client = enter("keeper")
    slot = f"slip.{slip.pk}.tear"
    drafts.save(client.account, slot, {"reason": "写到一半"}, rev=0, at=NOON)
    assert "写到一半</textarea>" in text(client.get(f"/slip/{slip.pk}/tear/"))
    client.post(f"/slip/{slip.pk}/tear/", {"reason": "写完了"})
    assert not Draft.objects.exists()


def test_two_posts_that_fit_are_asked(enter, slip):
    client = enter("keeper", "keeper")
    assert "以哪个岗位办理" in text(client.get(f"/slip/{slip.pk}/tear/"))
    client.post(f"/slip/{slip.pk}/tear/", {"reason": "x", "_as": "2"})
    assert Entry.objects.get(verb="tear").actor.post_id == 2


def test_the_thing_shows_what_can_be_done_now(enter, slip):
    shown = text(enter("keeper").get(f"/slip/{slip.pk}/"))
    assert "记一笔" in shown and f'action="/slip/{slip.pk}/note/"' in shown
    assert f'href="/slip/{slip.pk}/tear/"' in shown


def test_beside_a_ledger_it_comes_without_its_frame(enter, slip):
    shown = text(
        enter("keeper").get(f"/slip/{slip.pk}/", headers={"HX-Request": "true", "HX-Target": "side"})
    )
    assert "sn-l-pane" in shown and "<html" not in shown


def test_an_unsafe_way_back_is_not_taken(enter, slip):
    answer = enter("keeper").post(f"/slip/{slip.pk}/note/", {"_next": "https://elsewhere.example/"})
    assert answer["Location"] == f"/slip/{slip.pk}/"
