"""刊物 and 各期."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse

from shuniu.base import nouns
from shuniu.base.ledgers.views import show
from shuniu.base.web.request import Request
from shuniu.rooms.bulletins import ledgers


@login_required
def bulletins(request: Request) -> HttpResponse:
    """The series that the reader edits, leads or receives."""
    return show(request, ledgers.Series)


@login_required
def issues(request: Request, code: str) -> HttpResponse:
    """The issues of one series."""
    found = nouns.named("bulletin").policy.visible_to(request.actors).filter(code=code).first()
    if found is None:
        raise Http404
    return show(request, ledgers.Issues, bulletin=found)
