"""The clocks of bulletins: which start and stop at which turn of a life.

bulletin out      an issue is due by the series' cadence                     (the slot's moment, late_ladder)
issue    sign     the post whose turn it is signs                            (sign_within, sign_ladder)
issue    read     those on the list read it                                  (read_within, read_ladder)
issue    confirm  those who have it confirm a correction or recall           (confirm_within, confirm_ladder)

What readers owe is one clock an issue: whom a rung calls is found when it rings, so that two thousand copies need one row.
"""

from datetime import datetime

from shuniu.base.clocks import keeping
from shuniu.base.clocks.rungs import Rung
from shuniu.base.parties.models import Party
from shuniu.engines.reporting.models import Desk
from shuniu.rooms.bulletins import outing, rulings
from shuniu.rooms.bulletins.models import Bulletin, Issue, Receipt


def _ladder(name: str, desk: Desk, at: datetime) -> list[Rung]:
    rows = rulings.ask(name, desk, at).value
    return [Rung(row["at"], tuple(row["tell"]), row["word"], row["urgent"]) for row in rows]


def signing(issue: Issue, signer: Party, *, at: datetime) -> None:
    """Somebody's turn to sign begins; the turn before is over."""
    keeping.stop(issue, "sign", at=at)
    keeping.start(
        issue, "sign", at=at, owed_by=signer, figure=rulings.ask("sign_within", issue.desk, at),
        rungs=_ladder("sign_ladder", issue.desk, at),
    )  # fmt: skip


def signed(issue: Issue, *, at: datetime) -> None:
    """Nobody need sign any more."""
    keeping.stop(issue, "sign", at=at)


def sent(issue: Issue, *, at: datetime) -> None:
    """Those who have not read it owe that."""
    if keeping.running_clock(issue, "read") is None and issue.receipts.unread().exists():
        keeping.start(
            issue, "read", at=at, owed_by=issue.desk.unit, figure=rulings.ask("read_within", issue.desk, at),
            rungs=_ladder("read_ladder", issue.desk, at),
        )  # fmt: skip


def told(issue: Issue, *, at: datetime) -> None:
    """Those who have it owe a confirmation; a later correction begins anew."""
    keeping.stop(issue, "confirm", at=at)
    if issue.receipts.unconfirmed().exists():
        keeping.start(
            issue, "confirm", at=at, owed_by=issue.desk.unit,
            figure=rulings.ask("confirm_within", issue.desk, at), rungs=_ladder("confirm_ladder", issue.desk, at),
        )  # fmt: skip


def recalled(issue: Issue, *, at: datetime) -> None:
    """What is recalled need not be read; that it is recalled must be confirmed."""
    keeping.stop(issue, "read", at=at)
    told(issue, at=at)


def noted(receipt: Receipt, *, at: datetime) -> None:
    """One has read it; the last one stops the clock. Its row is locked first, so that the last two see each other."""
    issue = receipt.issue
    if keeping.running_clock(issue, "read") and not issue.receipts.unread().exclude(pk=receipt.pk).exists():
        keeping.stop(issue, "read", at=at)


def confirmed(receipt: Receipt, *, at: datetime) -> None:
    """The same for confirmations."""
    issue = receipt.issue
    others = issue.receipts.unconfirmed().exclude(pk=receipt.pk)
    if keeping.running_clock(issue, "confirm") and not others.exists():
        keeping.stop(issue, "confirm", at=at)


def due(bulletin: Bulletin, *, at: datetime) -> None:
    """The clock of the first slot that is neither filled nor explained; none for a stopped series or one without cadence."""
    slot = outing.next_slot(bulletin, at) if bulletin.state == "running" else None
    running = keeping.running_clock(bulletin, "out")
    if running and (slot is None or running.due_at != slot.due):
        keeping.stop(bulletin, "out", at=at)
        running = None
    if slot is not None and running is None:
        keeping.start(
            bulletin, "out", at=at, owed_by=bulletin.desk.unit, figure=None, until=slot.due,
            anchor=min(at, slot.opens), rungs=_ladder("late_ladder", bulletin.desk, at),
        )  # fmt: skip
