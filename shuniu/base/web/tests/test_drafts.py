"""Typing is kept, never silently overwritten, and marked text is not kept at all."""

import pytest

from shuniu.base.refusals import Incomplete
from shuniu.base.web import drafts
from shuniu.base.web.models import Draft

pytestmark = [pytest.mark.django_db, pytest.mark.urls("shuniu.base.web.tests.urls")]


def save(client, rev, **body):
    return client.post("/draft/report.new/", {"rev": rev, "body": body}, content_type="application/json")


def test_each_save_is_the_next_revision(enter):
    client = enter("keeper")
    assert save(client, 0, title="一").json()["rev"] == 1
    assert save(client, 1, title="二").json()["rev"] == 2
    told = client.get("/draft/report.new/").json()
    assert told["body"] == {"title": "二"} and told["rev"] == 2


def test_another_tab_was_later(enter):
    client = enter("keeper")
    save(client, 0, title="甲")
    save(client, 1, title="乙")
    answer = save(client, 1, title="丙")
    assert answer.status_code == 409
    assert answer.json()["body"] == {"title": "乙"} and answer.json()["rev"] == 2
    assert Draft.objects.get().body == {"title": "乙"}


def test_of_two_first_saves_at_one_moment_the_second_learns_of_the_other(enter, monkeypatch):
    client = enter("keeper")
    save(client, 0, title="甲")
    monkeypatch.setattr(
        Draft.objects, "select_for_update", Draft.objects.none
    )  # it looked before the other wrote
    answer = save(client, 0, title="乙")
    assert answer.status_code == 409 and answer.json()["body"] == {"title": "甲"}


def test_marked_text_is_refused_and_not_kept(enter, monkeypatch):
    def gate(text, account, at):
        if "机密★" in text:
            raise Incomplete({"": "有国家秘密标志。"}, "请改用机要渠道。")

    monkeypatch.setattr(drafts, "_gates", [gate])
    client = enter("keeper")
    answer = save(client, 0, title="平常", text="机密★1年")
    assert answer.status_code == 422 and answer.json()["reason"] == "有国家秘密标志。"
    assert not Draft.objects.exists()


def test_drafts_are_ones_own(enter):
    save(enter("keeper"), 0, title="我的")
    other = enter("keeper", name="赵一鸣")
    assert other.get("/draft/report.new/").json() == {"rev": 0}


@pytest.mark.parametrize("sent", ["", "[]", '{"rev": "x", "body": {}}', '{"rev": 1}', "null"])
def test_nonsense_is_answered(enter, sent):
    answer = enter("keeper").generic("POST", "/draft/a/", sent, content_type="application/json")
    assert answer.status_code == 400 and not Draft.objects.exists()


def test_throwing_away(enter):
    client = enter("keeper")
    save(client, 0, title="一")
    assert client.delete("/draft/report.new/").json() == {"rev": 0}
    assert not Draft.objects.exists()
