"""移动, 撤下, 放回: where an item stands in its issue, and whether."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act, locked
from shuniu.base.refusals import Incomplete
from shuniu.rooms.bulletins import arranging
from shuniu.rooms.bulletins.acts.composing import insist, known
from shuniu.rooms.bulletins.life import ITEM
from shuniu.rooms.bulletins.models import Item


@act(ITEM["move"])
def move(
    item: Item, *, by: Actor, at: datetime, deed: Deed, section: str = "", before: Item | None = None
) -> None:
    """Put it into a section, in front of another item of it or (``before`` None) at its end."""
    insist(item.issue, by)
    item.section = known(item.issue, section)
    if before is not None and (before.issue_id, before.section) != (item.issue_id, item.section):
        raise Incomplete({"before": "那一条已经不在这个栏目里了，请看过现在的次序再移。"})
    item.order = _order(item, before)
    deed.note(section=item.section)
    deed.touches(item.issue)


def _order(item: Item, before: Item | None) -> int:
    for _ in range(2):
        others = list(item.issue.items.placed().filter(section=item.section).exclude(pk=item.pk))
        place = others.index(before) if before is not None and before in others else len(others)
        low = others[place - 1].order if place else None
        high = others[place].order if place < len(others) else None
        if (found := arranging.order_between(low, high)) is not None:
            return found
        _spread(item)
    raise ValueError("an issue numbered anew has room everywhere")


def _spread(item: Item) -> None:
    """Number the issue anew. Siblings keep their versions: nobody's work on them is stale for it."""
    everything = arranging.in_order(item.issue)
    others = locked(Item, [each.pk for each in everything if each.pk != item.pk])
    for place, each in enumerate(everything, 1):
        if each.pk in others:
            Item.objects.filter(pk=each.pk).update(order=place * arranging.ROOM)


@act(ITEM["drop"])
def drop(item: Item, *, by: Actor, at: datetime, deed: Deed) -> None:
    """Take it out of the issue; what it was made from may be placed again, its wording stays."""
    insist(item.issue, by)
    item.dropped_at = at
    deed.note(bulletin=item.issue.bulletin.name)
    deed.touches(item.issue, *(credit.submission.report for credit in _credits(item)))


@act(ITEM["restore"])
def restore(item: Item, *, by: Actor, at: datetime, deed: Deed) -> None:
    """Put what was dropped back at the end of its section, in the wording it had."""
    insist(item.issue, by)
    reports = [credit.submission.report for credit in _credits(item)]
    placed = item.issue.items.placed()
    if placed.filter(credits__submission__in=item.credits.values("submission")).exists():
        raise Incomplete({"": "这件来稿又编过一次，已经在这一期里。"})
    item.dropped_at = None
    item.order = arranging.last(item.issue)
    deed.note(bulletin=item.issue.bulletin.name)
    deed.touches(item.issue, *reports)


def _credits(item: Item):
    return item.credits.select_related("submission__report")
