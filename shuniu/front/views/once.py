"""Signing in by a link that works once."""

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from shuniu.base.parties import idle
from shuniu.front.keeping.once import Void, person_of, use
from shuniu.front.views.door import BACKEND


@never_cache
@require_http_methods(["GET", "POST"])
def once(request: HttpRequest, token: str) -> HttpResponse:
    """Shows whom it lets in; only the button uses it up, so that a program that looks at links does not."""
    try:
        person, _ = person_of(token, request.at)  # type: ignore[attr-defined]
        if request.method == "POST":
            return _enter(request, token)
    except Void:
        return render(request, "front/once.html", {"title": "链接已失效"}, status=410)
    return render(request, "front/once.html", {"title": "一次性登录", "person": person})


def _enter(request: HttpRequest, token: str) -> HttpResponse:
    account = use(token, request.at)  # type: ignore[attr-defined]
    login(request, account, backend=BACKEND)
    idle.begin(request)
    return redirect("front:first_password")
