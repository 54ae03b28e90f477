"""起编 and 取消: an issue is begun, or given up before it has a number."""

from datetime import date, datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import NotNow, NotYours
from shuniu.engines.reporting.permits import edits
from shuniu.rooms.bulletins.life import ISSUE
from shuniu.rooms.bulletins.models import Bulletin, Issue


@act(ISSUE["begin"])
def begin(*, by: Actor, at: datetime, deed: Deed, bulletin: Bulletin, for_day: date) -> Issue:
    """Open an empty issue of a running series for a day; it has no number yet (BUL-2)."""
    if by.kind == "person" and not edits(by, bulletin.desk):
        raise NotYours(f"《{bulletin.name}》由{bulletin.desk}编辑。")
    if bulletin.state != "running":
        raise NotNow(f"《{bulletin.name}》已停办。", "要再出刊，请先复办。")
    deed.note(bulletin=bulletin.name, day=for_day.isoformat())
    return Issue.objects.create(state="composing", bulletin=bulletin, for_day=for_day, begun_at=at)


@act(ISSUE["cancel"])
def cancel(issue: Issue, *, by: Actor, at: datetime, deed: Deed, reason: str) -> None:
    """Give up an issue that was never issued: no number was taken, its submissions are free again."""
    issue.reason, issue.ended_at = deed.states(reason), at
