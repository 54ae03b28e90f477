"""A session that nobody uses ends (rule parties.idle); what was being typed is kept by the drafts."""

from collections.abc import Callable
from datetime import datetime

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from shuniu.base.rules import figure

SEEN = "seen"
SHARE = 10


class Idle:
    """Ends idle sessions. Polling by the page itself is not use; the stamp is renewed only now and then, to write little."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.session.session_key and SEEN in request.session:
            self._watch(request, request.at)  # type: ignore[attr-defined]
        return self.answer(request)

    def _watch(self, request: HttpRequest, at: datetime) -> None:
        lasting = figure("parties.idle", at=at).value.timedelta
        idle = at - datetime.fromisoformat(request.session[SEEN])
        if idle > lasting:
            logout(request)
        elif idle > lasting / SHARE and request.path != reverse("web:live"):
            request.session[SEEN] = at.isoformat()


def begin(request: HttpRequest) -> None:
    """Mark a fresh sign-in as used now."""
    request.session[SEEN] = request.at.isoformat()  # type: ignore[attr-defined]
