"""采编统计 of a desk, and the list of what appeared."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from shuniu.base.ledgers import charts
from shuniu.base.ledgers.views import show
from shuniu.base.web.request import Request
from shuniu.engines.reporting import triage
from shuniu.engines.reporting.models import Desk
from shuniu.rooms.bulletins import figures as found
from shuniu.rooms.bulletins import issued_ledger


@login_required
def home(request: Request) -> HttpResponse:
    """The figures of the reader's first desk."""
    desk = get_object_or_404(triage.desks(request.actors)[:1])
    return redirect("bulletins:figures", code=desk.code)


def _desk(request: Request, code: str) -> Desk:
    return get_object_or_404(triage.desks(request.actors), code=code)


@login_required
def figures(request: Request, code: str) -> HttpResponse:
    """Five figures of a period."""
    desk, at = _desk(request, code), request.at
    of = charts.span(request.GET.get("period", ""), at)
    waits, middle = found.waits(desk, of)
    context = {
        "title": f"采编统计：{desk}",
        "desk": desk,
        "desks": list(triage.desks(request.actors)),
        "segments": charts.segments(of),
        "charts": [
            ("出刊", "按刊期应出的各期", found.cadence(desk, of, at)),
            ("从报送到刊出", f"一半在{middle}以内" if middle else "", waits),
            ("各单位采用", "按机构次序排列，不是排名", found.by_unit(desk, of)),
            ("各类别采用", "", found.by_kind(desk, of, at)),
            ("报送重点采用", "", found.by_topic(desk, of)),
            ("阅看", "按刊物计，不按人计", found.reading(desk, of)),
        ],
    }
    return render(request, "bulletins/figures.html", context)


@login_required
def issued(request: Request, code: str) -> HttpResponse:
    """刊出台账: the items that appeared."""
    return show(request, issued_ledger.Issued, desk=_desk(request, code))
