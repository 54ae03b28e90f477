"""The list of what was refused."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from shuniu.base.ledgers.views import show
from shuniu.base.secrecy.ledgers import Attempts
from shuniu.base.secrecy.models import Attempt
from shuniu.base.secrecy.permits import guards


def _only_guards(request: HttpRequest) -> None:
    if not guards(request.actors):  # type: ignore[attr-defined]
        raise Http404


@login_required
def attempts(request: HttpRequest) -> HttpResponse:
    """The list, for the security officer."""
    _only_guards(request)
    return show(request, Attempts)


@login_required
def attempt(request: HttpRequest, key: int) -> HttpResponse:
    """One of them, and what to do about it."""
    _only_guards(request)
    found = get_object_or_404(Attempt, pk=key)
    return render(request, "secrecy/attempt.html", {"title": "涉密拦截", "attempt": found})
