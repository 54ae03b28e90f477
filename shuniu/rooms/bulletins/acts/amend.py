"""更正 and 收回 after the issue: everybody who has it is told at once and confirms (BEY-21)."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act, locked
from shuniu.rooms.bulletins import clocking
from shuniu.rooms.bulletins.acts.appear import correct_item, recall_item
from shuniu.rooms.bulletins.acts.issue import make
from shuniu.rooms.bulletins.life import ISSUE
from shuniu.rooms.bulletins.models import Issue, Item, Receipt


@act(ISSUE["correct"])
def correct(
    issue: Issue, *, by: Actor, at: datetime, deed: Deed, item: Item, title: str, body: str, reason: str,
    editorial: bool = False,
) -> None:  # fmt: skip
    """Another wording for one item: the next edition is made, whoever has the last one confirms that they know."""
    issue.reason, issue.ended_at = deed.states(reason), at
    issue.revision += 1
    correct_item(item, by=by, at=at, cause=deed, title=title, body=body, editorial=editorial)
    make(issue, by, at)
    deed.note(called=issue.called, revision=issue.revision, copies=issue.copies.out().count())
    _ask(
        issue,
        deed,
        Receipt.Asked.CORRECTION,
        f"《{issue.bulletin.name}》{issue.called}有更正，请看更正后的文字并确认。",
    )
    clocking.told(issue, at=at)


@act(ISSUE["recall"])
def recall(issue: Issue, *, by: Actor, at: datetime, deed: Deed, reason: str) -> None:
    """Nobody reads it any more; its number stays and is explained; whoever had it confirms that it is gone."""
    issue.reason, issue.ended_at = deed.states(reason), at
    for item in locked(Item, issue.items.placed().values_list("pk", flat=True)).values():
        recall_item(item, by=by, at=at, cause=deed)
    had = issue.receipts.exclude(opened_at=None).count()
    copies = issue.copies.out().count()
    deed.note(called=issue.called, sent=issue.receipts.count(), opened=had, copies=copies)
    _ask(
        issue,
        deed,
        Receipt.Asked.RECALL,
        f"《{issue.bulletin.name}》{issue.called}已收回，请勿引用、转发，并请确认。",
    )
    clocking.recalled(issue, at=at)


def _ask(issue: Issue, deed: Deed, asked: Receipt.Asked, sentence: str) -> None:
    issue.receipts.update(asked=asked, asked_at=deed.at, confirmed_at=None)
    posts = [receipt.post for receipt in issue.receipts.select_related("post")]
    deed.tell(posts, sentence, urgent=True, url=f"/read/{issue.pk}/")
