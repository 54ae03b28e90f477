"""The ledgers of directives."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse

from shuniu.base.ledgers.views import show
from shuniu.base.web.request import Request
from shuniu.engines.directives import ledgers


@login_required
def given(request: Request) -> HttpResponse:
    """批示台账."""
    return show(request, ledgers.Given)


@login_required
def received(request: Request) -> HttpResponse:
    """收到的批示."""
    return show(request, ledgers.Received)
