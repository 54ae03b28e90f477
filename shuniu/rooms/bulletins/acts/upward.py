"""整期上报 and 记上级采用: what went to the level above and what came of it, by reporting's own acts (REP-10)."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete
from shuniu.engines.reporting.acts import pass_up, record_adoption
from shuniu.engines.reporting.models import Submission
from shuniu.rooms.bulletins.life import ISSUE, ITEM
from shuniu.rooms.bulletins.models import Credit, Issue, Item


@act(ISSUE["send_up"])
def send_up(issue: Issue, *, by: Actor, at: datetime, deed: Deed, to: str, level: str = "") -> None:
    """Every report of the issue is recorded as sent up; those that were already stay as they are."""
    credited = Credit.objects.filter(item__issue=issue, item__state="placed").values("submission")
    fresh = Submission.objects.filter(pk__in=credited).exclude(upwards__to=to).order_by("pk")
    count = 0
    for submission in fresh.select_related("report"):
        pass_up(submission, by=by, at=at, cause=deed, to=to, level=level)
        count += 1
    if not count:
        raise Incomplete({"to": f"这一期的来稿都已经记过报{to}。"})
    deed.note(called=issue.called, to=to, count=count)


@act(ITEM["adopted_above"])
def adopted_above(
    item: Item, *, by: Actor, at: datetime, deed: Deed, to: str, publication: str, level: str = "", number: str = "",
    instruction: str = "", leader: str = "",
) -> None:  # fmt: skip
    """The level above used it: every contributing report gets the sentence, the fact and its leader's words."""
    credits = list(item.credits.select_related("submission__report").order_by("pk"))
    if not credits:
        raise Incomplete({"": "这一条是本刊自己的文字，没有供稿单位。"})
    for credit in credits:
        record_adoption(
            credit.submission, by=by, at=at, cause=deed, to=to, publication=publication, level=level, issue=number,
            instruction=instruction, leader=leader,
        )  # fmt: skip
    deed.note(to=to, publication=publication, number=number)
    deed.touches(item.issue)
