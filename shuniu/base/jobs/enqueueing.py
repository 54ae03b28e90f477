"""Asking for work in the background: a row in the transaction of the act."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from shuniu.base.jobs.models import Job


def enqueue(
    kind: str,
    payload: Mapping[str, Any] | None = None,
    *,
    at: datetime,
    due_at: datetime | None = None,
    noun: str = "",
    key: int | None = None,
    by: int | None = None,
    slot: str = "",
) -> Job:
    """Have it done from ``due_at`` (else at once).

    With a ``slot``, an open job of the same slot is given back instead of a new one. ``noun`` and ``key`` say
    what it is for: who sees that sees its progress; so does the person ``by``.
    """
    row = Job(
        kind=kind, payload=dict(payload or {}), at=at, due_at=due_at or at, noun=noun, key=key, by_id=by, slot=slot
    )  # fmt: skip
    if not slot:
        row.save()
        return row
    return _of_slot(slot) or _alone(row)


def _of_slot(slot: str) -> Job | None:
    return Job.objects.still_open().filter(slot=slot).first()


def _alone(row: Job) -> Job:
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        return _of_slot(row.slot) or _again(row)
    return row


def _again(row: Job) -> Job:
    """The one that stood in the slot is over by now."""
    row.pk = None
    row.save(force_insert=True)
    return row
