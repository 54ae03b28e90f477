"""Locking out who guesses (django-axes asks here): how often, how long, what is said."""

from datetime import datetime, timedelta
from typing import Any

from axes.models import AccessAttempt
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from shuniu.base.rules import figure


def guessed(request: HttpRequest | None, credentials: Any = None) -> str:
    """Under which name the guesses are counted: the same however it is written, since sign-in does not mind either."""
    return str((credentials or {}).get("username") or "").strip().lower()


def failures(request: HttpRequest | None = None, credentials: Any = None) -> int:
    """How many wrong passwords in a row lock an account."""
    return int(figure("parties.lock_after", at=timezone.now()).value)


def cooloff(request: HttpRequest | None = None) -> timedelta:
    """How long it stays locked."""
    return figure("parties.lock_for", at=timezone.now()).value.timedelta


def locked_until(login: str, at: datetime) -> datetime | None:
    """Until when nobody signs in under this name, if it is locked now: until too few wrong ones are recent enough."""
    lasting, most, counted = cooloff(), failures(), 0
    tried = AccessAttempt.objects.filter(username=login.lower(), attempt_time__gt=at - lasting)
    for when, wrong in tried.order_by("-attempt_time").values_list("attempt_time", "failures_since_start"):
        counted += wrong
        if counted >= most:
            return when + lasting
    return None


def locked_out(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """The page: for how long, and whom to ask."""
    said = figure("parties.lock_for", at=timezone.now()).word
    return render(request, "parties/locked.html", {"title": "账号已锁定", "lasting": said}, status=429)
