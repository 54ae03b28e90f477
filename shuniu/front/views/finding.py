"""Finding again, over everything one may see."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from shuniu.base.search import finding


@login_required
def search(request: HttpRequest) -> HttpResponse:
    """The hits, newest first, with the words marked."""
    typed = request.GET.get("q", "").strip()[:100]
    before = request.GET.get("before", "")
    page = finding.find(typed, request.actors, before=int(before) if before.isdigit() else None)  # type: ignore[attr-defined]
    return render(request, "front/search.html", {"title": "查找", "typed": typed, "page": page})
