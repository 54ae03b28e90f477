"""刊物, 各期, 回执, 刊物目录."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render

from shuniu.base import nouns
from shuniu.base.ledgers.views import show
from shuniu.base.web.request import Request
from shuniu.engines.reporting.models import Desk
from shuniu.rooms.bulletins import catalogue, ledgers, printing
from shuniu.rooms.bulletins.models import Issue
from shuniu.rooms.bulletins.views.composer import issue_of
from shuniu.rooms.bulletins.views.record import series_of


@login_required
def bulletins(request: Request) -> HttpResponse:
    """The series that the reader edits, leads or receives."""
    opens = Desk.objects.edited_by(request.actors).exists()
    return show(request, ledgers.Series, template="bulletins/series.html", more={"opens": opens})


@login_required
def offered(request: Request) -> HttpResponse:
    """What the pack offers the reader's desks."""
    desks = list(Desk.objects.edited_by(request.actors).select_related("unit", "line"))
    if not desks:
        raise Http404
    context = {"title": "开办刊物", "desks": catalogue.offered(desks, request.at)}
    return render(request, "bulletins/catalogue.html", context)


@login_required
def issues(request: Request, code: str) -> HttpResponse:
    """The issues of one series."""
    found = series_of(request, code)
    return show(request, ledgers.Issues, more={"title": f"{found}各期"}, bulletin=found)


@login_required
def receipts(request: Request, key: int) -> HttpResponse:
    """Whom an issue was sent to and what became of each copy."""
    found = nouns.visible("issue", key, request.actors)
    if not isinstance(found, Issue):
        raise Http404
    return show(request, ledgers.Receipts, more={"title": f"{found}的回执"}, issue=found)


@login_required
def copies(request: Request, key: int) -> HttpResponse:
    """Printed copies by number, for the desk."""
    issue = issue_of(request, key)
    more = {"title": f"{issue}的纸质份", "issue": issue, "printable": printing.printable(issue)}
    return show(request, ledgers.Copies, template="bulletins/copies.html", more=more, issue=issue)
