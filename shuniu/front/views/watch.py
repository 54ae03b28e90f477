"""What is late, for those who look after the house."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render

from shuniu.base.clocks.models import Clock
from shuniu.base.web.request import Request
from shuniu.front.lateness import lines


@login_required
def late(request: Request) -> HttpResponse:
    """Everything overdue that the reader may see, the longest late first."""
    at = request.at
    clocks = Clock.objects.overdue(at).select_related("owed_by").order_by("due_at")[:200]
    return render(request, "front/late.html", {"title": "逾期", "lines": lines(clocks, request.actors, at)})
