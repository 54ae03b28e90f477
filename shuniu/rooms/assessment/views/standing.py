"""报送统计: of a reporter, of a unit, and of all units below a desk."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from shuniu.base.ledgers import charts
from shuniu.base.ledgers.views import show
from shuniu.base.web.request import Request
from shuniu.engines.reporting import menu
from shuniu.engines.reporting.models import Desk
from shuniu.org.models import Unit
from shuniu.rooms.assessment import phones
from shuniu.rooms.assessment.own_points import OwnPoints
from shuniu.rooms.assessment.permits import desks_seen
from shuniu.rooms.assessment.standing import LISTS, Standing
from shuniu.rooms.assessment.unit_reports import UnitReports
from shuniu.rooms.assessment.units_ledger import Units


@login_required
def standing(request: Request) -> HttpResponse:
    """The figures of one's own reports or of one's unit, in a period."""
    open_to = {"mine": menu.writes(request.actors), "unit": menu.in_office(request.actors)}
    offered = [name for name in LISTS if open_to[name]] or ["mine"]
    whose = request.GET.get("whose", "")
    whose = whose if whose in offered else offered[-1]
    of = charts.span(request.GET.get("period", "year"), request.at)
    found = Standing(whose, request.actors, request.at, of)
    context = {
        "title": f"{LISTS[whose][1]}报送统计",
        "found": found,
        "tabs": [
            {"word": LISTS[name][1], "url": f"?whose={name}&period={of.name}", "here": name == whose}
            for name in offered
        ],
        "segments": charts.segments(of, whose=whose),
        "books": [] if phones.withheld(request) else OwnPoints(whose, request.actors, of).books,
        "on_phones": phones.switched_on(request),
        "charts": [
            ("报送重点", "空白的是还没有报过的", found.topics()),
            ("各类别", found.balance, found.kinds()),
            ("近12个月", "按提交时间", found.months()),
        ],
    }
    return render(request, "assessment/standing.html", context)


@login_required
def units(request: Request, code: str) -> HttpResponse:
    """各单位报送 below a desk."""
    desk = get_object_or_404(Desk.objects.filter(pk__in=desks_seen(request.actors)), code=code)
    return show(request, Units, template="assessment/units.html", more={"desk": desk}, desk=desk)


@login_required
def unit(request: Request, code: str, unit: int) -> HttpResponse:
    """What one unit's figures in it were counted from."""
    desk = get_object_or_404(Desk.objects.filter(pk__in=desks_seen(request.actors)), code=code)
    found = get_object_or_404(Unit.objects.under(desk.area), pk=unit)
    of = charts.span(request.GET.get("period", "year"), request.at)
    sent = UnitReports(desk, found, of, request.actors, request.at)
    lists, topics = sent.lists(), sent.topics()
    numbers = [{"word": each.word, "value": each.number, "url": f"#{each.name}"} for each in lists]
    context = {
        "title": f"{found.called}报送",
        "desk": desk,
        "unit": found,
        "segments": charts.segments(of),
        "numbers": [*numbers, {"word": "有报送的重点", "value": len(topics), "url": "#topics"}],
        "lists": lists,
        "topics": topics,
        "blank": sent.blank(),
    }
    return render(request, "assessment/unit_reports.html", context)


# One's own reports are read on phones too; points are left out there.
standing.on_phones = units.on_phones = unit.on_phones = True  # type: ignore[attr-defined]
