"""Keeping attempts, whatever becomes of the transaction in which they were refused.

A refusal undoes its transaction, and a row written inside would go with it. So an attempt made inside one waits in this
thread until the request (``middleware``) or the job is over; outside of one it is written at once.
"""

from threading import local

from django.db import connection

from shuniu.base.secrecy.models import Attempt

_waiting = local()


def keep(attempt: Attempt) -> None:
    """Write it now, or when the transaction that is being refused has ended."""
    if connection.in_atomic_block:
        _list().append(attempt)
    else:
        attempt.save()


def flush() -> int:
    """Write what waits in this thread; how many."""
    waiting = _list()
    written = len(Attempt.objects.bulk_create(waiting))
    waiting.clear()
    return written


def _list() -> list[Attempt]:
    if not hasattr(_waiting, "attempts"):
        _waiting.attempts = []
    return _waiting.attempts
