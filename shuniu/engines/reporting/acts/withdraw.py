"""撤回: the writer takes a report back, until a desk has adopted it or every desk has come to its outcome."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act, locked
from shuniu.base.refusals import NotNow
from shuniu.base.signoff import chain
from shuniu.base.signoff.models import Signoff
from shuniu.engines.reporting import clocking, rulings
from shuniu.engines.reporting.acts.calls import taken_back
from shuniu.engines.reporting.life import REPORT, SUBMISSION
from shuniu.engines.reporting.models import Report, Submission
from shuniu.engines.reporting.models.submission import ENDED, decided


@act(REPORT["withdraw"])
def withdraw(report: Report, *, by: Actor, at: datetime, deed: Deed, reason: str) -> None:
    """Take it back everywhere; refused once any desk adopted it or all have ended, or earlier by rule (withdraw_until)."""
    submissions = locked(Submission, report.submissions.values_list("pk", flat=True))
    _insist(report, [each.state for each in submissions.values()], at)
    report.ended_reason, report.signer = deed.says(reason), None
    clocking.ended(report, at=at)
    for signoff in Signoff.objects.filter(noun="report", key=report.pk, ended_at=None):
        chain.drop(signoff, at=at)
    for submission in submissions.values():
        if submission.state not in ENDED:
            recall(submission, by=by, at=at, cause=deed)
    taken_back(report, by=by, at=at, cause=deed)


def _insist(report: Report, states: list[str], at: datetime) -> None:
    if decided(set(states)):
        raise NotNow("编辑台已经采用或者有了结果，不能撤回。", "内容有误的，请联系编辑台更正。")
    only_unclaimed = rulings.ask("withdraw_until", report.unit, at).value == "claimed"
    if only_unclaimed and set(states) - {"waiting", *ENDED}:
        raise NotNow("编辑已经认领，按本单位的制度不能再撤回。", "请联系编辑台。")


@act(SUBMISSION["recall"])
def recall(submission: Submission, *, by: Actor, at: datetime) -> None:
    """A submission ends because its unit took the report back."""
    submission.outcome_at = at
    clocking.ended(submission, at=at)
