"""The ledgers of reporting."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from shuniu.base.ledgers.views import show
from shuniu.engines.reporting import ledgers, triage


@login_required
def mine(request: HttpRequest) -> HttpResponse:
    """我的报送."""
    return show(request, ledgers.Mine)


@login_required
def of_unit(request: HttpRequest) -> HttpResponse:
    """本单位报送."""
    return show(request, ledgers.OfUnit)


@login_required
def at_desk(request: HttpRequest, code: str) -> HttpResponse:
    """来稿台账 of one desk."""
    return show(request, ledgers.AtDesk, desk=get_object_or_404(triage.desks(request.actors), code=code))  # type: ignore[attr-defined]


@login_required
def invitations(request: HttpRequest) -> HttpResponse:
    """约稿."""
    return show(request, ledgers.Invitations)
