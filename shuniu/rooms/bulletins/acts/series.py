"""开办, 停办, 复办: the life of a series."""

from datetime import datetime
from typing import Any

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import NotYours
from shuniu.engines.reporting.models import Desk
from shuniu.engines.reporting.permits import edits
from shuniu.rooms.bulletins.life import BULLETIN
from shuniu.rooms.bulletins.models import Bulletin


@act(BULLETIN["start"])
def start(*, by: Actor, at: datetime, deed: Deed, desk: Desk, **about: Any) -> Bulletin:
    """Open a series at a desk; ``about`` are the fields of ``Bulletin`` (BUL-1)."""
    if by.kind == "person" and not edits(by, desk):
        raise NotYours(f"{desk}的刊物由本台编辑开办。")
    deed.note(name=about["name"], desk=str(desk))
    return Bulletin.objects.create(state="running", desk=desk, started_at=at, **about)


@act(BULLETIN["stop"])
def stop(bulletin: Bulletin, *, by: Actor, at: datetime, deed: Deed, reason: str) -> None:
    """No further issue appears; those that appeared stay."""
    deed.states(reason)
    bulletin.stopped_at = at


@act(BULLETIN["resume"])
def resume(bulletin: Bulletin, *, by: Actor, at: datetime) -> None:
    """It appears again; its numbers go on."""
    bulletin.stopped_at = None
