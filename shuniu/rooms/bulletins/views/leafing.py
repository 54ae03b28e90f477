"""The reader: what waits, an issue item by item and nothing else, and the list from which paper is keyed."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render

from shuniu.base import rules
from shuniu.base.ledgers.views import show
from shuniu.base.web import once
from shuniu.base.web.request import Request
from shuniu.engines.directives.menu import keeps
from shuniu.rooms.bulletins import leafing, printing
from shuniu.rooms.bulletins.keying import OnPaper
from shuniu.rooms.bulletins.models.issue import READABLE


@login_required
def waiting(request: Request) -> HttpResponse:
    """What is to be read, answers to what one wrote, what one read last."""
    actors = request.actors
    context = {
        "title": "待阅",
        "unread": leafing.to_read(actors),
        "answers": leafing.answers(actors),
        "before": leafing.mine(actors).filter(state="noted")[: leafing.LATEST],
    }
    return render(request, "bulletins/waiting.html", context)


@login_required
def issue(request: Request, key: int) -> HttpResponse:
    """One issue for one on its list; of a recalled one only that it is recalled."""
    receipt = leafing.mine(request.actors).filter(issue=key).order_by("-state", "order").first()
    if receipt is None:
        raise Http404
    context: dict[str, Any] = {"title": str(receipt.issue), "owed": printing.owed_by(receipt)}
    if receipt.issue.state not in READABLE:
        return render(request, "bulletins/recalled.html", {**context, "receipt": receipt})
    receipt = leafing.opened(receipt, request)
    context |= {
        "receipt": receipt,
        "issue": receipt.issue,
        "leaves": leafing.leaves(receipt, request),
        "form": leafing.form(receipt, request),
        "most": rules.figures(at=request.at)["files.size_most"].value,
        "once": once.fresh(),
    }
    return render(request, "bulletins/read.html", context)


@login_required
def paper(request: Request) -> HttpResponse:
    """The items of one's office's issues, to key what a leader wrote on paper."""
    if not keeps(request.actors):
        raise Http404
    return show(request, OnPaper)
