"""A person's notices."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from shuniu.base.actors import person_ids
from shuniu.base.notices.models import Notice
from shuniu.base.notices.models.notice import Notices

PAGE = 50


def mine(request: HttpRequest) -> Notices:
    """The notices of whoever asks."""
    return Notice.objects.of(person_ids(request.actors)).select_related("message")  # type: ignore[attr-defined]


@login_required
def notices(request: HttpRequest) -> HttpResponse:
    """The newest first, a page at a time; ``?before=`` goes on, ``?unread=1`` leaves out what was read."""
    unread_only = request.GET.get("unread") == "1"
    found = mine(request).unread() if unread_only else mine(request)
    rows = list(found.before(request.GET.get("before", ""))[: PAGE + 1])
    context = {
        "title": "通知",
        "notices": rows[:PAGE],
        "next": rows[PAGE - 1].pk if len(rows) > PAGE else None,
        "unread_only": unread_only,
        "unread": mine(request).unread().count(),
    }
    return render(request, "notices/list.html", context)


@login_required
def follow(request: HttpRequest, key: int) -> HttpResponse:
    """To the page it is about; from now on it is read."""
    notice = get_object_or_404(mine(request), pk=key)
    mine(request).one(key).read(request.at)  # type: ignore[attr-defined]
    return redirect(notice.message.url or "notices:list")


@login_required
@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """All are read."""
    mine(request).read(request.at)  # type: ignore[attr-defined]
    return redirect("notices:list")
