"""A form counts once, however often it is sent: doubled clicks, replays, a reload after the answer."""

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from shuniu.base import rows
from shuniu.base.web.models import Once


def fresh() -> str:
    """A token for one rendering of a form."""
    return secrets.token_urlsafe(18)


def take(token: str, account: Any, at: datetime, do: Callable[[], str]) -> tuple[str, bool]:
    """Do it unless this form was taken before; the address to go to, and whether it was done now.

    Token and deed are one transaction: a refused deed leaves the token unspent, and of two at the same moment the second
    waits for the first and gets its answer.
    """
    with transaction.atomic():
        spent = _spend(token if token.isascii() and token.isprintable() else fresh(), account, at)
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


def _spend(token: str, account: Any, at: datetime) -> Once | None:
    try:
        with transaction.atomic():
            return rows.insert(Once(token=token, account=account, at=at))
    except IntegrityError:
        return None
