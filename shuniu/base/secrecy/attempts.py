"""Keeping attempts, whatever becomes of the transaction in which they were refused.

A refusal undoes its transaction, and a row written inside would go with it. So what is refused inside one waits until
the request or job around it is over (``kept``); outside of a transaction it is written at once.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import connection

from shuniu.base.secrecy.models import Attempt

_waiting: ContextVar[list[Attempt] | None] = ContextVar("attempts", default=None)
_log = logging.getLogger(__name__)


@contextmanager
def kept() -> Iterator[None]:
    """Around a request or a job: what was refused inside its transactions is written at the end."""
    waiting: list[Attempt] = []
    token = _waiting.set(waiting)
    try:
        yield
    finally:
        _waiting.reset(token)
        if waiting:
            Attempt.objects.bulk_create(waiting)


def keep(attempt: Attempt) -> None:
    """Write it now, or when the transaction that is being refused has ended; at the least, say it in the log."""
    waiting = _waiting.get()
    if not connection.in_atomic_block:
        attempt.save()
    elif waiting is not None:
        waiting.append(attempt)
    else:
        _log.warning("refused: %s at %s, %s (%s)", attempt.actor, attempt.where, attempt.rule, attempt.digest)
