"""The list of what was refused."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from shuniu.base.secrecy.models import Attempt
from shuniu.base.secrecy.permits import guards

SHOWN = 200


@login_required
def attempts(request: HttpRequest) -> HttpResponse:
    """The newest attempts, for the security officer."""
    if not guards(request.actors):  # type: ignore[attr-defined]
        raise Http404
    found = Attempt.objects.order_by("-pk")[:SHOWN]
    return render(request, "secrecy/attempts.html", {"title": "涉密拦截", "attempts": found})
