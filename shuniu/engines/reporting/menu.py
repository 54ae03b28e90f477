"""Where reporting stands on the rail."""

from typing import Any

from shuniu.base.actors import Actors, person_ids, unit_ids
from shuniu.base.web import drafts
from shuniu.base.web.menu import Entry
from shuniu.base.web.menu import register as put
from shuniu.engines.reporting.composing import SLOT
from shuniu.engines.reporting.models import Desk, Report, Submission
from shuniu.engines.reporting.permits import OFFICE, WRITERS, desks_led_by
from shuniu.org.models import Role


def register() -> None:
    """写信息, 我的报送, 本单位报送 for units; 编辑台, 约稿 for desks."""
    put(Entry("信息", "写信息", "reporting:begin", shown_to=writes, order=30))
    put(Entry("信息", "草稿", "reporting:drafts", count=unsent, shown_to=has_drafts, order=30))
    put(Entry("信息", "我的报送", "reporting:mine", shown_to=writes, order=31))
    put(Entry("信息", "本单位报送", "reporting:unit", count=to_sign, shown_to=in_office, order=32))
    put(Entry("信息", "编辑台", "reporting:desks", count=waiting, shown_to=edits, order=33))
    put(Entry("管理", "编辑台设置", "reporting:all_desks", shown_to=administers, order=79))
    put(Entry("信息", "约稿", "reporting:invitations", shown_to=in_office, order=34))


def writes(actors: Actors) -> bool:
    """Those who write reports."""
    return bool(unit_ids(actors, *WRITERS))


def has_drafts(actors: Actors) -> bool:
    """Those who write, and who left the post with something begun: it is still theirs to copy out."""
    return writes(actors) or drafts.left_by(person_ids(actors), SLOT)


def in_office(actors: Actors) -> bool:
    """Those who do a unit's office work."""
    return bool(unit_ids(actors, *OFFICE))


def edits(actors: Actors) -> bool:
    """Those who edit at a desk or lead one."""
    return bool(desks_led_by(actors))


def administers(actors: Actors) -> bool:
    """Those who set desks up."""
    return any(actor.role == Role.SYSTEM_ADMIN for actor in actors)


def unsent(request: Any) -> int:
    """How many of the reader's own sheets are begun and not handed in."""
    return drafts.count(request.user, SLOT)


def waiting(request: Any) -> int:
    """How many wait at the desks that the reader edits."""
    return Submission.objects.filter(desk__in=Desk.objects.edited_by(request.actors), state="waiting").count()


def to_sign(request: Any) -> int:
    """How many wait for the reader's signature."""
    return Report.objects.awaiting(request.actors).count()
