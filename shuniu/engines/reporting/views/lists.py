"""The ledgers of reporting."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from shuniu.base.ledgers.views import show
from shuniu.base.web.request import Request
from shuniu.engines.reporting import ledgers, triage
from shuniu.engines.reporting.menu import administers


@login_required
def mine(request: Request) -> HttpResponse:
    """我的报送."""
    return show(request, ledgers.Mine)


@login_required
def of_unit(request: Request) -> HttpResponse:
    """本单位报送."""
    return show(request, ledgers.OfUnit)


@login_required
def at_desk(request: Request, code: str) -> HttpResponse:
    """来稿台账 of one desk."""
    desk = get_object_or_404(triage.desks(request.actors), code=code)
    more = {"title": f"{desk.line.name} 来稿台账", "desk": desk}
    return show(request, ledgers.AtDesk, template="reporting/desk_ledger.html", more=more, desk=desk)


@login_required
def desks(request: Request) -> HttpResponse:
    """编辑台设置."""
    more = {"administers": administers(request.actors)}
    return show(request, ledgers.Desks, template="reporting/all_desks.html", more=more)


@login_required
def invitations(request: Request) -> HttpResponse:
    """约稿."""
    return show(request, ledgers.Invitations)
