"""A text too long to be checked while one waits: kept because its writer says so, checked by a Job."""

import pytest
from django.utils import timezone

from shuniu.base import nouns
from shuniu.base.jobs.models import Job
from shuniu.base.jobs.running import run_pending
from shuniu.base.journal.models import Entry
from shuniu.rooms.documents import acts, bounds
from shuniu.rooms.documents.models import Checkup, CheckupResult
from shuniu.rooms.documents.tests.samples import NOTICE, SECRET

PAGE = "/checkup/"
LINE = "各地要迅速布署，把责任落实到人。\n"
MOST = len(NOTICE) + 40


@pytest.fixture
def client(signed_in, monkeypatch, settings, tmp_path):
    """罗敏, in a house that checks very little at once."""
    settings.MEDIA_ROOT = tmp_path
    real = bounds.bound
    for module in ("bounds", "nouns", "background", "views.checkup"):
        monkeypatch.setattr(
            f"shuniu.rooms.documents.{module}.bound",
            lambda name, at: MOST if name == "check_at_once" else real(name, at),
        )
    return signed_in("罗敏")


def send(client, do="check", text=NOTICE + LINE * 40, purpose="official"):
    return client.post(PAGE, {"do": do, "text": text, "original": "", "purpose": purpose, "_once": "one"})


@pytest.mark.parametrize("do", ["check", "mend_all", "look", "take:pdf"])
def test_a_long_text_is_not_checked_while_one_waits(client, do):
    page = send(client, do)
    said = page.content.decode()
    assert page.context["examined"] is None
    assert f"全文 {len(NOTICE + LINE * 40)} 字" in said and "留存，后台体检" in said
    assert page.context["form"].initial["text"].startswith(NOTICE)
    assert not Checkup.objects.exists() and not Job.objects.exists()


def test_kept_it_is_checked_in_the_background(client):
    address = send(client, "keep")["Location"]
    checkup = Checkup.objects.get()
    waiting = client.get(address).content.decode()
    assert (
        checkup.checked_at is None
        and "还没有查完" in waiting
        and "体检中" in client.get("/checkup/mine/").content.decode()
    )
    run_pending(timezone.now())
    checkup.refresh_from_db()
    page = client.get(address).content.decode()
    assert checkup.mistakes >= 40 and checkup.checked_at
    assert "<q" in page and "布署" in page and "部署" in page and "这里显示开头" in page
    assert [one.sentence for one in Entry.objects.filter(noun="checkup").order_by("seq")] == [
        "留存体检稿，请后台体检",
        f"后台体检完毕，有{checkup.mistakes + checkup.doubts + checkup.advices}处问题",
    ]


def test_taken_up_again_it_is_still_too_long(client):
    send(client, "keep")
    page = client.get(f"{PAGE}?of={Checkup.objects.get().pk}")
    assert page.context["examined"] is None and "留存，后台体检" in page.content.decode()


def test_what_was_discarded_meanwhile_is_not_checked(client, cast):
    send(client, "keep")
    checkup = Checkup.objects.get()
    acts.discard(checkup, by=cast["罗敏"], at=timezone.now())
    run_pending(timezone.now())
    assert Job.objects.get().state == "done" and not CheckupResult.objects.exists()


def test_discarding_takes_what_was_found_with_it(client, cast):
    send(client, "keep")
    run_pending(timezone.now())
    checkup = Checkup.objects.get()
    assert CheckupResult.objects.get().findings[0]["wrong"]
    acts.discard(checkup, by=cast["罗敏"], at=timezone.now())
    assert not CheckupResult.objects.exists()
    assert not any(list(one.broken()) for one in nouns.named("checkup").invariants)


def test_asked_again_it_is_checked_anew(client, cast):
    send(client, "keep")
    checkup = Checkup.objects.get()
    for _ in range(2):
        acts.check(checkup, by=cast["罗敏"], at=timezone.now())
    assert Job.objects.count() == 1
    run_pending(timezone.now())
    acts.check(checkup, by=cast["罗敏"], at=timezone.now())
    run_pending(timezone.now())
    assert CheckupResult.objects.count() == 1


def test_a_long_secret_is_refused_like_any_other(client):
    response = send(client, "keep", SECRET + LINE * 40)
    assert response.status_code == 422 and not Checkup.objects.exists()


def test_five_megabytes_are_refused_at_once(client):
    response = send(client, text=LINE * 100_000)
    assert response.status_code == 422 and "超过100万字的上限" in response.content.decode()


def test_a_report_is_measured_by_the_figures_of_its_unit(signed_in, cast):
    client = signed_in("罗敏")
    text = "石桥镇建成冷链仓库3座\n" + "5月12日，石桥镇3座仓库投入使用。" * 6
    marks = send(client, text=text, purpose="report").context["marks"]
    found = [mark.finding.message for mark in marks if mark.finding.rule == "report.length.short"]
    assert found and "200" in found[0] and "默认值" not in found[0]
