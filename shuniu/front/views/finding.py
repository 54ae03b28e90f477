"""Finding again, over everything one may see."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from shuniu.base.search import asking


@login_required
def search(request: HttpRequest) -> HttpResponse:
    """The hits, newest first, with the words marked."""
    found = asking.context(request.GET, request.actors, request.at)  # type: ignore[attr-defined]
    return render(request, "front/search.html", {"title": "查找", **found})
