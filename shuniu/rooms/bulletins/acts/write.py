"""加编者按: the desk's own words become an item of an issue in the making."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.rooms.bulletins import arranging, wording
from shuniu.rooms.bulletins.acts.composing import insist, known
from shuniu.rooms.bulletins.life import ITEM
from shuniu.rooms.bulletins.models import Issue, Item


@act(ITEM["write"])
def write(
    *, by: Actor, at: datetime, deed: Deed, issue: Issue, title: str, body: str, section: str = ""
) -> Item:
    """Words under a head of their own that come from no report: who writes them says with it that they are the desk's (BEY-6)."""
    held = Issue.objects.select_for_update(of=("self",)).get(pk=issue.pk)
    insist(held, by)
    deed.note(bulletin=held.bulletin.name)
    deed.touches(held)
    return Item.objects.create(
        state="placed", issue=held, section=known(held, section), order=arranging.last(held), placed_at=at,
        text=wording.own(title, body, by=by, at=at),
    )  # fmt: skip
