"""Finding again, over everything one may see."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render

from shuniu.base.search import asking
from shuniu.base.web.request import Request
from shuniu.front import directory


@login_required
def search(request: Request) -> HttpResponse:
    """The hits, newest first, with the words marked."""
    found = asking.context(request.GET, request.actors, request.at)
    return render(request, "front/search.html", {"title": "查找", **found})


@login_required
def called(request: Request) -> HttpResponse:
    """The units and people so called, as a line over the hits: it comes after them, so that nobody waits for it."""
    found = directory.named(request.GET.get("q", ""), request.actors)
    return render(request, "front/called.html", {"called": found})
