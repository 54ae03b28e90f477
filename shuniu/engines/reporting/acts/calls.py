"""One unit's part of an invitation: called, answered, owed again, excused, released."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.engines.reporting import clocking, establishing
from shuniu.engines.reporting.life import CALL
from shuniu.engines.reporting.models import Call, Invitation, Report
from shuniu.org.models import Unit


@act(CALL["call"])
def call(*, by: Actor, at: datetime, invitation: Invitation, unit: Unit) -> Call:
    """The unit owes a report by the invitation's date."""
    made = Call.objects.create(state="owed", invitation=invitation, unit=unit)
    clocking.called(made, at=at)
    return made


@act(CALL["answer"])
def answer(call: Call, *, by: Actor, at: datetime, deed: Deed, report: Report) -> None:
    """A report for it was signed and went to the desk."""
    call.answered_at = at
    establishing.answered(call, report, at=at)
    clocking.ended(call, at=at)
    deed.note(unit=call.unit.called)
    deed.touches(call.invitation, report)


@act(CALL["owe_again"])
def owe_again(call: Call, *, by: Actor, at: datetime, deed: Deed, report: Report) -> None:
    """The report that answered was taken back while the invitation runs: the unit owes one by the same date."""
    call.answered_at = None
    establishing.answered(call, report, at=at, withdrawn=True)
    clocking.called(call, at=at)
    deed.note(unit=call.unit.called)
    deed.touches(call.invitation, report)


def taken_back(report: Report, *, by: Actor, at: datetime, cause: Deed) -> None:
    """A report is withdrawn: what it alone answered is owed again."""
    call = report.call
    if call is None or call.state != "answered" or call.invitation.state != "open":
        return
    if not call.reports.filter(state="signed").exclude(pk=report.pk).exists():
        owe_again(call, by=by, at=at, cause=cause, report=report)


@act(CALL["excuse"])
def excuse(call: Call, *, by: Actor, at: datetime, deed: Deed, reason: str) -> None:
    """The desk lets the unit off, with a reason."""
    call.excused_reason = deed.says(reason)
    clocking.ended(call, at=at)
    deed.note(unit=call.unit.called)
    deed.touches(call.invitation)


@act(CALL["release"])
def release_call(
    call: Call, *, by: Actor, at: datetime, deed: Deed, reason: str, missed: bool = False
) -> None:
    """The invitation ended before the unit answered: missed, where its date was past and it was not called off."""
    call.excused_reason = deed.says(reason)
    if missed:
        establishing.missed(call, at=at)
    clocking.ended(call, at=at)
