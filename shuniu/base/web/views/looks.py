"""How a person likes it shown: light or dark, the size of type. Kept in cookies of this machine."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

from shuniu.base.web.models import Seen

THEMES = [("", "跟随系统"), ("light", "浅色"), ("dark", "深色")]
SIZES = [("", "标准"), ("large", "大"), ("larger", "更大")]
KEY_MOST = int(Seen._meta.get_field("key").max_length or 0)
YEAR = 365 * 24 * 3600


def looks(request: HttpRequest) -> HttpResponse:
    """The page, and setting it."""
    if request.method == "POST":
        return chosen(request)
    parts = [("theme", "明暗", THEMES), ("size", "字号", SIZES)]
    shown = [
        (name, word, [(v, w, request.COOKIES.get(name, "") == v) for v, w in choices])
        for name, word, choices in parts
    ]
    return render(request, "web/looks.html", {"title": "显示", "parts": shown})


def chosen(request: HttpRequest) -> HttpResponse:
    """Keep what was chosen; only values we know."""
    response = HttpResponseRedirect(request.path)
    for name, choices in (("theme", THEMES), ("size", SIZES)):
        value = request.POST.get(name, "")
        if value in dict(choices):
            response.set_cookie(name, value, max_age=YEAR, samesite="Lax", secure=request.is_secure())
    return response


def seen(request: HttpRequest, key: str) -> HttpResponse:
    """Put the three sentences of a first visit away."""
    if len(key) <= KEY_MOST and request.method == "POST" and request.user.is_authenticated:
        Seen.objects.get_or_create(account_id=request.user.pk, key=key)
    back = request.headers.get("Referer", "/")
    ours = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    return HttpResponseRedirect(back if ours else "/")
