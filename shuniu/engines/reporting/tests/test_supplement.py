"""退补 and its answer: what the unit may send, what each side sees of it meanwhile and afterwards."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile

from shuniu.base.clocks.models import Clock
from shuniu.base.files.attaching import of
from shuniu.base.files.storing import store
from shuniu.base.journal.models import Entry
from shuniu.base.notices.models import Message
from shuniu.base.refusals import Incomplete, NotNow
from shuniu.engines.reporting import acts
from shuniu.engines.reporting.models import Report, Submission
from shuniu.engines.reporting.tests.builders import TEXT, in_hand
from shuniu.engines.reporting.texts import Wording
from tests.cast import MONDAY, Cast

pytestmark = pytest.mark.django_db
NEW = Wording(TEXT.title, f"{TEXT.body}分布在12座。")


@pytest.fixture
def asked(cast: Cast) -> Submission:
    """A submission whose unit is asked for more."""
    return acts.ask_back(in_hand(cast), by=cast["何静"], at=MONDAY, question="分布在哪几座？")


def test_the_question_is_told_as_it_was_asked(asked: Submission) -> None:
    assert Message.objects.latest("pk").sentence == f"《{TEXT.title}》需要补充：分布在哪几座？"


def test_an_answer_with_nothing_in_it_is_refused(cast: Cast, asked: Submission) -> None:
    with pytest.raises(Incomplete, match="还没有补充"):
        acts.supplement(asked, by=cast["罗敏"], at=MONDAY, wording=TEXT)
    file = store(ContentFile("名单".encode(), name="表.txt"), by=cast["罗敏"], at=MONDAY)
    acts.supplement(asked, by=cast["罗敏"], at=MONDAY, wording=TEXT, files=[file])


def test_files_go_with_it(cast: Cast, asked: Submission, signed_in: Any) -> None:
    said = {"title": TEXT.title, "body": TEXT.body, "_seen": asked.version}
    said["files"] = SimpleUploadedFile("表.txt", "名单".encode())
    signed_in("罗敏").post(f"/submission/{asked.pk}/supplement/", said)
    assert [file.name for file in of("report", asked.report_id)] == ["表.txt"]


def test_it_is_not_offered_again_while_it_is_signed(cast: Cast, asked: Submission, signed_in: Any) -> None:
    acts.supplement(asked, by=cast["罗敏"], at=MONDAY, wording=NEW)
    link = f"/submission/{asked.pk}/supplement/"
    for name in ("罗敏", "刘康"):
        for path in (f"/report/{asked.report_id}/", f"/submission/{asked.pk}/"):
            assert link not in signed_in(name).get(path).content.decode()
    assert "正在报送单位审签" in signed_in("何静").get(f"/submission/{asked.pk}/").content.decode()


def test_sent_back_it_says_where_to_go_on(cast: Cast, asked: Submission) -> None:
    acts.supplement(asked, by=cast["罗敏"], at=MONDAY, wording=NEW)
    with pytest.raises(NotNow, match="正在审签"):
        acts.supplement(asked, by=cast["罗敏"], at=MONDAY, wording=NEW)
    acts.send_back(Report.objects.get(), by=cast["刘康"], at=MONDAY, opinion="再核")
    with pytest.raises(NotNow, match="被退回"):
        acts.supplement(asked, by=cast["罗敏"], at=MONDAY, wording=NEW)


def signed(cast: Cast, asked: Submission) -> Submission:
    """Supplemented and signed: it waits at the desk again."""
    acts.supplement(asked, by=cast["罗敏"], at=MONDAY, wording=NEW)
    for name in ("刘康", "孙和"):
        acts.sign(Report.objects.get(), by=cast[name], at=MONDAY)
    return Submission.objects.get()


def test_the_desk_sees_what_was_changed_until_it_edits(cast: Cast, asked: Submission, signed_in: Any) -> None:
    thing, desk = signed(cast, asked), signed_in("何静")
    page = desk.get("/desk/dangwei/").content.decode()
    assert "已补充" in page and "<ins>分布在12座。</ins>" in page
    acts.claim(thing, by=cast["何静"], at=MONDAY)
    acts.edit(thing, by=cast["何静"], at=MONDAY, wording=Wording(TEXT.title, f"{NEW.body}请关注。"))
    page = desk.get("/desk/dangwei/?state=in_hand").content.decode()
    assert "已补充" not in page and "<ins>请关注。</ins>" in page


def test_the_desk_may_go_on_without_it(cast: Cast, asked: Submission) -> None:
    acts.resume(asked, by=cast["何静"], at=MONDAY)
    assert {clock.name for clock in Clock.objects.running()} == {"outcome"}
    assert "不用再补充" in Message.objects.latest("pk").sentence
    assert Entry.objects.latest("pk").sentence == "不等补充，继续办"


def test_what_the_unit_is_signing_already_is_waited_for(cast: Cast, asked: Submission) -> None:
    acts.supplement(asked, by=cast["罗敏"], at=MONDAY, wording=NEW)
    with pytest.raises(NotNow, match="正在报送单位审签"):
        acts.resume(asked, by=cast["何静"], at=MONDAY)
