"""Where bulletins stand on the rail."""

from typing import Any

from shuniu.base.actors import Actors, unit_ids
from shuniu.base.web import menu
from shuniu.engines.directives.menu import keeps
from shuniu.engines.directives.permits import LEADS
from shuniu.engines.reporting.menu import edits
from shuniu.rooms.bulletins import leafing


def register() -> None:
    """刊物 and 采编统计 for desks, 待阅 for those who read, 登记纸质批示 for those who key what they write."""
    menu.register(menu.Entry("", "待阅", "bulletins:waiting", count=to_read, shown_to=reads, order=5))
    menu.register(menu.Entry("信息", "刊物", "bulletins:all", shown_to=edits, order=35))
    menu.register(menu.Entry("信息", "采编统计", "bulletins:figures_home", shown_to=edits, order=36))
    menu.register(menu.Entry("批示", "登记纸质批示", "bulletins:paper", shown_to=keeps, order=42))


def reads(actors: Actors) -> bool:
    """Leaders; whoever else is on a list is told of each issue and finds it on their desk."""
    return bool(unit_ids(actors, *LEADS))


def to_read(request: Any) -> int:
    """How many issues wait for the reader."""
    return leafing.to_read(request.actors).count()
