"""我的体检."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse

from shuniu.base.ledgers.views import show
from shuniu.base.web.request import Request
from shuniu.rooms.documents import ledgers


@login_required
def mine(request: Request) -> HttpResponse:
    """The list of what I kept."""
    return show(request, ledgers.Mine)
