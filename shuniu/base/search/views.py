"""Counting what was found, after the page."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from shuniu.base.search import asking


@login_required
def count(request: HttpRequest) -> HttpResponse:
    """The sentence that says how many; the same parameters as the page."""
    return render(request, "search/_found.html", asking.counted(request.GET, request.actors))  # type: ignore[attr-defined]
