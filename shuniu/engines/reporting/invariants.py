"""What must hold over all reports and submissions; ``shuniu check`` proves it."""

from collections.abc import Iterator

from django.db.models import Exists, F, OuterRef

from shuniu.base.clocks.models import Clock
from shuniu.base.nouns import Invariant
from shuniu.base.numbering.invariants import beyond
from shuniu.base.numbering.models import Series
from shuniu.base.signoff.models import SignoffStep
from shuniu.engines.reporting.models import Desk, Report, Submission


def _unasked() -> Iterator[str]:
    asked = SignoffStep.objects.filter(
        signoff__noun="report", signoff__key=OuterRef("pk"), state="asked", party=OuterRef("signer")
    )
    for report in Report.objects.filter(~Exists(asked), state="signing").iterator():
        yield f"信息 {report.pk} 审签中，审签链上却没有人待签"


def _unsubmitted() -> Iterator[str]:
    submitted = Submission.objects.filter(report=OuterRef("pk"))
    for report in Report.objects.filter(~Exists(submitted), state="signed").iterator():
        yield f"信息 {report.pk} 已报出，却没有报送件"


def _running(noun: str) -> Exists:
    return Exists(Clock.objects.filter(noun=noun, key=OuterRef("pk"), stopped_at=None))


def _clockless_reports() -> Iterator[str]:
    for report in Report.objects.filter(~_running("report"), state="signing").iterator():
        yield f"信息 {report.pk} 审签中，却没有时限"


def _clockless_submissions() -> Iterator[str]:
    for submission in Submission.objects.unfinished().filter(~_running("submission")).iterator():
        yield f"报送件 {submission.called} 还没有结果，却没有时限"


def _overrun_submissions() -> Iterator[str]:
    for submission in Submission.objects.finished().filter(_running("submission")).iterator():
        yield f"报送件 {submission.called} 已有结果，时限还在走"


def _foreign() -> Iterator[str]:
    for submission in Submission.objects.exclude(unit=F("report__unit")).iterator():
        yield f"报送件 {submission.called} 的单位与信息不一致"


def _unnumbered() -> Iterator[str]:
    for desk in Desk.objects.order_by("pk"):
        for year in desk.submissions.order_by().values_list("year", flat=True).distinct():
            series = Series.objects.filter(name=f"desk:{desk.code}", year=year).first() or Series(
                name=str(desk), year=year
            )
            yield from beyond(series, desk.submissions.filter(year=year).values_list("number", flat=True))


REPORT = [
    Invariant("report_asked", "审签中的信息，总有一个岗位待签", _unasked),
    Invariant("report_submitted", "已报出的信息，至少到了一个编辑台", _unsubmitted),
    Invariant("report_clocked", "审签中的信息，总有时限在走", _clockless_reports),
]
SUBMISSION = [
    Invariant("submission_clocked", "没有结果的报送件，总有时限在走", _clockless_submissions),
    Invariant("submission_ended", "有了结果的报送件，时限都已停", _overrun_submissions),
    Invariant("submission_numbered", "报送件的登记号，都是编过的号", _unnumbered),
    Invariant("submission_unit", "报送件的单位就是信息的单位", _foreign),
]
