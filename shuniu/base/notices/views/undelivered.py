"""What was not delivered, for whoever looks after it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from shuniu.base.ledgers.views import show
from shuniu.base.notices.ledgers import Undelivered, about
from shuniu.base.notices.models import Dispatch
from shuniu.base.notices.outcome import retry
from shuniu.base.notices.permits import keeps


def _only_keepers(request: HttpRequest) -> None:
    if not keeps(request.actors):  # type: ignore[attr-defined]
        raise Http404


@login_required
def undelivered(request: HttpRequest) -> HttpResponse:
    """The list."""
    _only_keepers(request)
    return show(request, Undelivered)


@login_required
def dispatch(request: HttpRequest, key: int) -> HttpResponse:
    """One of them; posted, it goes back into the outbox, due now."""
    _only_keepers(request)
    found = get_object_or_404(Dispatch.objects.select_related("message", "party"), pk=key)
    if request.method == "POST":
        if retry(key, request.at):  # type: ignore[attr-defined]
            messages.success(request, "已重新列入待发，几秒钟后发出。")
        return redirect("notices:undelivered")
    context = {"title": "未送达", "about": about(found), "dispatch": found}
    return render(request, "notices/dispatch.html", context)
