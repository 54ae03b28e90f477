"""A unit's stories: from the text to the signed report."""

from shuniu.engines.reporting import acts
from shuniu.engines.reporting.models import Invitation, Report
from shuniu.engines.reporting.tests.builders import TEXT, scanned, signed, submitted
from tests.cast import Cast
from tests.faults.stories.moments import NOON, OTHER
from tests.faults.stories.submissions import invited
from tests.faults.stories.telling import story


@story("report.submit")
def submit(cast: Cast):
    return lambda: submitted(cast)


@story("report.sign", "submission.receive", "call.answer", begins=invited)
def sign_what_answers_a_call(cast: Cast, invitation: Invitation):
    report = submitted(cast, call=invitation.calls.get(unit=cast.units["sq"]))
    report = acts.sign(report, by=cast["刘康"], at=NOON)
    return lambda: acts.sign(report, by=cast["孙和"], at=NOON)


@story("report.resubmit", begins=submitted)
def resubmit(cast: Cast, report: Report):
    report = acts.send_back(report, by=cast["刘康"], at=NOON, opinion="数字再核。")
    desks = [cast.desks["dangwei"], cast.desks["zhengwu"]]
    about = {"wording": OTHER, "desks": desks, "kind": "experience", "urgency": "routine"}
    return lambda: acts.resubmit(report, by=cast["罗敏"], at=NOON, **about)


@story("report.register", "submission.receive")
def register(cast: Cast):
    about = {
        "channel": "phone",
        "caller": "马骏 党委书记",
        "kind": "experience",
        "urgency": "routine",
        "wording": TEXT,
    }
    desk, unit = cast.desks["dangwei"], cast.units["lh"]
    return lambda: acts.register(by=cast["何静"], at=NOON, desk=desk, unit=unit, **about)


@story("report.sign", begins=submitted)
def sign(cast: Cast, report: Report):
    return lambda: acts.sign(report, by=cast["刘康"], at=NOON, opinion="同意。")


@story("report.sign", "submission.receive")
def sign_as_the_last(cast: Cast):
    report = acts.sign(submitted(cast, desks=("dangwei", "zhengwu")), by=cast["刘康"], at=NOON)
    return lambda: acts.sign(report, by=cast["孙和"], at=NOON)


@story("report.sign_for", "submission.receive", begins=submitted)
def sign_for(cast: Cast, report: Report):
    report = acts.sign(report, by=cast["刘康"], at=NOON)
    return lambda: acts.sign_for(
        report, by=cast["钱进"], at=NOON, instructed_at=NOON, opinion="书记电话同意。"
    )


@story("report.sign_on_paper", "submission.receive", begins=submitted)
def sign_on_paper(cast: Cast, report: Report):
    report = acts.sign(report, by=cast["刘康"], at=NOON)
    scan = scanned(cast, "钱进")
    return lambda: acts.sign_on_paper(report, by=cast["钱进"], at=NOON, signed_at=NOON, scan=scan)


@story("report.revise", begins=submitted)
def revise(cast: Cast, report: Report):
    return lambda: acts.revise(report, by=cast["刘康"], at=NOON, wording=OTHER)


@story("report.send_back", begins=submitted)
def send_back(cast: Cast, report: Report):
    return lambda: acts.send_back(report, by=cast["刘康"], at=NOON, opinion="数字再核。")


@story("report.withdraw", "submission.recall", "call.owe_again", begins=invited)
def withdraw_what_answers_a_call(cast: Cast, invitation: Invitation):
    report = signed(cast, desks=("dangwei", "zhengwu"), call=invitation.calls.get(unit=cast.units["sq"]))
    return lambda: acts.withdraw(report, by=cast["罗敏"], at=NOON, reason="情况有变")
