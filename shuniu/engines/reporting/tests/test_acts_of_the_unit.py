"""提交, 审签, 代签, 修改, 退回, 撤回: what each does and what it refuses."""

from datetime import timedelta

import pytest

from shuniu.base.clocks.models import Clock
from shuniu.base.refusals import Incomplete, NotNow, NotYours
from shuniu.base.signoff import chain
from shuniu.engines.reporting import acts, rulings
from shuniu.engines.reporting.models import Report
from shuniu.engines.reporting.tests.builders import TEXT, arrived, in_hand, signed, submitted
from shuniu.engines.reporting.texts import Wording
from tests.cast import MONDAY, Cast

HOUR = timedelta(hours=1)
OTHER = Wording(TEXT.title, f"{TEXT.body}另有3处正在处置。")


def test_a_text_without_title_or_body_is_not_taken(cast: Cast) -> None:
    with pytest.raises(Incomplete) as refused:
        submitted(cast, wording=Wording(" ", ""))
    assert refused.value.errors["title"] == ["请填写标题。"]
    assert refused.value.errors["body"] == ["请填写正文。"]
    assert not Report.objects.exists()


def test_an_editor_who_writes_for_nobody_cannot_submit(cast: Cast) -> None:
    with pytest.raises(NotYours):
        submitted(cast, by="何静")


def test_a_director_does_not_sign_their_own(cast: Cast) -> None:
    assert submitted(cast, by="刘康").signer_id != cast["刘康"].post_id


def test_only_the_one_asked_signs(cast: Cast) -> None:
    with pytest.raises(NotYours):
        acts.sign(submitted(cast), by=cast["孙和"], at=MONDAY)


def test_signing_for_somebody_keeps_who_said_so_and_when(cast: Cast) -> None:
    report = acts.sign_for(submitted(cast), by=cast["孙和"], at=MONDAY + HOUR, instructed_at=MONDAY)
    step = next(iter(chain.steps(report)))
    assert step.proof == "phone"
    assert step.given_at == MONDAY


def test_an_instruction_of_long_ago_is_no_instruction(cast: Cast) -> None:
    with pytest.raises(Incomplete) as refused:
        acts.sign_for(submitted(cast), by=cast["孙和"], at=MONDAY, instructed_at=MONDAY - 25 * HOUR)
    assert "重新请示" in refused.value.errors["instructed_at"][0]


def test_nobody_instructs_before_it_is_their_turn(cast: Cast) -> None:
    report = acts.sign(submitted(cast), by=cast["刘康"], at=MONDAY + HOUR)
    with pytest.raises(Incomplete) as refused:
        acts.sign_for(report, by=cast["钱进"], at=MONDAY + 2 * HOUR, instructed_at=MONDAY)
    assert "这一步3月2日10:00才送到" in refused.value.errors["instructed_at"][0]
    signed = acts.sign_for(report, by=cast["钱进"], at=MONDAY + 2 * HOUR, instructed_at=MONDAY + HOUR)
    assert signed.state == "signed"


def test_one_does_not_sign_for_oneself(cast: Cast) -> None:
    with pytest.raises(NotYours):
        acts.sign_for(submitted(cast), by=cast["刘康"], at=MONDAY, instructed_at=MONDAY)


def test_every_wording_stays(cast: Cast) -> None:
    report = acts.revise(submitted(cast), by=cast["刘康"], at=MONDAY, wording=OTHER)
    assert (report.text.number, report.text.previous.body) == (2, TEXT.body)


def test_the_same_wording_is_no_revision(cast: Cast) -> None:
    with pytest.raises(Incomplete, match="没有变化"):
        acts.revise(submitted(cast), by=cast["刘康"], at=MONDAY, wording=TEXT)


def test_sent_back_it_owes_nobody_and_may_come_again(cast: Cast) -> None:
    report = acts.send_back(submitted(cast), by=cast["刘康"], at=MONDAY, opinion="数字要核")
    assert (report.state, report.signer_id, report.ended_reason.body) == ("returned", None, "数字要核")
    assert not Clock.objects.running().exists()
    again = acts.resubmit(
        report, by=cast["罗敏"], at=MONDAY + HOUR, wording=OTHER, desks=[cast.desks["dangwei"]], kind="experience",
        urgency="routine",
    )  # fmt: skip
    assert (again.state, again.signer_id) == ("signing", cast["刘康"].post_id)


def test_only_the_writer_withdraws(cast: Cast) -> None:
    with pytest.raises(NotYours):
        acts.withdraw(submitted(cast), by=cast["刘康"], at=MONDAY, reason="不报了")


def test_withdrawn_while_waiting_it_is_gone_from_the_desk(cast: Cast) -> None:
    submission = arrived(cast)
    acts.withdraw(submission.report, by=cast["罗敏"], at=MONDAY, reason="情况有变")
    submission.refresh_from_db()
    assert submission.state == "withdrawn"
    assert not Clock.objects.running().exists()


def test_the_rule_says_until_when_it_may_be_withdrawn(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    submission, asked = in_hand(cast), rulings.ask
    monkeypatch.setattr(
        rulings,
        "ask",
        lambda name, unit, at: (
            type("F", (), {"value": "claimed"}) if name == "withdraw_until" else asked(name, unit, at)
        ),
    )
    with pytest.raises(NotNow, match="已经认领"):
        acts.withdraw(submission.report, by=cast["罗敏"], at=MONDAY, reason="情况有变")


def test_a_report_for_two_desks_has_a_life_at_each(cast: Cast) -> None:
    report = signed(cast, desks=("dangwei", "zhengwu"))
    party, government = report.submissions.order_by("desk__pk")
    acts.decline(party, by=cast["何静"], at=MONDAY, code="情况不新")
    government.refresh_from_db()
    assert government.state == "waiting"
    with pytest.raises(NotYours):
        acts.claim(government, by=cast["何静"], at=MONDAY)
