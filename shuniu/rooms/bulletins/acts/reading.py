"""打开 and 已阅: what a reader does with their copy (BUL-3)."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import act
from shuniu.rooms.bulletins.life import RECEIPT
from shuniu.rooms.bulletins.models import Receipt


@act(RECEIPT["open"])
def open_receipt(receipt: Receipt, *, by: Actor, at: datetime) -> None:
    """Somebody who holds the post opened the issue; so it has reached the post at the latest now."""
    receipt.reached_at = receipt.reached_at or at
    receipt.opened_at = at


@act(RECEIPT["note"])
def note(receipt: Receipt, *, by: Actor, at: datetime) -> None:
    """The reader says that they have read it."""
    receipt.reached_at = receipt.reached_at or at
    receipt.opened_at = receipt.opened_at or at
    receipt.noted_at, receipt.reader_id = at, by.person_id
