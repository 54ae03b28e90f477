"""The list of jobs."""

from typing import ClassVar

from django.db.models import Q, QuerySet

from shuniu.base.actors import Actors
from shuniu.base.jobs.kinds import word_of
from shuniu.base.jobs.models import OPEN, Job, State
from shuniu.base.jobs.permits import keeps
from shuniu.base.ledgers.columns import Column
from shuniu.base.ledgers.filters import Choice, Period
from shuniu.base.ledgers.ledger import Ledger
from shuniu.base.ledgers.totals import Total


class Jobs(Ledger):
    """后台任务: what is done in the background and how it stands."""

    name = "jobs"
    word = "后台任务"
    columns: ClassVar = [
        Column("kind", "任务", word_of, title=True),
        Column("at", "提出时间", "at", sort="at", width="short"),
        Column("state", "状态", lambda job: job.get_state_display(), width="narrow"),
        Column(
            "progress", "进度", lambda job: f"{job.done} / {job.total}" if job.total else "", width="narrow"
        ),
        Column(
            "attempts",
            "已试",
            lambda job: f"{job.attempts} 次",
            excel=lambda job: job.attempts,
            width="narrow",
        ),
        Column("error", "原因", "error", width="medium"),
    ]
    filters: ClassVar = [Choice("state", "状态", State.choices), Period("period", "提出时间", "at")]
    totals: ClassVar = [
        Total("open", "在办", Q(state__in=OPEN)),
        Total("failed", "未完成", Q(state=State.FAILED), tone="overdue"),
    ]
    empty = "没有后台任务"
    mend = "排版、导出这些要花时间的事，会在这里排队，看得见进度。"

    def base(self, actors: Actors) -> QuerySet[Job]:
        """For those who look after them."""
        return Job.objects.all() if keeps(actors) else Job.objects.none()

    def address(self, row: Job) -> str:
        """Its progress."""
        return row.url

    def urgent(self, row: Job) -> bool:
        """Failed ones stand out."""
        return row.state == State.FAILED
