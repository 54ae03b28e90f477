"""While a supplement is being signed, the desks see what was signed before, and nothing of the new wording."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.core.files.base import ContentFile

from shuniu.base import nouns
from shuniu.base.files.models import File
from shuniu.base.files.storing import store
from shuniu.base.rulemaking.acts import change
from shuniu.engines.reporting import acts
from shuniu.engines.reporting.models import Report, Submission
from shuniu.engines.reporting.tests.builders import TEXT, in_hand
from shuniu.engines.reporting.texts import Wording
from tests.cast import MONDAY, SETTER, Cast

pytestmark = pytest.mark.django_db
NEW = Wording(TEXT.title, f"{TEXT.body}隐患分布在溜马河两岸。")
SECRET = "溜马河"


def sign_supplements() -> None:
    """Here supplements go through the sign-off again."""
    change(
        by=SETTER, at=MONDAY, name="reporting.supplement_signs", value="是", since=date(2026, 3, 2), source="本镇规定",
        reason="试行",
    )  # fmt: skip


@pytest.fixture
def again(cast: Cast) -> Iterator[Submission]:
    """Asked back, supplemented, and waiting for 刘康 to sign."""
    sign_supplements()
    submission = acts.ask_back(in_hand(cast), by=cast["何静"], at=MONDAY, question="分布在哪里？")
    acts.supplement(submission, by=cast["罗敏"], at=MONDAY, wording=NEW)
    assert Report.objects.get(pk=submission.report_id).state == "signing"
    yield Submission.objects.get(pk=submission.pk)


def seen(cast: Cast, name: str, report: Report) -> bool:
    """Does somebody see the report?"""
    return nouns.named("report").policy.sees_it((cast[name],), report)


def test_the_unit_sees_it_the_desk_does_not(cast: Cast, again: Submission) -> None:
    report = Report.objects.get(pk=again.report_id)
    assert seen(cast, "罗敏", report) and seen(cast, "刘康", report)
    assert not seen(cast, "何静", report)


def test_no_page_of_the_desk_holds_it(cast: Cast, again: Submission, signed_in: Any) -> None:
    desk = signed_in("何静")
    pages = [
        f"/submission/{again.pk}/", f"/desk/dangwei/?state=asked_back&open={again.pk}", "/desk/dangwei/ledger/",
        f"/search/?q={SECRET}",
    ]  # fmt: skip
    for path in pages:
        page = desk.get(path).content.decode()
        assert SECRET not in page.replace(f'value="{SECRET}"', "").replace(f"“{SECRET}”", ""), path
    assert desk.get(f"/report/{again.report_id}/").status_code == 404
    assert TEXT.title in desk.get(pages[0]).content.decode()


def test_signed_it_is_there_without_what_the_unit_changed_before(
    cast: Cast, again: Submission, signed_in: Any
) -> None:
    report = Report.objects.get(pk=again.report_id)
    acts.revise(report, by=cast["刘康"], at=MONDAY, wording=Wording(TEXT.title, f"{NEW.body}另有2处。"))
    for name in ("刘康", "孙和"):
        acts.sign(report, by=cast[name], at=MONDAY)
    page = signed_in("何静").get(f"/report/{report.pk}/").content.decode()
    assert SECRET in page and "第2稿" not in page
    assert "第2稿" in signed_in("罗敏").get(f"/report/{report.pk}/").content.decode()


def test_sent_back_it_stays_the_units(cast: Cast, again: Submission) -> None:
    report = Report.objects.get(pk=again.report_id)
    acts.send_back(report, by=cast["刘康"], at=MONDAY, opinion="再核")
    assert not seen(cast, "何静", report)
    about = {"kind": report.kind, "urgency": report.urgency, "desks": list(report.desks.all())}
    acts.resubmit(report, by=cast["罗敏"], at=MONDAY, wording=TEXT, **about)
    assert report.signed_text.body == TEXT.body and again.text.body == TEXT.body


def answer(client: Any, file: File) -> int:
    """How a request for a file is answered."""
    response = client.get(file.url)
    assert response.getvalue() or response.status_code != 200
    return response.status_code


def test_the_desk_keeps_the_files_of_what_was_signed(cast: Cast, signed_in: Any) -> None:
    sign_supplements()
    old, new = (
        store(ContentFile(text.encode(), name="表.txt"), by=cast["罗敏"], at=MONDAY) for text in "旧新"
    )
    submission = in_hand(cast, files=[old])
    acts.ask_back(submission, by=cast["何静"], at=MONDAY, question="分布在哪里？")
    submission = acts.supplement(submission, by=cast["罗敏"], at=MONDAY, wording=NEW, files=[new])
    desk = signed_in("何静")
    assert [answer(desk, file) for file in (old, new)] == [200, 404]
    page = desk.get(f"/submission/{submission.pk}/").content.decode()
    assert old.url in page and new.url not in page
    for name in ("刘康", "孙和"):
        acts.sign(Report.objects.get(pk=submission.report_id), by=cast[name], at=MONDAY)
    assert [answer(desk, file) for file in (old, new)] == [200, 200]
