"""The facts reporting establishes, for points, circulars and statistics.

``report`` is the key of the report: one and the same at whichever desk it lies. ``parts``: how many reports the text that was
adopted was made of, ``synthesis`` that text (0: the report's own). ``desk`` is the desk that did it.
"""

from datetime import datetime
from typing import Any

from shuniu.base.facts.establishing import FactKind, establish, register
from shuniu.base.facts.models import Fact
from shuniu.engines.reporting.models import Call, Report, Submission, Upward

OF_REPORT = {"report": int, "kind": str, "urgency": str, "invited": bool, "desk": str}
SHARED = {"share": int, "of": int, "parts": int, "synthesis": int}
SUBMITTED = register(FactKind("report_submitted", "信息报送", {**OF_REPORT, "level": str, "relayed": bool}))
ADOPTED = register(
    FactKind("report_adopted", "信息采用", {**OF_REPORT, **SHARED, "level": str, "relayed": bool})
)
DECLINED = register(FactKind("report_declined", "信息不采用", {**OF_REPORT, "relayed": bool, "code": str}))
SENT_UP = register(FactKind("report_sent_up", "信息上报", {**OF_REPORT, "level": str, "to": str}))
ADOPTED_ABOVE = register(
    FactKind(
        "report_adopted_above",
        "上级采用",
        {**OF_REPORT, **SHARED, "level": str, "to": str, "publication": str, "instructed": bool, "rank": str},
    )
)
CALL_ANSWERED = register(
    FactKind(
        "call_answered",
        "约稿报来",
        {"desk": str, "invitation": int, "report": int, "late": bool, "withdrawn": bool},
    )
)
CALL_MISSED = register(FactKind("call_missed", "约稿未报", {"desk": str, "invitation": int}))


def _about(submission: Submission) -> dict[str, Any]:
    """Whose it is, and what the facts of every submission say."""
    return {
        "unit": submission.unit, "person": submission.report.author, "line": submission.desk.line.code,
        "report": submission.report_id, "kind": submission.kind, "urgency": submission.urgency,
        "invited": submission.report.call_id is not None, "desk": submission.desk.code,
    }  # fmt: skip


def _relayed(submission: Submission) -> bool:
    return submission.passed_from_id is not None


def submitted(submission: Submission, *, at: datetime) -> None:
    """A report reached a desk; the act that made the submission."""
    establish(
        SUBMITTED, submission, at=at, first=True, level=submission.desk.unit.level, relayed=_relayed(submission),
        **_about(submission),
    )  # fmt: skip


def adopted(submission: Submission, *, at: datetime, share: int, of: int, parts: int = 1) -> None:
    """A desk adopted it, alone (1 of 1) or as one of ``parts`` contributions."""
    establish(
        ADOPTED, submission, at=at, level=submission.desk.unit.level, share=share, of=of, parts=parts,
        synthesis=submission.synthesis_id or 0,
        relayed=_relayed(submission), **_about(submission),
    )  # fmt: skip


def declined(submission: Submission, *, at: datetime) -> None:
    """A desk did not adopt it."""
    establish(
        DECLINED,
        submission,
        at=at,
        code=submission.outcome_code,
        relayed=_relayed(submission),
        **_about(submission),
    )


def sent_up(submission: Submission, part: int, *, at: datetime, level: str, to: str) -> None:
    """Sent up; ``part`` is the row of it outside, or, where it became a submission of a desk of this house, that one negated."""
    establish(SENT_UP, submission, at=at, part=part, level=level, to=to, **_about(submission))


def adopted_above(submission: Submission, upward: Upward, *, at: datetime) -> None:
    """The level above adopted it; the share is that of its adoption here."""
    establish(
        ADOPTED_ABOVE, submission, at=at, part=upward.pk, level=upward.level, to=upward.to,
        publication=upward.publication, instructed=upward.instruction_id is not None, rank=upward.leader,
        **_share(submission), **_about(submission),
    )  # fmt: skip


def _share(submission: Submission) -> dict[str, Any]:
    known = Fact.objects.filter(kind=ADOPTED.code, noun="submission", key=submission.pk).order_by("version")
    said = getattr(known.last(), "fields", {})
    return {
        name: said.get(name, value)
        for name, value in (("share", 1), ("of", 1), ("parts", 1), ("synthesis", 0))
    }


def answered(call: Call, report: Report, *, at: datetime, withdrawn: bool = False) -> None:
    """A unit reported what it was asked for, in time or late; or took that report back."""
    establish(
        CALL_ANSWERED, call, at=at, unit=call.unit, person=report.author, line=call.invitation.desk.line.code,
        desk=call.invitation.desk.code, invitation=call.invitation_id, report=report.pk,
        late=at > call.invitation.due_at, withdrawn=withdrawn,
    )  # fmt: skip


def missed(call: Call, *, at: datetime) -> None:
    """The invitation ended after its date and the unit had not reported."""
    establish(
        CALL_MISSED, call, at=at, unit=call.unit, line=call.invitation.desk.line.code,
        desk=call.invitation.desk.code, invitation=call.invitation_id,
    )  # fmt: skip
