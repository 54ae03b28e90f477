"""Keeping the books by themselves: a job brings one up to date when there are facts that it does not know."""

from datetime import datetime

from django.utils.timezone import localdate

from shuniu.base.actors import Actor
from shuniu.base.facts.models import Fact
from shuniu.base.jobs.enqueueing import enqueue
from shuniu.base.jobs.kinds import Progress, Steps, job
from shuniu.base.jobs.models import Job
from shuniu.rooms.assessment import acts
from shuniu.rooms.assessment.gathering import READERS
from shuniu.rooms.assessment.models import Book, Circular

JOB = "assessment.count"
BOOKKEEPER = Actor.system("记账")


@job(JOB, word="记得分")
def keep(job: Job) -> Steps:
    """One book, once."""
    yield Progress(0, 1)
    book = Book.objects.select_related("desk__unit", "desk__line", "desk__area").get(pk=job.key or 0)
    acts.count(book, by=BOOKKEEPER, at=job.due_at)
    yield Progress(1, 1)
    return {}


def ask(at: datetime) -> int:
    """Have every book counted that does not know the newest facts of its line, or has not seen this day; how many."""
    behind = [book for book in Book.objects.select_related("desk__line").order_by("pk") if _behind(book, at)]
    for book in behind:
        enqueue(JOB, at=at, noun="book", key=book.pk, slot=f"{JOB}.{book.pk}")
    return len(behind)


def _behind(book: Book, at: datetime) -> bool:
    if book.counted_on is None or book.counted_on < localdate(at):
        return True
    return Fact.objects.filter(line=book.desk.line.code, kind__in=READERS, pk__gt=book.cut).exists()


def settle_due(at: datetime) -> int:
    """Settle what was published when its days for objections are over and each one is answered; how many."""
    published = Circular.objects.filter(state="published", objections_until__lt=at)
    due = list(published.exclude(objections__state="raised").order_by("pk"))
    for circular in due:
        acts.settle(circular, by=BOOKKEEPER, at=at)
    return len(due)
