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


@act(SUBMISSION["pass_up"])
def pass_up(
    submission: Submission, *, by: Actor, at: datetime, deed: Deed, desk: Desk | None = None, to: str = ""
) -> None:
    """Send it up: to a desk of this instance, where it becomes another submission, or, recorded by hand, to one outside."""
    report = submission.report
    if desk is not None:
        if report.submissions.filter(desk=desk).exists():
            raise Incomplete({"desk": f"已经报过{desk}。"})
        receive(by=by, at=at, cause=deed, report=report, desk=desk, passed_from=submission)
        index.put("report", report.pk, findable.report(report))  # by the number it has there too
    elif submission.upwards.filter(to=to).exists():
        raise Incomplete({"to": f"已经记过报{to}。"})
    else:
        Upward.objects.create(submission=submission, to=to, sent_at=at)
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
    issue: str = "",
    instruction: str = "",
) -> None:
    """What the level above did with it: which publication, which issue, what its leader wrote (REP-10)."""
    upward, _ = Upward.objects.get_or_create(submission=submission, to=to, defaults={"sent_at": at})
    if upward.adopted_at is not None:
        raise Incomplete({"to": f"{to}的采用已经记过。"})
    upward.adopted_at, upward.publication, upward.issue = at, publication, issue
    upward.instruction = deed.says(instruction)
    upward.save()
    establishing.adopted_above(submission, upward, at=at)
    deed.note(to=to, publication=publication, issue=issue)
    deed.touches(submission.report)
