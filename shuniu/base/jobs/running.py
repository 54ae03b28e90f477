"""Doing jobs: what the worker does every second (``config/recurring.py``)."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from time import monotonic

from django.db import InterfaceError, OperationalError

from shuniu.base.jobs import holding
from shuniu.base.jobs.kinds import Steps, named
from shuniu.base.jobs.models import Job
from shuniu.base.refusals import Refusal
from shuniu.base.secrecy import attempts

log = logging.getLogger(__name__)
Now = Callable[[], datetime]
Stopping = Callable[[], bool]


def run_pending(at: datetime, limit: int = 10, stopping: Stopping = lambda: False) -> int:
    """Do what is due, at most so many jobs; how many were taken up. Two at once are safe.

    ``stopping`` is asked between steps: a worker that must end puts its job back, from where another goes on.
    """
    started, taken = monotonic(), 0

    def now() -> datetime:
        return at + timedelta(seconds=monotonic() - started)

    while taken < limit and not stopping() and (job := holding.take(now())):
        with attempts.kept():
            _run(job, now, stopping)
        taken += 1
    return taken


def _run(job: Job, now: Now, stopping: Stopping) -> None:
    kind = named(job.kind)
    if kind is None:
        holding.fail(job, f"没有“{job.kind}”这种任务", now(), for_good=True)
        return
    try:
        _go(job, kind.work(job), now, stopping)
    except (OperationalError, InterfaceError):
        raise  # the database is away: the lease runs out and the job is taken up again
    except Refusal as refusal:
        holding.fail(job, refusal.reason, now(), for_good=True)
    except Exception as error:
        log.exception("job %s failed", job)
        holding.fail(job, f"程序出错：{error}（{type(error).__name__}）", now())


def _go(job: Job, steps: Steps, now: Now, stopping: Stopping) -> None:
    while True:
        try:
            progress = next(steps)
        except StopIteration as end:
            holding.finish(job, end.value, now())
            return
        if not holding.report(job, progress, now()):
            steps.close()
            return
        if stopping():
            steps.close()
            holding.put_back(job, now())
            return
