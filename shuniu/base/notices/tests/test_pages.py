"""The pages: my notices and nobody else's, what I wish to get, what was not delivered."""

from datetime import timedelta

import pytest

from shuniu.base.notices.delivering import deliver
from shuniu.base.notices.models import Dispatch, Notice, Preference, State
from shuniu.base.notices.telling import tell
from shuniu.base.notices.tests.conftest import NOON

pytestmark = pytest.mark.django_db


def page(client, url):
    answer = client.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def test_everybody_sees_their_own_notices_newest_first(enter, office):
    client = enter()
    tell([client.person], "石桥镇<报来>一条信息", at=NOON, url="/report/1/")
    tell([office.person("周岚")], "与您无关", at=NOON)
    tell([client.person], "请签收", at=NOON, urgent=True)
    deliver(NOON)
    html = page(client, "/notices/")
    assert "石桥镇&lt;报来&gt;一条信息" in html and "与您无关" not in html
    assert html.index("请签收") < html.index("石桥镇") and "紧急" in html and "未读 2" in html


def test_following_a_notice_reads_it_and_leads_to_its_page(enter):
    client = enter()
    tell([client.person], "请签收", at=NOON, url="/notices/wishes/")
    deliver(NOON)
    notice = Notice.objects.get()
    assert client.get(f"/notices/{notice.pk}/").headers["Location"] == "/notices/wishes/"
    notice.refresh_from_db()
    assert notice.read_at and "请签收" not in page(client, "/notices/?unread=1")


def test_another_ones_notice_is_not_there(enter, office):
    client = enter()
    tell([office.person("周岚")], "与您无关", at=NOON)
    deliver(NOON)
    assert client.get(f"/notices/{Notice.objects.get().pk}/").status_code == 404
    assert Notice.objects.get().read_at is None


def test_all_are_read_at_once_and_only_by_post(enter):
    client = enter()
    for n in range(3):
        tell([client.person], f"第{n}条", at=NOON)
    deliver(NOON)
    assert client.get("/notices/read/").status_code == 405
    client.post("/notices/read/")
    assert not Notice.objects.unread().exists()


def test_pages_follow_each_other(enter):
    client = enter()
    for n in range(60):
        tell([client.person], f"（{n}）", at=NOON)
    deliver(NOON)
    first = page(client, "/notices/")
    assert "（59）" in first and "（9）" not in first
    before = Notice.objects.order_by("-pk")[49].pk
    assert f"?before={before}" in first and "（9）" in page(client, f"/notices/?before={before}")
    assert "（59）" in page(client, "/notices/?before=²") and "（59）" in page(
        client, f"/notices/?before={'9' * 40}"
    )


def test_the_count_beside_the_rail_is_live(enter):
    client = enter()
    assert client.get("/live/").json()["counts"]["notices:list"] == 0
    tell([client.person], "请签收", at=NOON)
    deliver(NOON)
    answer = client.get("/live/")
    assert answer.json()["counts"]["notices:list"] == 1
    assert client.get("/live/", headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304


def test_wishes_are_kept_for_what_is_set_up(enter, mail):
    client = enter()
    assert f"{client.person.pk}@yunzhou.test" in page(client, "/notices/wishes/")
    client.post("/notices/wishes/", {"channel": ["sms", "nonsense"]})
    assert list(Preference.objects.values_list("channel", "wanted")) == [("email", False)]
    client.post("/notices/wishes/", {"channel": ["email"]})
    assert list(Preference.objects.values_list("channel", "wanted")) == [("email", True)]


def test_where_nothing_is_set_up_the_page_says_so(enter, settings):
    settings.EMAIL_HOST = ""
    assert "只在系统内通知" in page(enter(), "/notices/wishes/")


def test_failures_are_listed_for_who_looks_after_them(enter, mail, office):
    client = enter("system_admin", "高远")
    mail.fails = "邮件服务器没有收下"
    tell([office.person("周岚")], "特急件", at=NOON, urgent=True)
    deliver(NOON - timedelta(seconds=1))
    deliver(NOON)
    html = page(client, "/notices/undelivered/")
    assert "周岚" in html and "邮件服务器没有收下" in html and "特急件" in html
    assert client.get("/live/").json()["counts"]["notices:undelivered"] == 1
    failed = Dispatch.objects.undelivered().get()
    assert "再发一次" not in page(client, f"/notices/undelivered/{failed.pk}/")
    Dispatch.objects.filter(pk=failed.pk).update(state=State.FAILED)
    assert "再发一次" in page(client, f"/notices/undelivered/{failed.pk}/")
    client.post(f"/notices/undelivered/{failed.pk}/")
    failed.refresh_from_db()
    assert (failed.state, failed.attempts, failed.parcel) == (State.WAITING, 0, None)


@pytest.mark.parametrize("url", ["/notices/undelivered/", "/notices/undelivered/1/"])
def test_for_all_others_there_is_no_such_list(enter, url):
    assert enter().get(url).status_code == 404


@pytest.mark.parametrize("url", ["/notices/", "/notices/1/", "/notices/wishes/", "/notices/undelivered/"])
def test_strangers_are_led_to_the_door(client, db, url):
    assert "/login/" in client.get(url).headers["Location"]
