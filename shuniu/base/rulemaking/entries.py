"""The rail's entry."""

from shuniu.base.web import menu


def register() -> None:
    """Put 制度 on the rail; everybody may read the rules."""
    menu.register(menu.Entry("管理", "制度", "rules:index", order=80))
