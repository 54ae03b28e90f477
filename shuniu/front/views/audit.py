"""The auditor's lists."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse

from shuniu.base.ledgers.views import show
from shuniu.base.web.request import Request
from shuniu.front.auditing import Doings, SignIns, audits, sees_sign_ins


@login_required
def doings(request: Request) -> HttpResponse:
    """操作审计."""
    if not audits(request.actors):
        raise Http404
    return show(request, Doings)


@login_required
def sign_ins(request: Request) -> HttpResponse:
    """登录记录."""
    if not sees_sign_ins(request.actors):
        raise Http404
    return show(request, SignIns)
