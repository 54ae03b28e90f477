"""收到: a signed report becomes a submission of a desk, numbered there."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils.timezone import localtime

from shuniu.base import rows
from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.files.attaching import attach, of
from shuniu.base.files.models import File
from shuniu.base.numbering.taking import take
from shuniu.base.signoff import chain
from shuniu.engines.reporting import clocking, establishing, rulings
from shuniu.engines.reporting.life import SUBMISSION
from shuniu.engines.reporting.models import Desk, Report, Submission, Version


@act(SUBMISSION["receive"])
def receive(
    *, by: Actor, at: datetime, deed: Deed, report: Report, desk: Desk, passed_from: Submission | None = None
) -> Submission:
    """Register the report at the desk (automatic when it is signed) and start the desk's clocks."""
    year = localtime(at).year
    submission = Submission(
        state="waiting", report=report, desk=desk, passed_from=passed_from, year=year, number=take(f"desk:{desk.code}", year),
        received_at=at, unit=report.unit, kind=report.kind, urgency=report.urgency,
        rank=rulings.urgency_rank(report.urgency, desk.unit, at), text=report.signed_text or report.text,
    )  # fmt: skip
    rows.insert(submission)
    establishing.submitted(submission, at=at)
    attach(_files(report, passed_from), "submission", submission.pk)
    clocking.received(submission, at=at)
    deed.note(number=submission.called, desk=str(desk))
    deed.touches(report)
    return submission


@act(SUBMISSION["arrive"])
def arrive(submission: Submission, *, by: Actor, at: datetime, deed: Deed, text: Version) -> None:
    """A supplement that was signed reaches the desk: it waits there again with the unit's newest wording."""
    submission.text = text
    submission.editor, submission.claimed_at = None, None
    attach(_files(submission.report), "submission", submission.pk)
    clocking.supplemented(submission, at=at)
    deed.touches(submission.report)


def _files(report: Report, passed_from: Submission | None = None) -> QuerySet[File]:
    """What was signed with the wording: a desk keeps it while the unit signs the next one."""
    if passed_from:
        return of("submission", passed_from.pk)
    return of("report", report.pk).exclude(pk__in=chain.scans(report))
