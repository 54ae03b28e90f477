"""开办, 改设置, 停办, 复办, 说明缺期: the life of a series."""

from datetime import date, datetime
from typing import Any

from django.utils.timezone import localdate

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete, NotYours
from shuniu.engines.reporting.models import Desk
from shuniu.engines.reporting.permits import edits
from shuniu.rooms.bulletins import clocking, outing
from shuniu.rooms.bulletins.life import BULLETIN
from shuniu.rooms.bulletins.models import Bulletin, Gap

RHYTHM = ("cadence", "least", "most", "month_day", "out_by")


@act(BULLETIN["start"])
def start(*, by: Actor, at: datetime, deed: Deed, desk: Desk, **about: Any) -> Bulletin:
    """Open a series at a desk; ``about`` are the fields of ``Bulletin`` (BUL-1)."""
    if by.kind == "person" and not edits(by, desk):
        raise NotYours(f"{desk}的刊物由本台编辑开办。")
    deed.note(name=about["name"], desk=str(desk))
    made = Bulletin.objects.create(
        state="running", desk=desk, started_at=at, counted_from=localdate(at), **about
    )
    clocking.due(made, at=at)
    return made


@act(BULLETIN["change"])
def change(bulletin: Bulletin, *, by: Actor, at: datetime, deed: Deed, **about: Any) -> None:
    """Change what it is; another cadence counts from today."""
    changed = [name for name, value in about.items() if getattr(bulletin, name) != value]
    if not changed:
        raise Incomplete({"": "没有变化，不必保存。"})
    for name in changed:
        setattr(bulletin, name, about[name])
    words = {field.name: str(field.verbose_name) for field in Bulletin._meta.concrete_fields}
    deed.note(fields=[words[name] for name in changed])
    if set(changed) & set(RHYTHM):
        bulletin.counted_from = localdate(at)
        clocking.due(bulletin, at=at)


@act(BULLETIN["stop"])
def stop(bulletin: Bulletin, *, by: Actor, at: datetime, deed: Deed, reason: str) -> None:
    """No further issue appears; those that appeared stay."""
    deed.states(reason)
    bulletin.stopped_at = at
    bulletin.state = "stopped"
    clocking.due(bulletin, at=at)


@act(BULLETIN["resume"])
def resume(bulletin: Bulletin, *, by: Actor, at: datetime) -> None:
    """It appears again from today; its numbers go on."""
    bulletin.stopped_at, bulletin.counted_from = None, localdate(at)
    bulletin.state = "running"
    clocking.due(bulletin, at=at)


@act(BULLETIN["explain"])
def explain(bulletin: Bulletin, *, by: Actor, at: datetime, deed: Deed, day: date, reason: str) -> None:
    """Say why no issue appeared on a day when one was due; it is owed no more (BUL-4)."""
    found = outing.record(bulletin, at, since=day, until=day)
    if not any(one.fate in ("missing", "awaited") for one in found):
        raise Incomplete({"day": "这一天没有缺期。"})
    Gap.objects.create(bulletin=bulletin, day=day, reason=deed.states(reason))
    deed.note(day=day.isoformat())
    clocking.due(bulletin, at=at)
