"""The clocks of reporting: which start, pause and stop at which turn of a life.

report     sign        the post whose turn it is signs           (rule sign_within, sign_ladder)
report     reach       urgent: it reaches the desk after the event (reach_within); from when it happened, else from now
submission claim       the desk takes it in hand                 (claim_within, claim_ladder)
submission outcome     the desk says what becomes of it          (outcome_within, outcome_ladder); pauses while asked back
submission supplement  the unit answers what was asked           (answer_within, answer_ladder)
submission review      a held one is looked at again             (its date)
call       answer      the invited unit reports                  (the invitation's date, invite_ladder)
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.utils.timezone import localtime

from shuniu.base.actors import Actor
from shuniu.base.clocks import keeping
from shuniu.base.clocks.rungs import Rung
from shuniu.base.parties.models import Party
from shuniu.engines.reporting import rulings
from shuniu.engines.reporting.models import Call, Report, Submission


def said(at: datetime) -> str:
    """A moment as people say it."""
    return f"{localtime(at):%-m月%-d日%H:%M}"


def _rungs(rows: Iterable[Mapping[str, Any]]) -> list[Rung]:
    return [Rung(row["at"], tuple(row["tell"]), row["word"], row["urgent"]) for row in rows]


def _ladder(name: str, thing: Any, unit: Any, at: datetime) -> list[Rung]:
    return _rungs(rulings.ladder(name, getattr(thing, "urgency", ""), unit, at))


def urgent(report: Report, *, at: datetime) -> None:
    """Urgent information must reach its desk within a time counted from the event (URG-3)."""
    if rulings.is_urgent(report.urgency, report.unit, at):
        rungs = [Rung("due", ("author", "principal"), "紧急信息到时限还没有报出", True)]
        keeping.start(
            report, "reach", at=at, owed_by=report.unit, figure=rulings.ask("reach_within", report.unit, at),
            anchor=min(report.occurred_at or at, at), rungs=rungs,
        )  # fmt: skip


def signing(report: Report, signer: Party, *, at: datetime) -> None:
    """Somebody's turn to sign begins."""
    keeping.start(
        report, "sign", at=at, owed_by=signer, figure=rulings.ask("sign_within", report.unit, at),
        case=report.urgency, rungs=_ladder("sign_ladder", report, report.unit, at),
    )  # fmt: skip


def signed(report: Report, *, at: datetime) -> None:
    """That turn is over."""
    keeping.stop(report, "sign", at=at)


def received(submission: Submission, *, at: datetime) -> None:
    """The desk owes a hand and an outcome."""
    waiting(submission, at=at)
    reopened(submission, at=at)


def waiting(submission: Submission, *, at: datetime) -> None:
    """It waits for an editor."""
    desk = submission.desk
    keeping.start(
        submission, "claim", at=at, owed_by=desk.unit, figure=rulings.ask("claim_within", desk.unit, at),
        case=submission.urgency, rungs=_ladder("claim_ladder", submission, desk.unit, at),
    )  # fmt: skip


def reopened(submission: Submission, *, at: datetime) -> None:
    """The desk owes an outcome."""
    desk = submission.desk
    keeping.start(
        submission, "outcome", at=at, owed_by=desk.unit, figure=rulings.ask("outcome_within", desk.unit, at),
        case=submission.urgency, rungs=_ladder("outcome_ladder", submission, desk.unit, at),
    )  # fmt: skip


def taken(submission: Submission, *, at: datetime) -> None:
    """An editor has it in hand: nobody need be found, and the outcome's clock runs (again)."""
    keeping.stop(submission, "claim", "review", "supplement", at=at)
    keeping.resume(submission, "outcome", at=at)


def held(submission: Submission, *, at: datetime) -> None:
    """Kept for later: the outcome's clock pauses, the review date's runs."""
    keeping.stop(submission, "claim", at=at)
    keeping.pause(submission, "outcome", at=at, ground="留用")
    keeping.start(
        submission, "review", at=at, owed_by=Party.objects.get(pk=submission.editor_id or 0), until=submission.review_on,
        figure=rulings.ask("held_review", submission.desk.unit, at), rungs=[Rung("due", ("editor",), "留用的信息该再看了")],
    )  # fmt: skip


def asked_back(submission: Submission, *, at: datetime) -> None:
    """The unit owes a supplement; the desk's own clocks stand still."""
    keeping.stop(submission, "claim", "review", at=at)
    keeping.pause(submission, "outcome", at=at, ground="等报送单位补充")
    keeping.start(
        submission, "supplement", at=at, owed_by=submission.unit,
        figure=rulings.ask("answer_within", submission.desk.unit, at),
        rungs=_ladder("answer_ladder", submission, submission.desk.unit, at),
    )  # fmt: skip


def supplemented(submission: Submission, *, at: datetime) -> None:
    """The unit has answered; the desk goes on."""
    keeping.stop(submission, "supplement", at=at)
    keeping.resume(submission, "outcome", at=at)
    waiting(submission, at=at)


def called(call: Call, *, at: datetime) -> None:
    """An invited unit owes a report by the invitation's date."""
    desk = call.invitation.desk
    keeping.start(
        call, "answer", at=at, anchor=call.invitation.made_at, owed_by=call.unit, until=call.invitation.due_at,
        figure=rulings.ask("invite_days", desk.unit, at), rungs=_ladder("invite_ladder", call, desk.unit, at),
    )  # fmt: skip


def call_moved(call: Call, *, until: datetime, by: Actor, at: datetime, reason: str) -> None:
    """The date was moved for everybody who still owes."""
    keeping.extend(call, "answer", at=at, until=until, approved_by=str(by), reason=reason)


def ended(thing: Report | Submission | Call, *, at: datetime) -> None:
    """Nobody owes anything for it any more."""
    keeping.stop_all(thing, at=at)
