"""What is late, for those who look after things."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render

from shuniu.base.web.request import Request
from shuniu.front import lateness
from shuniu.front.entries import keeps
from shuniu.org.showing import administers


@login_required
def late(request: Request) -> HttpResponse:
    """Everything overdue that the reader may see; for administrators who owes it, and alarms that reached nobody."""
    if not keeps(request.actors):
        raise Http404
    context: dict[str, Any] = {"title": "逾期", "lines": lateness.seen(request.actors, request.at)}
    if administers(request):
        context |= {
            "administers": True,
            "debtors": lateness.debtors(request.at),
            "unheard": lateness.unheard(),
            "troubled": lateness.troubled(),
        }
    return render(request, "front/late.html", context)
