"""The list of jobs, for who looks after them."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from shuniu.base.jobs import holding
from shuniu.base.jobs.ledgers import Jobs
from shuniu.base.jobs.permits import keeps
from shuniu.base.ledgers.views import show


def _only_keepers(request: HttpRequest) -> None:
    if not keeps(request.actors):  # type: ignore[attr-defined]
        raise Http404


@login_required
def jobs(request: HttpRequest) -> HttpResponse:
    """The list."""
    _only_keepers(request)
    return show(request, Jobs)


@login_required
@require_POST
def again(request: HttpRequest, key: int) -> HttpResponse:
    """Have a failed one tried again."""
    _only_keepers(request)
    if holding.retry(key, request.at):  # type: ignore[attr-defined]
        messages.success(request, "已重新列入等候，马上开始。")
    return redirect("jobs:job", key)
