"""登记印制 and 登记收回纸质件: printed copies, each with its number (BUL-3)."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Max

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete
from shuniu.rooms.bulletins.life import ISSUE
from shuniu.rooms.bulletins.models import Issue, PrintedCopy
from shuniu.rooms.bulletins.printing import named


@act(ISSUE["print_copies"])
def print_copies(issue: Issue, *, by: Actor, at: datetime, deed: Deed, spare: int = 0) -> None:
    """Number a copy for each that the list asks for, in its order, then the spare ones; numbers go on over editions."""
    first = (issue.copies.aggregate(last=Max("number"))["last"] or 0) + 1
    listed = issue.bulletin.subscribers.filter(prints__gt=0).values_list("post", "prints")
    posts = [post for post, prints in listed for _ in range(prints)] + [None] * spare
    if not posts:
        raise Incomplete({"spare": "分发名单上没有要纸质的；只存档的，请写备用份数。"})
    PrintedCopy.objects.bulk_create(
        PrintedCopy(issue=issue, revision=issue.revision, number=first + n, post_id=post, printed_at=at)
        for n, post in enumerate(posts)
    )
    deed.note(first=first, last=first + len(posts) - 1)


@act(ISSUE["collect_copies"])
def collect_copies(issue: Issue, *, by: Actor, at: datetime, deed: Deed, numbers: Sequence[int]) -> None:
    """These copies came back."""
    out = set(issue.copies.out().values_list("number", flat=True))
    if unknown := sorted(set(numbers) - out):
        raise Incomplete({"numbers": f"没有在外的这些份号：{named(unknown)}。"})
    issue.copies.filter(number__in=numbers).update(returned_at=at)
    deed.note(count=len(set(numbers)), out=len(out - set(numbers)))
