"""What happens to every request: its moment, and refusals turned into pages in one place."""

import json
from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.utils import timezone
from django.utils.cache import patch_vary_headers

from shuniu.base import asking, rules
from shuniu.base.refusals import Refusal
from shuniu.base.web.views.failures import not_found, refused, signed_out

Answer = Callable[[HttpRequest], HttpResponse]


class Moment:
    """``request.at``: the one moment of the request, an aware datetime, and for all of it one set of rules.

    Nothing below a view asks for the time. What many ask (``asking``) is asked once.
    """

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.at = timezone.now()  # type: ignore[attr-defined]
        with rules.steady(), asking.once_each():
            return self.answer(request)


class Refusals:
    """Refused acts become pages, ended sessions lose nothing, toasts travel with fragments."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "%00" in request.META.get("QUERY_STRING", "") or "\0" in request.path:
            return not_found(request)
        response = self.answer(request)
        patch_vary_headers(response, ["HX-Request", "HX-Target"])
        if (
            response.status_code == 302
            and is_login(response["Location"])
            and not request.user.is_authenticated
        ):  # type: ignore[attr-defined]
            return ended(request, response)
        if "HX-Request" in request.headers and response.status_code < 300:
            carry_toasts(request, response)
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page of a refusal; every other exception goes its way."""
        return refused(request, exception) if isinstance(exception, Refusal) else None


def from_script(request: HttpRequest) -> bool:
    """Was this asked by htmx or by one of our own scripts, not by the address bar?"""
    return "HX-Request" in request.headers or "X-Script" in request.headers


def is_login(location: str) -> bool:
    """Does a redirect ask for a sign-in, to come back afterwards? Who leaves is led there too, without coming back."""
    address, _, query = location.partition("?")
    return address == resolve_url(settings.LOGIN_URL) and "next=" in query


def ended(request: HttpRequest, to_login: HttpResponse) -> HttpResponse:
    """The session is over: scripts open the sign-in dialog, a sent form is kept, a page goes to the sign-in."""
    if from_script(request):
        return HttpResponse("登录已过期。", status=401, content_type="text/plain; charset=utf-8")
    return signed_out(request) if request.method == "POST" else to_login


def carry_toasts(request: HttpRequest, response: HttpResponse) -> None:
    """What was to be said after a verb goes with the fragment, as an event that shows a toast."""
    said = [{"text": str(message), "tone": message.level_tag} for message in messages.get_messages(request)]
    if said:
        events = json.loads(response.headers.get("HX-Trigger", "{}"))
        response["HX-Trigger"] = json.dumps({**events, "sn:toast": said})
