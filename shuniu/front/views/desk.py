"""My desk: what I owe, what I handed over, what came back."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render

from shuniu.base.actors import person_ids
from shuniu.base.notices.models import Notice
from shuniu.base.web.request import Request
from shuniu.engines.reporting.menu import administers, writes
from shuniu.engines.reporting.models import Report
from shuniu.front.owing import owed

NEWEST = 8


@login_required
def desk(request: Request) -> HttpResponse:
    """The one list by the clock, and the last results beside it."""
    actors, at = request.actors, request.at
    lines = owed(actors, at)
    late = sum(line.late for line in lines)
    mine = Report.objects.filter(author__in=person_ids(actors))
    under_way = (
        mine.filter(state__in=["signing", "returned"]).count()
        + mine.filter(state="signed", submissions__outcome_at=None).distinct().count()
    )
    notices = list(Notice.objects.of(person_ids(actors)).select_related("message").order_by("-pk")[:NEWEST])
    figures = [
        {"word": "已到时限", "value": late, "url": "", "tone": "overdue" if late else ""},
        {"word": "等我办", "value": len(lines), "url": ""},
    ]
    if writes(actors):
        figures.append({"word": "我交出去、还没有结果", "value": under_way, "url": "/reports/mine/"})
    context = {
        "title": "我的工作台",
        "lines": lines,
        "figures": figures,
        "notices": notices,
        "writes": writes(actors),
        "keeps": administers(actors),
    }
    return render(request, "front/desk.html", context)
