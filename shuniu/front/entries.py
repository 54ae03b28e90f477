"""Where the front stands on the rail."""

from shuniu.base.actors import Actors
from shuniu.base.web.menu import Entry
from shuniu.base.web.menu import register as put
from shuniu.org.models import Role

KEEPERS = {Role.SYSTEM_ADMIN, Role.SECTION_CHIEF, Role.OFFICE_DIRECTOR}


def register() -> None:
    """我的工作台 for everybody, 逾期 for those who look after things."""
    put(Entry("", "我的工作台", "front:desk", order=10))
    put(Entry("管理", "逾期", "front:late", shown_to=keeps, order=91))


def keeps(actors: Actors) -> bool:
    """Administrators, chiefs of sections, directors of offices."""
    return any(actor.role in KEEPERS for actor in actors)
