"""认领 … 上报, 登记, 综合, 约稿: what each verb of the desk does and what it refuses."""

from datetime import date, timedelta
from typing import Any

import pytest

from shuniu.base.clocks.models import Clock
from shuniu.base.refusals import Incomplete, NotNow, NotYours
from shuniu.engines.reporting import acts, batches
from shuniu.engines.reporting.acts.synthesis import shares
from shuniu.engines.reporting.models import Invitation, Submission
from shuniu.engines.reporting.tests.builders import TEXT, arrived, in_hand, submitted
from shuniu.engines.reporting.texts import Wording
from tests.cast import MONDAY, Cast

DAY = timedelta(days=1)
CALL = {
    "channel": "phone",
    "caller": "镇长 吴波",
    "wording": TEXT,
    "kind": "experience",
    "urgency": "routine",
}


def running(submission: Submission) -> set[str]:
    """The names of its running clocks."""
    return set(
        Clock.objects.running().filter(noun="submission", key=submission.pk).values_list("name", flat=True)
    )


def invited(cast: Cast) -> Invitation:
    """石桥镇 and 柳河镇 are asked."""
    return acts.invite(
        by=cast["何静"], at=MONDAY, desk=cast.desks["dangwei"], title="汛期准备", wish="做法", due_at=MONDAY + DAY,
        units=[cast.units["sq"], cast.units["lh"]],
    )  # fmt: skip


def test_claimed_and_put_back(cast: Cast) -> None:
    submission = in_hand(cast)
    assert running(submission) == {"outcome"}
    acts.release(submission, by=cast["何静"], at=MONDAY)
    assert (submission.state, submission.editor_id, running(submission)) == (
        "waiting",
        None,
        {"claim", "outcome"},
    )


def test_only_who_has_it_in_hand_edits(cast: Cast) -> None:
    with pytest.raises(NotYours):
        acts.edit(in_hand(cast), by=cast["林涛"], at=MONDAY, wording=Wording("改", "改。"))


def test_taken_over_from_a_colleague(cast: Cast) -> None:
    submission = acts.take_over(in_hand(cast), by=cast["林涛"], at=MONDAY)
    assert submission.editor_id == cast["林涛"].person_id


def test_the_desks_wording_leaves_the_units_alone(cast: Cast) -> None:
    submission = acts.edit(in_hand(cast), by=cast["何静"], at=MONDAY, wording=Wording("改题", "改文。"))
    assert (submission.text.title, submission.report.text.title) == ("改题", TEXT.title)


def test_held_until_a_day(cast: Cast) -> None:
    submission = acts.hold(
        in_hand(cast), by=cast["何静"], at=MONDAY, review_on=(MONDAY + DAY).date(), reason="等"
    )
    assert running(submission) == {"outcome", "review"}
    acts.resume(submission, by=cast["何静"], at=MONDAY + DAY)
    assert (submission.state, submission.review_on, running(submission)) == ("in_hand", None, {"outcome"})


def test_an_ended_one_is_not_decided_again(cast: Cast) -> None:
    submission = acts.decline(arrived(cast), by=cast["何静"], at=MONDAY, code="情况不新")
    assert running(submission) == set()
    with pytest.raises(NotNow):
        acts.adopt(submission, by=cast["何静"], at=MONDAY, serves=[])


def test_registered_by_phone_it_is_the_callers_units(cast: Cast) -> None:
    report = acts.register(
        by=cast["何静"], at=MONDAY, desk=cast.desks["dangwei"], unit=cast.units["lh"], **CALL
    )
    assert (report.state, report.author_id, report.caller) == ("signed", None, "镇长 吴波")
    assert report.submissions.get().unit_id == cast.units["lh"].pk


def test_one_registers_at_ones_own_desk(cast: Cast) -> None:
    with pytest.raises(Incomplete) as refused:
        acts.register(by=cast["许岩"], at=MONDAY, desk=cast.desks["dangwei"], unit=cast.units["lh"], **CALL)
    assert "desk" in refused.value.errors


def test_passed_up_by_hand_once(cast: Cast) -> None:
    submission = acts.adopt(arrived(cast), by=cast["何静"], at=MONDAY, serves=[])
    acts.pass_up(submission, by=cast["何静"], at=MONDAY, to="省委办公厅")
    with pytest.raises(Incomplete, match="已经记过"):
        acts.pass_up(submission, by=cast["何静"], at=MONDAY, to="省委办公厅")
    acts.record_adoption(
        submission, by=cast["何静"], at=MONDAY, to="省委办公厅", publication="信息", issue="7"
    )
    with pytest.raises(Incomplete, match="已经记过"):
        acts.record_adoption(submission, by=cast["何静"], at=MONDAY, to="省委办公厅", publication="信息")


def test_passed_up_within_the_house_it_waits_at_the_other_desk(cast: Cast) -> None:
    submission = acts.adopt(arrived(cast), by=cast["何静"], at=MONDAY, serves=[])
    acts.pass_up(submission, by=cast["何静"], at=MONDAY, desk=cast.desks["zhengwu"])
    above = submission.passed_on.get()
    assert (above.state, above.desk_id, submission.state) == ("waiting", cast.desks["zhengwu"].pk, "adopted")


def test_every_contributor_shares_the_outcome(cast: Cast) -> None:
    pair = [arrived(cast), arrived(cast)]
    synthesis = acts.compose(
        by=cast["何静"],
        at=MONDAY,
        desk=cast.desks["dangwei"],
        wording=Wording("综述", "两家都做。"),
        submissions=pair,
    )
    assert set(synthesis.contributions.values_list("state", flat=True)) == {"merged"}
    acts.adopt_synthesis(synthesis, by=cast["何静"], at=MONDAY, serves=["同级"])
    with pytest.raises(Incomplete, match="不能退出"):
        acts.part(synthesis.contributions.first(), by=cast["何静"], at=MONDAY)


def test_dissolved_all_are_open_again(cast: Cast) -> None:
    pair = [arrived(cast), arrived(cast)]
    synthesis = acts.compose(
        by=cast["何静"],
        at=MONDAY,
        desk=cast.desks["dangwei"],
        wording=Wording("综述", "文。"),
        submissions=pair,
    )
    acts.dissolve(synthesis, by=cast["何静"], at=MONDAY, reason="分开报")
    assert set(Submission.objects.values_list("state", "synthesis")) == {("in_hand", None)}


@pytest.mark.parametrize(
    ("rule", "said"), [("each", [(1, 1)] * 3), ("split", [(1, 3)] * 3), ("first", [(1, 1), (0, 1), (0, 1)])]
)
def test_credit_by_the_rule(rule: str, said: list[tuple[int, int]]) -> None:
    assert shares(rule, 3) == said


def test_an_answer_ends_the_units_debt_alone_once_it_is_signed(cast: Cast) -> None:
    calls = {call.unit_id: call for call in invited(cast).calls.all()}
    report = submitted(cast, call=calls[cast.units["sq"].pk])
    assert set(invited_states(cast)) == {("sq", "owed"), ("lh", "owed")}
    for name in ("刘康", "孙和"):
        report = acts.sign(report, by=cast[name], at=MONDAY)
    assert set(invited_states(cast)) == {("sq", "answered"), ("lh", "owed")}


def invited_states(cast: Cast) -> list[tuple[str, str]]:
    """Unit and state of every call."""
    return list(Invitation.objects.get().calls.values_list("unit__code", "state"))


def test_chased_prolonged_excused_closed(cast: Cast) -> None:
    invitation = invited(cast)
    acts.chase(invitation, by=cast["何静"], at=MONDAY)
    assert list(invitation.calls.values_list("chased", flat=True)) == [1, 1]
    with pytest.raises(Incomplete):
        acts.prolong(invitation, by=cast["何静"], at=MONDAY, due_at=invitation.due_at, reason="晚")
    acts.excuse(invitation.calls.get(unit=cast.units["lh"]), by=cast["何静"], at=MONDAY, reason="没有水库")
    acts.close(invitation, by=cast["何静"], at=MONDAY)
    assert set(invited_states(cast)) == {("sq", "excused"), ("lh", "excused")}
    assert not Clock.objects.running().filter(noun="call").exists()


def test_nobody_left_to_chase(cast: Cast) -> None:
    invitation = invited(cast)
    for call in invitation.calls.all():
        acts.excuse(call, by=cast["何静"], at=MONDAY, reason="免")
    with pytest.raises(Incomplete, match="不用催"):
        acts.chase(invitation, by=cast["何静"], at=MONDAY)


def test_an_invitation_needs_units_and_a_day_to_come(cast: Cast) -> None:
    with pytest.raises(Incomplete) as refused:
        acts.invite(
            by=cast["何静"],
            at=MONDAY,
            desk=cast.desks["dangwei"],
            title="题",
            wish="",
            due_at=MONDAY,
            units=[],
        )
    assert set(refused.value.errors) == {"due_at", "units"}


def batch(cast: Cast, verb: str, *submissions: Submission, **said: str) -> str:
    """As the desk's form sends it."""
    keys = [each.pk for each in submissions]
    given = {f"{verb}-{name}": value for name, value in said.items()}
    return batches.do(verb, keys, cast.desks["dangwei"], cast["何静"], MONDAY, given)


def test_a_batch_declines_each_with_the_reason(cast: Cast) -> None:
    batch(cast, "decline", arrived(cast), arrived(cast), code="情况不新")
    assert set(Submission.objects.values_list("state", "outcome_code")) == {("declined", "情况不新")}


@pytest.mark.parametrize("said", [{}, {"code": "看不顺眼"}, {"code": "情况不新", "reason": "长" * 201}])
def test_a_batch_without_a_right_reason_is_refused(cast: Cast, said: dict[str, str]) -> None:
    with pytest.raises(Incomplete):
        batch(cast, "decline", arrived(cast), **said)


def test_a_batch_holds_each_until_the_day(cast: Cast) -> None:
    batch(cast, "hold", arrived(cast), arrived(cast), reason="等下月合编", review_on="2026-04-01")
    assert set(Submission.objects.values_list("state", "review_on")) == {("held", date(2026, 4, 1))}


def test_a_batch_adopts_each_for_those_it_serves(cast: Cast) -> None:
    batch(cast, "adopt", arrived(cast), arrived(cast), serves=["上级"])
    assert [(each.state, each.serves) for each in Submission.objects.all()] == [("adopted", ["上级"])] * 2


def test_a_batch_refused_keeps_what_was_typed(cast: Cast, signed_in: Any) -> None:
    client, one = signed_in("何静"), arrived(cast)
    typed = {"s": one.pk, "verb": "hold", "hold-reason": "等下月合编", "hold-review_on": "2020-01-01"}
    typed |= {"adopt-serves": ["上级", "下级"]}
    page = client.post("/desk/dangwei/batch/", typed, follow=True).content.decode()
    assert "请选今天以后的日期" in page and 'value="等下月合编"' in page and page.count(" checked") == 3
    one.refresh_from_db()
    assert one.state == "waiting"
