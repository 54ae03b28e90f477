"""What is shown when something did not happen. What was typed is never lost by it."""

import sys
from urllib.parse import urlsplit

from django.core.exceptions import SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.middleware.csrf import get_token as csrf_token
from django.shortcuts import render
from django.template.loader import render_to_string

from shuniu.base.refusals import Incomplete, NotYours, Refusal

RETRY_AFTER = "60"  # seconds
NOT_KEPT = {"csrfmiddlewaretoken", "password", "old_password", "new_password", "again"}


def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The page of a refusal: 403 who, 409 state or version, 422 fields; for htmx the same without the frame."""
    written = [(name, value) for name, value in typed(request) if not name.startswith("_")]
    context = {"refusal": refusal, "typed": written, "errors": getattr(refusal, "errors", {})}
    return render(request, "web/refused.html", context, status=status_of(refusal))


def status_of(refusal: Refusal) -> int:
    """The HTTP status that says the same."""
    if isinstance(refusal, Incomplete):
        return 422
    return 403 if isinstance(refusal, NotYours) else 409


def typed(request: HttpRequest) -> list[tuple[str, str]]:
    """What was typed into the form just sent, to be shown and sent again; never passwords, nothing where it cannot be read."""
    try:
        sent = request.POST
    except (SuspiciousOperation, MultiPartParserError, UnreadablePostError):
        return []
    return [
        (name, value)
        for name in sent
        if name not in NOT_KEPT
        for value in sent.getlist(name)
        if value.strip()
    ]


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose token is old (signed in anew, cookies cleared): typed again with a fresh one, if it is ours."""
    kept = typed(request) if from_here(request) else []
    page = render(request, "web/again.html", {"typed": kept, "signed_out": False}, status=403)
    page.headers["X-Token"] = "stale"  # our scripts renew it and send again
    return page


def signed_out(request: HttpRequest) -> HttpResponse:
    """A form sent after the session ended: sign in beside it, then send the same again."""
    return render(request, "web/again.html", {"typed": typed(request), "signed_out": True}, status=401)


def from_here(request: HttpRequest) -> bool:
    """Did the form come from a page of this site, as the browser states it?"""
    origin = request.headers.get("Origin", "")
    return bool(origin) and urlsplit(origin).netloc == request.get_host()


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Not there, or not for these eyes: the same page. What was written on something withdrawn meanwhile is shown."""
    return render(request, "web/not_found.html", {"typed": typed(request)}, status=404)


def unread(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Too much was sent, or it was cut off on the way. Asks nothing of the request: what came cannot be read."""
    return HttpResponse(render_to_string("web/unread.html"), status=400)


def broken(request: HttpRequest) -> HttpResponse:
    """Our fault; says that nothing was half done, and what to do. Asks nothing of the database: it may be the reason."""
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return away(request)
    return HttpResponse(render_to_string("web/broken.html"), status=500)


def away(request: HttpRequest) -> HttpResponse:
    """The database does not answer (away, locked, restarting): what was typed is shown and can be sent again."""
    context = {"typed": typed(request), "token": csrf_token(request), "again": request.get_full_path()}
    page = render_to_string("web/away.html", context)
    return HttpResponse(page, status=503, headers={"Retry-After": RETRY_AFTER, "Cache-Control": "no-store"})
