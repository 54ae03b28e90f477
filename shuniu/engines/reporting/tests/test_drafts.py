"""What was begun and not handed in stays with who began it, even when the post goes to another."""

from django.test import Client
from django.utils import timezone

from shuniu.base.web import drafts
from shuniu.engines.reporting.composing import SLOT
from shuniu.org import acts
from shuniu.org.models import Appointment
from tests.cast import Cast

BODY = "217座小水库中，12座渗漏。\n已报县水务局。"


def test_a_draft_left_with_the_post_can_be_copied_out(cast: Cast, client: Client) -> None:
    account, now = cast.account("罗敏"), timezone.now()
    drafts.save(account, f"{SLOT}a1", {"title": "小水库渗漏", "body": BODY}, rev=0, at=now)
    client.force_login(account, backend="shuniu.base.parties.backends.Accounts")
    assert 'href="/report/draft/a1/"' in client.get("/report/drafts/").content.decode()
    leaving = Appointment.objects.get(person=cast["罗敏"].person_id, until=None)
    today = timezone.localdate(now)
    acts.hand_over(
        leaving.post, by=cast["高远"], at=now, leaving=leaving, person=cast.person("钱进"), on=today
    )
    assert client.get("/report/draft/a1/")["Location"] == "/report/drafts/"
    page = client.get("/report/drafts/").content.decode()
    assert "不能再提交" in page and "12座渗漏" in page and "已报县水务局" in page
    assert "/report/draft/a1/" not in page and "写信息</a>" not in page
    assert 'href="/report/drafts/"' in client.get("/").content.decode()


def test_who_never_wrote_has_no_drafts_on_the_rail(cast: Cast, client: Client) -> None:
    client.force_login(cast.account("孙和"), backend="shuniu.base.parties.backends.Accounts")
    assert 'href="/report/drafts/"' not in client.get("/").content.decode()
