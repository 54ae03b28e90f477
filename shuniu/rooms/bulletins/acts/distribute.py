"""分发: every post on the list gets its copy, in one entry however many they are (BUL-3)."""

from collections.abc import Sequence
from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.parties.holders import holders
from shuniu.base.refusals import NotNow
from shuniu.org.models import Post
from shuniu.rooms.bulletins import clocking
from shuniu.rooms.bulletins.life import ISSUE
from shuniu.rooms.bulletins.models import Issue, Receipt, Subscriber

BATCH = 500


@act(ISSUE["distribute"])
def distribute(issue: Issue, *, by: Actor, at: datetime, deed: Deed) -> None:
    """Send the present edition: new posts of the list get a copy, those who have one were told of the correction."""
    if issue.sent_revision == issue.revision:
        raise NotNow("这一版已经分发。", "名单上后来加的岗位，下一期起收到。")
    fresh = _fresh(issue)
    reached = _reached([each.post for each in fresh], at)
    Receipt.objects.bulk_create(
        (
            Receipt(
                state="sent", issue=issue, post_id=each.post_id, order=each.order, sent_at=at,
                reached_at=at if each.post_id in reached else None,
            )
            for each in fresh
        ),
        batch_size=BATCH,
    )  # fmt: skip
    issue.sent_revision = issue.revision
    issue.distributed_at = issue.distributed_at or at
    clocking.sent(issue, at=at)
    deed.note(called=issue.called, sent=len(fresh), unreached=len(fresh) - len(reached))
    if fresh:
        told = f"《{issue.bulletin.name}》{issue.called}请阅。"
        deed.tell([each.post for each in fresh], told, url=f"/read/{issue.pk}/")


def _fresh(issue: Issue) -> list[Subscriber]:
    known = set(issue.receipts.values_list("post", flat=True))
    listed = issue.bulletin.subscribers.select_related("post")
    return [each for each in listed if each.post_id not in known and each.post.state == "active"]


def _reached(posts: Sequence[Post], at: datetime) -> set[int]:
    """The posts that somebody holds or stands in for: whoever that is has it on their desk now."""
    return {post for post, people in holders(posts, at).items() if people}
