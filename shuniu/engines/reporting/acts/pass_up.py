"""上报 and 记上级采用: what went to the level above and what came of it."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete
from shuniu.base.search import index
from shuniu.engines.reporting import establishing, findable
from shuniu.engines.reporting.acts.receive import receive
from shuniu.engines.reporting.life import SUBMISSION
from shuniu.engines.reporting.models import Desk, Submission, Upward
from shuniu.engines.reporting.models.upward import above


@act(SUBMISSION["pass_up"])
def pass_up(
    submission: Submission, *, by: Actor, at: datetime, deed: Deed, desk: Desk | None = None, to: str = "", level: str = ""
) -> None:  # fmt: skip
    """Send it up: to a desk of this instance, where it becomes another submission, or, recorded by hand, to one outside.

    ``level``: of whom it goes to outside; the next above the desk's where none is said.
    """
    report = submission.report
    if desk is not None:
        if report.submissions.filter(desk=desk).exists():
            raise Incomplete({"desk": f"已经报过{desk}。"})
        made = receive(by=by, at=at, cause=deed, report=report, desk=desk, passed_from=submission)
        establishing.sent_up(submission, -made.pk, at=at, level=desk.unit.level, to=desk.code)
        index.put("report", report.pk, findable.report(report))  # by the number it has there too
    elif submission.upwards.filter(to=to).exists():
        raise Incomplete({"to": f"已经记过报{to}。"})
    else:
        _outside(submission, to, level, at)
    deed.note(to=str(desk) if desk else to)
    deed.touches(report)


@act(SUBMISSION["record_adoption"])
def record_adoption(
    submission: Submission,
    *,
    by: Actor,
    at: datetime,
    deed: Deed,
    to: str,
    publication: str,
    level: str = "",
    issue: str = "",
    instruction: str = "",
    leader: str = "",
) -> None:
    """What the level above did with it: which publication, which issue, what its leader, of which rank, wrote (REP-10)."""
    if leader and not instruction.strip():
        raise Incomplete({"instruction": "写了批示领导，请录批示原文。"})
    upward = submission.upwards.filter(to=to).first() or _outside(submission, to, level, at)
    if upward.adopted_at is not None:
        raise Incomplete({"to": f"{to}的采用已经记过。"})
    upward.level = level or upward.level
    upward.adopted_at, upward.publication, upward.issue = at, publication, issue
    upward.instruction, upward.leader = deed.says(instruction), leader
    upward.save()
    establishing.adopted_above(submission, upward, at=at)
    deed.note(to=to, publication=publication, issue=issue)
    deed.touches(submission.report)


def _outside(submission: Submission, to: str, level: str, at: datetime) -> Upward:
    made = Upward.objects.create(
        submission=submission, to=to, sent_at=at, level=level or above(submission.desk.unit.level)
    )
    establishing.sent_up(submission, made.pk, at=at, level=made.level, to=to)
    return made
