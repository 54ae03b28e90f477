"""The facts reporting establishes, for points, circulars and statistics."""

from datetime import datetime

from shuniu.base.facts.establishing import FactKind, establish, register
from shuniu.engines.reporting.models import Submission, Upward

ADOPTED = register(
    FactKind(
        "report_adopted",
        "信息采用",
        {"kind": str, "urgency": str, "level": str, "desk": str, "share": int, "of": int, "invited": bool},
    )
)
DECLINED = register(
    FactKind("report_declined", "信息不采用", {"kind": str, "urgency": str, "desk": str, "code": str})
)
ADOPTED_ABOVE = register(
    FactKind(
        "report_adopted_above", "上级采用", {"kind": str, "to": str, "publication": str, "instructed": bool}
    )
)


def adopted(submission: Submission, *, at: datetime, share: int, of: int) -> None:
    """A desk adopted it, alone (1 of 1) or as one of several contributions."""
    establish(
        ADOPTED, submission, at=at, unit=submission.unit, person=submission.report.author,
        line=submission.desk.line.code, kind=submission.kind, urgency=submission.urgency, level=submission.desk.unit.level,
        desk=submission.desk.code, share=share, of=of, invited=submission.report.call_id is not None,
    )  # fmt: skip


def declined(submission: Submission, *, at: datetime) -> None:
    """A desk did not adopt it."""
    establish(
        DECLINED, submission, at=at, unit=submission.unit, person=submission.report.author,
        line=submission.desk.line.code, kind=submission.kind, urgency=submission.urgency, desk=submission.desk.code,
        code=submission.outcome_code,
    )  # fmt: skip


def adopted_above(submission: Submission, upward: Upward, *, at: datetime) -> None:
    """The level above adopted it."""
    establish(
        ADOPTED_ABOVE, submission, at=at, unit=submission.unit, person=submission.report.author,
        line=submission.desk.line.code, kind=submission.kind, to=upward.to, publication=upward.publication,
        instructed=upward.instruction_id is not None,
    )  # fmt: skip
