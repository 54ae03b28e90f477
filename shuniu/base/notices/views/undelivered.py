"""What was not delivered, for whoever looks after it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from shuniu.base.notices.models import Dispatch
from shuniu.base.notices.outcome import retry
from shuniu.base.notices.permits import keeps

SHOWN = 200


def _only_keepers(request: HttpRequest) -> None:
    if not keeps(request.actors):  # type: ignore[attr-defined]
        raise Http404


@login_required
def undelivered(request: HttpRequest) -> HttpResponse:
    """The newest failures: to whom, by what, why, and whether it is still tried."""
    _only_keepers(request)
    found = Dispatch.objects.undelivered().select_related("message", "party").order_by("-pk")[:SHOWN]
    return render(request, "notices/undelivered.html", {"title": "未送达", "dispatches": found})


@login_required
@require_POST
def send_again(request: HttpRequest, key: int) -> HttpResponse:
    """Put one back into the outbox, due now."""
    _only_keepers(request)
    if retry(key, request.at):  # type: ignore[attr-defined]
        messages.success(request, "已重新列入待发，几秒钟后发出。")
    return redirect("notices:undelivered")
