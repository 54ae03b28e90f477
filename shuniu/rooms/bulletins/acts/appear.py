"""刊出, 更正, 收回 of one item: the sentences that reporter and unit read, the facts for points. Other acts bring them about."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete
from shuniu.rooms.bulletins import establishing, provenance, wording
from shuniu.rooms.bulletins.life import ITEM
from shuniu.rooms.bulletins.models import Issue, Item


@act(ITEM["appear"])
def appear(item: Item, *, by: Actor, at: datetime, deed: Deed, issue: Issue) -> None:
    """It stands in an issue that has its number now."""
    item.issue = issue
    establishing.issued(item, issue.called, at=at)
    _shown(item, deed)


@act(ITEM["correct"])
def correct_item(
    item: Item, *, by: Actor, at: datetime, deed: Deed, title: str, body: str, editorial: bool
) -> None:
    """Another wording after the issue; what comes from nowhere is the editors' own only where they say so."""
    kept = wording.again(item, title, body, by=by, at=at)
    sentences = provenance.from_data(kept.sentences)
    places = provenance.blocking(sentences)
    if places and not editorial:
        words = sentences[places[0]].text.strip()
        raise Incomplete({"body": f"“{words}”没有来源。核对无误的，请勾选“没有来源的句子记为编者按”。"})
    for place in places:
        sentences = provenance.declared(sentences, place)
    item.text = wording.resaid(sentences, by=by, at=at, after=kept) if places else kept
    _shown(item, deed)


@act(ITEM["recall"])
def recall_item(item: Item, *, by: Actor, at: datetime, deed: Deed) -> None:
    """The issue it stood in is recalled: its share counts no more."""
    establishing.issued(item, item.issue.called, at=at, recalled=True)
    _shown(item, deed)


def _shown(item: Item, deed: Deed) -> None:
    credited = [each.submission for each in item.credits.select_related("submission__report").order_by("pk")]
    deed.note(bulletin=item.issue.bulletin.name, called=item.issue.called)
    deed.touches(*credited, *(submission.report for submission in credited))
