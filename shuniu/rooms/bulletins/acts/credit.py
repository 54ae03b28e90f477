"""加供稿, 去掉供稿: whose reports an item was made from, said by an editor beside what it was placed from (REP-7)."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete
from shuniu.engines.reporting.models import Submission
from shuniu.rooms.bulletins import sourcing, wording
from shuniu.rooms.bulletins.acts.composing import insist
from shuniu.rooms.bulletins.life import ITEM
from shuniu.rooms.bulletins.models import Credit, Item


@act(ITEM["credit"])
def credit(item: Item, *, by: Actor, at: datetime, deed: Deed, submission: Submission) -> None:
    """One more report contributed: its words may be quoted, its unit and reporter share what becomes of the item."""
    insist(item.issue, by)
    if not sourcing.creditable(item.issue).filter(pk=submission.pk).exists():
        raise Incomplete({"submission": "请选本台采用了、这一期里还没有用的来稿。"})
    item.credits.create(submission=submission, unit_id=submission.unit_id)
    _shared_anew(item, submission, by, deed)


@act(ITEM["uncredit"])
def uncredit(item: Item, *, by: Actor, at: datetime, deed: Deed, credit: Credit) -> None:
    """It contributed nothing after all. What the item was placed from stays credited while a sentence comes from it."""
    insist(item.issue, by)
    submission = credit.submission
    if credit.item_id != item.pk:
        raise Incomplete({"credit": "请从这一条的供稿里选。"})
    if sourcing.is_first(item, submission) and submission.report.text_id in sourcing.traced(item):
        raise Incomplete({"credit": "这一条是从这件来稿编的，还有句子出自它，不能去掉。"})
    credit.delete()
    if item.submission_id == submission.pk:
        item.submission = None
    _shared_anew(item, submission, by, deed)


def _shared_anew(item: Item, submission: Submission, by: Actor, deed: Deed) -> None:
    """Equal shares, every sentence traced to whom is credited now."""
    item.credits.update(share=1, of=item.credits.count())
    credited = [each.submission for each in item.credits.select_related("submission__report__text")]
    item.text = wording.traced_anew(item.text, sourcing.sources(credited), by=by, at=deed.at)
    deed.note(unit=submission.unit.called)
    deed.touches(item.issue, submission, submission.report)
