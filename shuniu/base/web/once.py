"""A form counts once, however often it is sent: doubled clicks, replays, a reload after the answer."""

import secrets
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from shuniu.base import rows
from shuniu.base.web.models import Once

AGAIN = "这一步刚才已经办好，没有重复办理。"
OTHERWISE = "这一步刚才已经办好。这次写的与那次不一样，没有再收；要改的，请在这里改。"
# What differs from one rendering of the same form to the next.
_MARKS = {"csrfmiddlewaretoken", "_once", "_seen"}


def fresh() -> str:
    """A token for one rendering of a form."""
    return secrets.token_urlsafe(18)


def token_of(request: HttpRequest) -> str:
    """The token that came with a form."""
    return request.POST.get("_once", "")[:40] or fresh()


def led(request: HttpRequest, do: Callable[[], str]) -> HttpResponse:
    """Do once what the form asks and lead to where ``do`` says; a form sent again leads where it first led, and is told so."""
    address, now = take(token_of(request), request.user, request.at, do, _sent(request))  # type: ignore[attr-defined]
    return redirect(address) if now else led_again(request, address)


def led_again(request: HttpRequest, address: str) -> HttpResponse:
    """Where a form led that is sent a second time; changed words are not passed over in silence."""
    spent = Once.objects.filter(token=token_of(request), account=request.user.pk).first()
    messages.info(request, OTHERWISE if spent and spent.sent not in ("", _sent(request)) else AGAIN)
    return redirect(address)


def take(token: str, account: Any, at: datetime, do: Callable[[], str], sent: str = "") -> tuple[str, bool]:
    """Do it unless this form was taken before; the address to go to, and whether it was done now.

    ``sent`` is the digest of what was written on it. Token and deed are one transaction: a refused deed leaves the token
    unspent, and of two at the same moment the second waits for the first and gets its answer.
    """
    with transaction.atomic():
        spent = _spend(token if token.isascii() and token.isprintable() else fresh(), account, at, sent)
        if spent is None:
            return Once.objects.get(token=token).answer, False
        answer = do()
        spent.answer = answer
        rows.update(spent, "answer")
        return answer, True


def answered(token: str, account: Any) -> str:
    """Where the form of this token led when the account sent it before; "" when it was not taken."""
    found = Once.objects.filter(token=token[:40], account=account) if token else Once.objects.none()
    return found.values_list("answer", flat=True).first() or ""


def forget(before: datetime) -> int:
    """Drop the tokens of forms sent before a moment; how many. Run daily (``config/recurring.py``)."""
    return Once.objects.filter(at__lt=before).delete()[0]


def _sent(request: HttpRequest) -> str:
    written = sorted((name, *values) for name, values in request.POST.lists() if name not in _MARKS)
    return sha256(repr(written).encode()).hexdigest()


def _spend(token: str, account: Any, at: datetime, sent: str) -> Once | None:
    try:
        with transaction.atomic():
            return rows.insert(Once(token=token, account=account, at=at, sent=sent))
    except IntegrityError:
        return None
