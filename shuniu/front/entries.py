"""Where the front stands on the rail."""

from shuniu.base.actors import Actors
from shuniu.base.web.menu import Entry
from shuniu.base.web.menu import register as put
from shuniu.front.auditing import audits, sees_sign_ins
from shuniu.org.models import Role

KEEPERS = {Role.SYSTEM_ADMIN, Role.SECTION_CHIEF, Role.OFFICE_DIRECTOR}


def register() -> None:
    """我的工作台 for everybody, 逾期 for those who look after things, 操作审计 for auditors."""
    put(Entry("", "我的工作台", "front:desk", order=10))
    put(Entry("管理", "逾期", "front:late", shown_to=keeps, order=91))
    put(Entry("管理", "操作审计", "front:audit", shown_to=audits, order=93))
    put(Entry("管理", "登录记录", "front:signins", shown_to=sees_sign_ins, order=94))


def keeps(actors: Actors) -> bool:
    """Administrators, chiefs of sections, directors of offices."""
    return any(actor.role in KEEPERS for actor in actors)
