"""加入名单 and 移出名单: who receives a series (BUL-3)."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Max

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete
from shuniu.org.models import Post
from shuniu.rooms.bulletins.life import BULLETIN
from shuniu.rooms.bulletins.models import Bulletin, Subscriber


@act(BULLETIN["enlist"])
def enlist(
    bulletin: Bulletin, *, by: Actor, at: datetime, deed: Deed, posts: Iterable[Post], prints: int = 0
) -> None:
    """Put posts at the end of the list; for those on it already only the number of prints changes."""
    asked = {post.pk: post for post in posts}
    known = bulletin.subscribers.filter(post__in=list(asked))
    there = set(known.values_list("post", flat=True))
    changed = known.exclude(prints=prints).update(prints=prints)
    last = bulletin.subscribers.aggregate(last=Max("order"))["last"] or 0
    fresh = [pk for pk in asked if pk not in there]
    if not fresh and not changed:
        raise Incomplete({"posts": "这些岗位都已经在名单上。"})
    Subscriber.objects.bulk_create(
        Subscriber(bulletin=bulletin, post_id=pk, order=last + n, prints=prints)
        for n, pk in enumerate(fresh, 1)
    )
    deed.note(added=len(fresh), changed=changed)


@act(BULLETIN["delist"])
def delist(bulletin: Bulletin, *, by: Actor, at: datetime, deed: Deed, posts: Iterable[Post]) -> None:
    """Take posts off the list; what they have received stays theirs."""
    gone, _ = bulletin.subscribers.filter(post__in=[post.pk for post in posts]).delete()
    if not gone:
        raise Incomplete({"posts": "这些岗位不在名单上。"})
    deed.note(removed=gone)
