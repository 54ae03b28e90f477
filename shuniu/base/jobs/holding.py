"""Holding a job, and what becomes of it. Whoever lost the hold changes nothing any more."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django.db import transaction

from shuniu.base import rules
from shuniu.base.jobs.kinds import Progress
from shuniu.base.jobs.models import Job, State

# A step must be shorter than this; each step begins it anew.
LEASE = timedelta(minutes=5)
_ERROR = 500
_FREE = {"lease_until": None, "holder": None}


def take(at: datetime) -> Job | None:
    """Hold the job that waited longest; None when nothing is due. Asking for nothing locks nothing."""
    if not Job.objects.due(at).exists():
        return None
    with transaction.atomic():
        due = Job.objects.due(at).select_for_update(of=("self",), skip_locked=True)
        job = due.order_by("due_at", "pk").first()
        if job is None:
            return None
        if _used_up(job, at):
            Job.objects.filter(pk=job.pk).update(
                state=State.FAILED, error=job.error or "几次都没有做完", ended_at=at, **_FREE
            )
            return take(at)
        job.state, job.holder, job.lease_until = State.RUNNING, uuid4(), at + LEASE
        job.attempts += 1
        job.save(update_fields=["state", "holder", "lease_until", "attempts"])
        return job


def report(job: Job, progress: Progress, at: datetime) -> bool:
    """Note how far it is and hold it longer; False when another worker has it by now."""
    said = {"done": progress.done, "total": progress.total, "mark": progress.mark}
    return _change(job, **said, lease_until=at + LEASE, attempts=1, error="")


def finish(job: Job, result: Any, at: datetime) -> bool:
    """It is done, with whatever came after its last mark."""
    return _change(job, state=State.DONE, done=job.total, result=result, error="", ended_at=at, **_FREE)


def fail(job: Job, why: str, at: datetime, *, for_good: bool = False) -> bool:
    """It failed: tried again by the ladder of the rules, in the end left to a person."""
    waits = _waits(at)
    if for_good or job.attempts > len(waits):
        return _change(job, state=State.FAILED, error=why[:_ERROR], ended_at=at, **_FREE)
    later = at + waits[job.attempts - 1].timedelta
    return _change(job, state=State.WAITING, error=why[:_ERROR], due_at=later, **_FREE)


def put_back(job: Job, at: datetime) -> bool:
    """The worker is told to end: another goes on from the last mark."""
    return _change(job, state=State.WAITING, due_at=at, attempts=0, **_FREE)


def retry(key: int, at: datetime) -> bool:
    """A person has it tried again; False when it is not among the failed."""
    anew = {"state": State.WAITING, "due_at": at, "attempts": 0, "ended_at": None}
    return bool(Job.objects.filter(pk=key, state=State.FAILED).update(**anew))


def _waits(at: datetime) -> Any:
    return rules.figures(at=at)["jobs.retries"].value


def _used_up(job: Job, at: datetime) -> bool:
    """Taken up more often than the ladder has rungs without a single step: it kills its workers."""
    return job.attempts > len(_waits(at))


def _change(job: Job, **values: Any) -> bool:
    held = Job.objects.filter(pk=job.pk, state=State.RUNNING, holder=job.holder)
    if not held.update(**values):
        return False
    for name, value in values.items():
        setattr(job, name, value)
    return True
