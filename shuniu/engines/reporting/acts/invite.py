"""约稿, 再催, 延长, 结束, 取消: reports on a topic by a date."""

from collections.abc import Sequence
from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act, locked
from shuniu.base.refusals import Incomplete
from shuniu.engines.reporting import clocking
from shuniu.engines.reporting.acts.calls import call, release_call
from shuniu.engines.reporting.life import INVITATION
from shuniu.engines.reporting.models import Call, Desk, Invitation
from shuniu.engines.reporting.permits import edits
from shuniu.org.models import Unit


@act(INVITATION["invite"])
def invite(
    *,
    by: Actor,
    at: datetime,
    deed: Deed,
    desk: Desk,
    title: str,
    wish: str,
    due_at: datetime,
    units: Sequence[Unit],
) -> Invitation:
    """Ask each unit for a report on the topic by the date; each owes it by a clock of its own (REP-6)."""
    _insist(by, at, desk, due_at, units)
    made = Invitation.objects.create(
        state="open", desk=desk, title=title, wish=deed.states(wish), due_at=due_at, made_at=at
    )
    for unit in units:
        call(by=by, at=at, cause=deed, invitation=made, unit=unit)
    deed.note(units=len(units), due_at=due_at.isoformat())
    return made


def _insist(by: Actor, at: datetime, desk: Desk, due_at: datetime, units: Sequence[Unit]) -> None:
    desk.insist_open()
    errors = {}
    if not edits(by, desk):
        errors["desk"] = "您不是这个编辑台的编辑，请选自己的编辑台。"
    if due_at <= at:
        errors["due_at"] = "截止时间要在现在之后。"
    if not units:
        errors["units"] = "请至少选一个单位。"
    if errors:
        raise Incomplete(errors)


@act(INVITATION["chase"])
def chase(invitation: Invitation, *, by: Actor, at: datetime, deed: Deed, words: str = "") -> None:
    """Remind, at once, the units that still owe."""
    owing = list(invitation.calls.filter(state="owed").select_related("unit"))
    if not owing:
        raise Incomplete({"": "各单位都已报来，不用催。"})
    deed.says(words)
    deed.note(units=[each.unit.called for each in owing])
    for each in owing:
        each.chased += 1
        each.save(update_fields=["chased"])
    deed.tell([each.unit for each in owing], f"催约稿《{invitation.title}》：请尽快报来。{words}")


@act(INVITATION["prolong"])
def prolong(
    invitation: Invitation, *, by: Actor, at: datetime, deed: Deed, due_at: datetime, reason: str
) -> None:
    """Move the date; the clocks of those who still owe move with it."""
    if due_at <= max(at, invitation.due_at):
        raise Incomplete({"due_at": "新的截止时间要比原来的晚。"})
    invitation.due_at = due_at
    deed.says(reason)
    deed.note(due_at=due_at.isoformat())
    owing = list(invitation.calls.filter(state="owed").select_related("unit"))
    for each in owing:
        clocking.call_moved(each, until=due_at, by=by, at=at, reason=reason)
    deed.tell(
        [each.unit for each in owing], f"约稿《{invitation.title}》截止时间延到{clocking.said(due_at)}。"
    )


@act(INVITATION["close"])
def close(invitation: Invitation, *, by: Actor, at: datetime, deed: Deed, note: str = "") -> None:
    """End it: who has not reported by now owes nothing more, and that is shown."""
    _end(invitation, deed, note or "约稿已结束", missed=at > invitation.due_at)


@act(INVITATION["cancel"])
def cancel(invitation: Invitation, *, by: Actor, at: datetime, deed: Deed, reason: str) -> None:
    """Call it off with a reason."""
    _end(invitation, deed, reason, missed=False)


def _end(invitation: Invitation, deed: Deed, reason: str, *, missed: bool) -> None:
    invitation.ended_at = deed.at
    deed.says(reason)
    owing = locked(Call, invitation.calls.filter(state="owed").values_list("pk", flat=True))
    for each in owing.values():
        release_call(each, by=deed.by, at=deed.at, cause=deed, reason=reason, missed=missed)
    deed.note(unanswered=len(owing))
