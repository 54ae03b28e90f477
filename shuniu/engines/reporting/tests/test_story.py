"""The whole way of a report: written in a township, signed, taken in by the desk, and back to its reporter."""

from datetime import timedelta

import pytest

from shuniu.base.clocks.models import Clock
from shuniu.base.journal.timeline import timeline
from shuniu.base.journal.verifying import breaches
from shuniu.base.refusals import NotNow, NotYours, Stale
from shuniu.engines.reporting import acts
from shuniu.engines.reporting.tests.builders import TEXT, arrived, in_hand, signed, submitted
from shuniu.engines.reporting.texts import Wording
from tests.cast import MONDAY, Cast

HOUR = timedelta(hours=1)


def test_a_report_waits_for_the_first_of_its_chain(cast: Cast) -> None:
    report = submitted(cast)
    assert report.state == "signing"
    assert report.signer_id == cast["刘康"].post_id
    assert Clock.objects.running().get(noun="report", key=report.pk).owed_by_id == cast["刘康"].post_id


def test_signed_by_all_it_reaches_the_desk_with_a_number(cast: Cast) -> None:
    report = signed(cast)
    assert report.state == "signed"
    submission = report.submissions.get()
    assert (submission.state, submission.called) == ("waiting", "2026-0001")
    assert not Clock.objects.running().filter(noun="report").exists()


def test_a_stranger_neither_signs_nor_sees(cast: Cast) -> None:
    report = submitted(cast)
    with pytest.raises(NotYours):
        acts.sign(report, by=cast["王芳"], at=MONDAY)


def test_two_who_looked_at_the_same_version_do_not_overwrite_each_other(cast: Cast) -> None:
    submission = in_hand(cast)
    seen = submission.version
    acts.edit(submission, by=cast["何静"], at=MONDAY, seen=seen, wording=Wording(TEXT.title, "改过的正文。"))
    with pytest.raises(Stale) as refused:
        acts.edit(
            submission, by=cast["何静"], at=MONDAY, seen=seen, wording=Wording(TEXT.title, "另一种改法。")
        )
    assert any("编辑" in told for told in refused.value.since)


def test_the_reporter_reads_the_outcome_and_its_reason(cast: Cast) -> None:
    submission = in_hand(cast)
    acts.decline(submission, by=cast["何静"], at=MONDAY + HOUR, code="情况不新", reason="九月已有相近内容")
    told = [entry.read_aloud() for entry in timeline(submission.report, (cast["罗敏"],))]
    assert any("不采用，理由是情况不新：九月已有相近内容" in sentence for sentence in told)


def test_what_an_act_brings_about_is_told_after_it(cast: Cast) -> None:
    told = [entry.sentence for entry in timeline(signed(cast), (cast["罗敏"],))]
    agreed = next(place for place, said in enumerate(told) if said.startswith("审签同意，报"))
    assert told[agreed + 1].startswith("报到") and told[agreed + 1].endswith("登记号 2026-0001")


def test_what_is_asked_back_pauses_the_desk_and_comes_back_signed(cast: Cast) -> None:
    submission = acts.ask_back(in_hand(cast), by=cast["何静"], at=MONDAY, question="217处分布在哪几座？")
    outcome = Clock.objects.running().get(noun="submission", name="outcome")
    assert outcome.suspended_at is not None
    acts.supplement(
        submission, by=cast["罗敏"], at=MONDAY + HOUR, wording=Wording(TEXT.title, TEXT.body + "分布在12座。")
    )
    report = submission.report
    report.refresh_from_db()
    assert report.state == "signing"
    for name in ("刘康", "孙和"):
        report = acts.sign(report, by=cast[name], at=MONDAY + HOUR)
    submission.refresh_from_db()
    assert submission.state == "waiting"
    assert submission.text.body.endswith("分布在12座。")


def test_adopted_cannot_be_withdrawn(cast: Cast) -> None:
    submission = acts.adopt(arrived(cast), by=cast["何静"], at=MONDAY, serves=["同级"])
    with pytest.raises(NotNow):
        acts.withdraw(submission.report, by=cast["罗敏"], at=MONDAY, reason="数字要核")


def test_what_every_desk_has_decided_is_not_withdrawn(cast: Cast) -> None:
    submission = arrived(cast)
    acts.decline(submission, by=cast["何静"], at=MONDAY, code="情况不新")
    with pytest.raises(NotNow, match="有了结果"):
        acts.withdraw(submission.report, by=cast["罗敏"], at=MONDAY, reason="不想留着")


def test_the_journal_of_a_whole_story_is_whole(cast: Cast) -> None:
    acts.adopt(in_hand(cast), by=cast["何静"], at=MONDAY, serves=[])
    assert list(breaches()) == []
