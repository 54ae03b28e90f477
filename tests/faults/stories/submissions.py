"""A desk's stories: what becomes of a report there."""

from datetime import timedelta

from shuniu.engines.reporting import acts
from shuniu.engines.reporting.models import Invitation, Submission, Synthesis
from shuniu.engines.reporting.tests.builders import TEXT, arrived, in_hand
from tests.cast import MONDAY, Cast
from tests.faults.stories.moments import LATER, NOON, OTHER
from tests.faults.stories.telling import story


def asked_back(cast: Cast) -> Submission:
    """A submission that waits for its unit's supplement."""
    return acts.ask_back(in_hand(cast), by=cast["何静"], at=MONDAY, question="分布在哪几座？")


def adopted(cast: Cast) -> Submission:
    """A submission that the Party desk adopted."""
    return acts.adopt(in_hand(cast), by=cast["何静"], at=MONDAY, serves=[])


def composed(cast: Cast) -> Synthesis:
    """A synthesis of two."""
    both = [in_hand(cast), in_hand(cast)]
    return acts.compose(
        by=cast["何静"], at=MONDAY, desk=cast.desks["dangwei"], wording=TEXT, submissions=both
    )


def invited(cast: Cast) -> Invitation:
    """Two townships owe a report by the end of the week."""
    units = [cast.units["sq"], cast.units["lh"]]
    about = {"title": "春耕备耕进度", "wish": "进度、农资、困难。", "due_at": MONDAY + timedelta(days=4)}
    return acts.invite(by=cast["何静"], at=MONDAY, desk=cast.desks["dangwei"], units=units, **about)


@story("submission.claim", begins=arrived)
def claim(cast: Cast, submission: Submission):
    return lambda: acts.claim(submission, by=cast["何静"], at=NOON)


@story("submission.release", begins=in_hand)
def release(cast: Cast, submission: Submission):
    return lambda: acts.release(submission, by=cast["何静"], at=NOON)


@story("submission.take_over", begins=in_hand)
def take_over(cast: Cast, submission: Submission):
    return lambda: acts.take_over(submission, by=cast["林涛"], at=NOON, reason="何静请假")


@story("submission.verify", begins=in_hand)
def verify(cast: Cast, submission: Submission):
    said = {"how": "phone", "whom": "石桥镇水利站", "confirmed": "数字属实。"}
    return lambda: acts.verify(submission, by=cast["何静"], at=NOON, **said)


@story("submission.edit", begins=in_hand)
def edit(cast: Cast, submission: Submission):
    return lambda: acts.edit(submission, by=cast["何静"], at=NOON, wording=OTHER)


@story("submission.adopt", begins=in_hand)
def adopt(cast: Cast, submission: Submission):
    return lambda: acts.adopt(submission, by=cast["何静"], at=NOON, serves=["上级"], note="写得实。")


@story("submission.hold", begins=in_hand)
def hold(cast: Cast, submission: Submission):
    return lambda: acts.hold(submission, by=cast["何静"], at=NOON, review_on=LATER, reason="待综合")


@story("submission.resume", begins=in_hand)
def resume(cast: Cast, submission: Submission):
    submission = acts.hold(submission, by=cast["何静"], at=MONDAY, review_on=LATER, reason="待综合")
    return lambda: acts.resume(submission, by=cast["何静"], at=NOON)


@story("submission.ask_back", begins=in_hand)
def ask_back(cast: Cast, submission: Submission):
    return lambda: acts.ask_back(submission, by=cast["何静"], at=NOON, question="分布在哪几座？")


@story("submission.supplement", "report.sign_again", begins=asked_back)
def supplement(cast: Cast, submission: Submission):
    return lambda: acts.supplement(submission, by=cast["罗敏"], at=NOON, wording=OTHER, answer="已补")


@story("report.sign", "submission.arrive", begins=asked_back)
def sign_the_supplement(cast: Cast, submission: Submission):
    submission = acts.supplement(submission, by=cast["罗敏"], at=NOON, wording=OTHER)
    report = submission.report
    report.refresh_from_db()
    report = acts.sign(report, by=cast["刘康"], at=NOON)
    return lambda: acts.sign(report, by=cast["孙和"], at=NOON)


@story("submission.merge", begins=composed)
def merge(cast: Cast, synthesis: Synthesis):
    third = in_hand(cast)
    return lambda: acts.merge(third, by=cast["何静"], at=NOON, synthesis=synthesis)


@story("submission.part", begins=composed)
def part(cast: Cast, synthesis: Synthesis):
    first = synthesis.contributions.order_by("pk").first()
    return lambda: acts.part(first, by=cast["何静"], at=NOON)


@story("submission.decline", begins=in_hand)
def decline(cast: Cast, submission: Submission):
    return lambda: acts.decline(submission, by=cast["何静"], at=NOON, code="情况不新", reason="九月已有")


@story("submission.pass_up", begins=adopted)
def pass_up(cast: Cast, submission: Submission):
    return lambda: acts.pass_up(submission, by=cast["何静"], at=NOON, to="省委办公厅信息处")


@story("submission.pass_up", "submission.receive", begins=adopted)
def pass_up_to_a_desk(cast: Cast, submission: Submission):
    return lambda: acts.pass_up(submission, by=cast["何静"], at=NOON, desk=cast.desks["zhengwu"])


@story("submission.record_adoption", begins=adopted)
def record_adoption(cast: Cast, submission: Submission):
    submission = acts.pass_up(submission, by=cast["何静"], at=NOON, to="省委办公厅信息处")
    said = {
        "to": "省委办公厅信息处",
        "publication": "每日汇要",
        "issue": "第9期",
        "instruction": "请水利厅阅。",
    }
    return lambda: acts.record_adoption(submission, by=cast["何静"], at=NOON, **said)


@story("synthesis.compose", "submission.merge", begins=in_hand)
def compose(cast: Cast, submission: Submission):
    both = [submission, in_hand(cast)]
    desk = cast.desks["dangwei"]
    return lambda: acts.compose(by=cast["何静"], at=NOON, desk=desk, wording=TEXT, submissions=both)


@story("synthesis.edit", begins=composed)
def edit_synthesis(cast: Cast, synthesis: Synthesis):
    return lambda: acts.edit_synthesis(synthesis, by=cast["何静"], at=NOON, wording=OTHER)


@story("synthesis.adopt", begins=composed)
def adopt_synthesis(cast: Cast, synthesis: Synthesis):
    return lambda: acts.adopt_synthesis(synthesis, by=cast["何静"], at=NOON, serves=["上级"], note="好。")


@story("synthesis.dissolve", "submission.part", begins=composed)
def dissolve(cast: Cast, synthesis: Synthesis):
    return lambda: acts.dissolve(synthesis, by=cast["何静"], at=NOON, reason="各报各的")


@story("invitation.invite", "call.call")
def invite(cast: Cast):
    return lambda: invited(cast)


@story("invitation.chase", begins=invited)
def chase(cast: Cast, invitation: Invitation):
    return lambda: acts.chase(invitation, by=cast["何静"], at=NOON, words="今天下班前。")


@story("invitation.prolong", begins=invited)
def prolong(cast: Cast, invitation: Invitation):
    until = invitation.due_at + timedelta(days=2)
    return lambda: acts.prolong(invitation, by=cast["何静"], at=NOON, due_at=until, reason="数字未齐")


@story("invitation.close", "call.release", begins=invited)
def close(cast: Cast, invitation: Invitation):
    return lambda: acts.close(invitation, by=cast["何静"], at=NOON)


@story("invitation.cancel", "call.release", begins=invited)
def cancel(cast: Cast, invitation: Invitation):
    return lambda: acts.cancel(invitation, by=cast["何静"], at=NOON, reason="另行安排")


@story("call.excuse", begins=invited)
def excuse(cast: Cast, invitation: Invitation):
    call = invitation.calls.get(unit=cast.units["lh"])
    return lambda: acts.excuse(call, by=cast["何静"], at=NOON, reason="没有水库")
