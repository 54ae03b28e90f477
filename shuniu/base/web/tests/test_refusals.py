"""What did not happen loses nothing: ended sessions, old tokens, fragments."""

import json

import pytest
from django.test import Client

from shuniu.base.web.models import Seen

pytestmark = [pytest.mark.django_db, pytest.mark.urls("shuniu.base.web.tests.urls")]


def test_a_page_leads_to_the_door(client):
    answer = client.get("/slip/1/tear/")
    assert answer.status_code == 302 and answer["Location"].startswith("/login/")


def test_a_form_sent_after_the_session_ended_is_kept(client):
    answer = client.post("/slip/1/tear/", {"reason": "写了很久的一段话", "password": "geheim", "_once": "t"})
    shown = answer.content.decode()
    assert answer.status_code == 401
    assert shown.count("写了很久的一段话") == 2 and "geheim" not in shown
    assert 'name="_once" value="t"' in shown


def test_a_script_is_told_by_the_status(client):
    assert client.get("/live/", headers={"X-Script": "1"}).status_code == 401
    assert client.post("/draft/a/", headers={"HX-Request": "true"}).status_code == 401


def test_an_old_token_offers_the_same_form_again_to_our_own_pages_only(enter, slip):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = enter("keeper").cookies
    ours = strict.post("/slip/1/tear/", {"reason": "写好了"}, headers={"Origin": "http://testserver"})
    assert ours.status_code == 403 and "写好了" in ours.content.decode()
    foreign = strict.post(
        "/slip/1/tear/", {"reason": "骗来的"}, headers={"Origin": "http://elsewhere.example"}
    )
    assert foreign.status_code == 403 and "骗来的" not in foreign.content.decode()


def test_toasts_travel_with_fragments(enter, slip):
    client = enter("keeper")
    headers = {"HX-Request": "true", "HX-Target": "side"}
    answer = client.post(f"/slip/{slip.pk}/note/", headers=headers, follow=True)
    said = json.loads(answer["HX-Trigger"])["sn:toast"]
    assert said == [{"text": "已记一笔。", "tone": "success"}]


def test_polling_takes_no_toast_away(enter, slip):
    client = enter("keeper")
    client.post(f"/slip/{slip.pk}/note/")
    client.get("/live/", headers={"X-Script": "1"})
    assert "已记一笔。" in client.get(f"/slip/{slip.pk}/").content.decode()


def test_what_was_put_away_stays_away(enter):
    client = enter("keeper")
    for _ in range(2):
        assert (
            client.post("/seen/reporter/", headers={"Referer": "http://elsewhere.example/"})["Location"]
            == "/"
        )
    assert Seen.objects.count() == 1


def test_what_was_written_on_a_thing_that_has_gone_is_shown(enter, slip):
    client, address = enter("keeper"), f"/slip/{slip.pk}/tear/"
    slip.delete()
    answer = client.post(address, {"reason": "写了半天的理由", "_seen": "0"})
    assert answer.status_code == 404
    assert "刚被撤回" in answer.content.decode() and "写了半天的理由" in answer.content.decode()


def test_looks_are_kept_and_only_known_ones(enter):
    client = enter("keeper")
    client.post("/looks/", {"theme": "dark", "size": "huge"})
    assert client.cookies["theme"].value == "dark" and "size" not in client.cookies
    assert 'media="screen"' in client.get("/looks/").content.decode()


def test_the_session_tells_who_is_here(enter, client):
    assert client.get("/session/").json()["account"] is None
    account = enter("keeper").account
    said = client.get("/session/").json()
    assert said["account"] == account.pk and said["signin"] == "/login/" and said["csrf"]
