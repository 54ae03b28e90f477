"""Where 公文体检 stands on the rail: for everybody."""

from shuniu.base.web import menu


def register() -> None:
    """公文体检, 我的体检."""
    menu.register(menu.Entry("公文", "公文体检", "documents:checkup", order=40))
    menu.register(menu.Entry("公文", "我的体检", "documents:mine", order=41))
