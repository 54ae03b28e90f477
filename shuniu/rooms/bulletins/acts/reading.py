"""打开, 已阅, 确认: what a reader does with their copy (BUL-3, BEY-21)."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import NotNow
from shuniu.rooms.bulletins import clocking
from shuniu.rooms.bulletins.life import RECEIPT
from shuniu.rooms.bulletins.models import Receipt
from shuniu.rooms.bulletins.models.issue import READABLE


@act(RECEIPT["open"])
def open_receipt(receipt: Receipt, *, by: Actor, at: datetime) -> None:
    """Somebody who holds the post opened the issue; so it has reached the post at the latest now."""
    _readable(receipt)
    receipt.reached_at = receipt.reached_at or at
    receipt.opened_at = at


@act(RECEIPT["note"])
def note(receipt: Receipt, *, by: Actor, at: datetime) -> None:
    """The reader says that they have read it."""
    _readable(receipt)
    receipt.reached_at = receipt.reached_at or at
    receipt.opened_at = receipt.opened_at or at
    receipt.noted_at, receipt.reader_id = at, by.person_id
    clocking.noted(receipt, at=at)


@act(RECEIPT["confirm"])
def confirm(receipt: Receipt, *, by: Actor, at: datetime, deed: Deed) -> None:
    """Its holder knows of the correction, or says that a recalled issue is neither quoted nor passed on."""
    if not receipt.asked or receipt.confirmed_at is not None:
        raise NotNow("这一期没有等您确认的更正或收回。", "不用再办。")
    receipt.reached_at = receipt.reached_at or at
    receipt.confirmed_at = at
    deed.note(what=receipt.get_asked_display())
    clocking.confirmed(receipt, at=at)


def _readable(receipt: Receipt) -> None:
    if receipt.issue.state not in READABLE:
        raise NotNow(f"这一期{receipt.issue.state_word}，不再供阅看。", "请看编辑部的说明。")
