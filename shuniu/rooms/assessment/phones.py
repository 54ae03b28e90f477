"""Points and circulars are read at a desk: on phones a plain page says so, unless the site has switched them on (BUR-2).

The ground is written beside the switch (the figure ``assessment.on_phones``). The verbs of the room are kept off phones too.
A view that may be shown there all the same has ``on_phones = True``.
"""

import re
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from shuniu.base import rules
from shuniu.org.models import Unit

SLUGS = frozenset({"book", "record", "circular", "objection"})
PHONE = re.compile(r"Mobile|Android|iPhone|iPod|HarmonyOS|MicroMessenger|Windows Phone", re.IGNORECASE)
FIGURE = "assessment.on_phones"


class AtTheDesk:
    """Middleware: asked of every view once it is known which."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on."""
        return self.answer(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """The plain page in place of one of the room's, on a phone."""
        if not _of_points(request, view, kwargs):
            return None
        figure = rules.figure(FIGURE, scope=_scope(request), at=request.at)  # type: ignore[attr-defined]
        request.at_the_desk = not figure.value  # type: ignore[attr-defined]
        if figure.value or not is_phone(request):
            return None
        return render(
            request, "assessment/at_the_desk.html", {"title": "请在电脑上看", "ground": figure.note}
        )


def _of_points(request: HttpRequest, view: Callable[..., Any], kwargs: dict[str, Any]) -> bool:
    ours = request.resolver_match is not None and request.resolver_match.app_name == "assessment"
    return (ours and not getattr(view, "on_phones", False)) or kwargs.get("slug") in SLUGS


def is_phone(request: HttpRequest) -> bool:
    """Does the browser say that it is a phone's?"""
    said = request.headers.get("Sec-CH-UA-Mobile")
    return said == "?1" if said else bool(PHONE.search(request.headers.get("User-Agent", "")))


def withheld(request: HttpRequest) -> bool:
    """Are points to be left out of a page that this browser may otherwise see?"""
    return is_phone(request) and not switched_on(request)


def switched_on(request: HttpRequest) -> bool:
    """Does the site show points on phones?"""
    return bool(rules.figure(FIGURE, scope=_scope(request), at=request.at).value)  # type: ignore[attr-defined]


def _scope(request: HttpRequest) -> list[int]:
    actors = getattr(request, "actors", ())
    unit = Unit.objects.filter(pk=actors[0].unit_id or 0).first() if actors else None
    return unit.lineage if unit else []
