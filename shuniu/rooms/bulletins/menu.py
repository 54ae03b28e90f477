"""Where bulletins stand on the rail."""

from shuniu.base.web import menu
from shuniu.engines.reporting.menu import edits


def register() -> None:
    """刊物 for desks."""
    menu.register(menu.Entry("信息", "刊物", "bulletins:all", shown_to=edits, order=35))
