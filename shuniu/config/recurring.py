"""All timed work of the house, on one page. ``manage.py work`` runs it; each is safe beside a second worker.

``every`` is in seconds; a task that says that more is waiting is run again at once. When something is due is not decided here
but by rows: these are only the times at which the worker looks.
"""

from datetime import datetime, timedelta
from threading import Event

from django.contrib.sessions.models import Session

from shuniu.base.clocks.sweeping import sweep
from shuniu.base.files.clearing import clear
from shuniu.base.jobs.heartbeat import beat
from shuniu.base.jobs.loop import Stopping, Task
from shuniu.base.jobs.running import run_pending
from shuniu.base.journal.sealing import seal
from shuniu.base.notices.delivering import deliver
from shuniu.base.web import once
from shuniu.papers.typeset import rest
from shuniu.rooms.assessment import background

MINUTE, HOUR = 60, 3600
_WORKED = Event()  # since memory was last given back
_WORKED.set()


def sweep_clocks(at: datetime, stopping: Stopping) -> bool:
    """Let ring what should have; then show the supervisor that the clocks are alive."""
    swept = sweep(at)
    beat()
    return swept.waiting


def deliver_notices(at: datetime, stopping: Stopping) -> bool:
    """Hand over and send what is due."""
    return deliver(at) > 0


def do_jobs(at: datetime, stopping: Stopping) -> bool:
    """Do what waits; once nothing does, what setting pages and reckoning points took is given back."""
    if run_pending(at, stopping=stopping):
        _WORKED.set()
        return True
    if _WORKED.is_set():
        _WORKED.clear()
        rest()
    return False


def seal_journal(at: datetime, stopping: Stopping) -> bool:
    """Seal what was written since."""
    return seal(at) is not None


def clear_files(at: datetime, stopping: Stopping) -> bool:
    """Clear away what was never attached."""
    clear(at)
    return False


def keep_points(at: datetime, stopping: Stopping) -> bool:
    """Ask for the books of points that are behind; settle the circulars whose days for objections are over."""
    background.ask(at)
    background.settle_due(at)
    return False


def forget_sessions(at: datetime, stopping: Stopping) -> bool:
    """Drop ended sessions, and the tokens of forms sent long ago."""
    Session.objects.filter(expire_date__lt=at).delete()
    once.forget(at - timedelta(days=7))
    return False


# lane (lanes go side by side), name, word, every so many seconds, what
TASKS = (
    Task("clocks", "clocks", "巡查时限", 5, sweep_clocks),
    Task("notices", "notices", "发送通知", 1, deliver_notices),
    Task("jobs", "jobs", "办后台任务", 1, do_jobs),
    Task("upkeep", "journal", "封存留痕", MINUTE, seal_journal),
    Task("upkeep", "points", "记得分", 5 * MINUTE, keep_points),
    Task("upkeep", "files", "清除未用附件", HOUR, clear_files),
    Task("upkeep", "sessions", "清除过期登录", HOUR, forget_sessions),
)
