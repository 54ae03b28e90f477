"""What every page knows: its frame, who is here, the rail, how they like it shown."""

from functools import partial
from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from shuniu.base.web import menu
from shuniu.base.web.drawing import AS_THE_DEVICE

SIZES = {"large", "larger"}
THEMES = {"light": "not all", "dark": "screen"}
WHOLE, PANE, PLAIN = "web/layout/app.html", "web/layout/pane.html", "web/layout/plain.html"


def layout(request: HttpRequest) -> dict[str, Any]:
    """``layout`` (what pages extend), ``me``, ``rail``, ``at``, ``night`` (media of the dark tokens), ``size``."""
    size = request.COOKIES.get("size", "")
    return {
        "layout": frame(request),
        "at": getattr(request, "at", None),
        "me": SimpleLazyObject(partial(me, request)),
        "rail": SimpleLazyObject(partial(menu.rail, request)),
        "night": THEMES.get(request.COOKIES.get("theme", ""), AS_THE_DEVICE),
        "size": size if size in SIZES else "",
    }


def frame(request: HttpRequest) -> str:
    """Beside a ledger a page comes without its frame; strangers get the plain one."""
    if request.headers.get("HX-Target") == "side":
        return PANE
    user = getattr(request, "user", None)
    return WHOLE if user is not None and user.is_authenticated else PLAIN


def me(request: HttpRequest) -> dict[str, Any]:
    """The card at the foot of the rail: name and posts."""
    actors = list(getattr(request, "actors", ()))
    posts = [" ".join(w for w in (a.unit_name, a.post_name) if w) for a in actors]
    return {
        "name": actors[0].person_name if actors else "",
        "posts": list(dict.fromkeys(filter(None, posts))),
    }
