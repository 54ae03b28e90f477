"""Where notices stand on the rail."""

from django.http import HttpRequest

from shuniu.base.actors import person_ids
from shuniu.base.notices.models import Dispatch, Notice
from shuniu.base.notices.permits import keeps
from shuniu.base.web import menu


def register() -> None:
    """通知 for everybody, 未送达 for who looks after it."""
    menu.register(menu.Entry("", "通知", "notices:list", count=unread, order=20))
    menu.register(
        menu.Entry("管理", "未送达", "notices:undelivered", count=undelivered, shown_to=keeps, order=90)
    )


def unread(request: HttpRequest) -> int:
    """How many notices the reader has not read."""
    return Notice.objects.of(person_ids(request.actors)).unread().count()  # type: ignore[attr-defined]


def undelivered(request: HttpRequest) -> int:
    """How many did not arrive, for good or so far."""
    return Dispatch.objects.undelivered().count()
