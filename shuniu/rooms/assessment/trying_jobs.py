"""A trial over many facts, in the background: its result is kept with the job, nothing else is written."""

from datetime import datetime
from typing import Any

from shuniu.base.actors import Actor
from shuniu.base.jobs.enqueueing import enqueue
from shuniu.base.jobs.kinds import Progress, Steps, job
from shuniu.base.jobs.models import Job, State
from shuniu.rooms.assessment import facts
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.trying import OTHER, PRESENT, Question, Trial

JOB = "assessment.try"
STEPS = 3


@job(JOB, word="试算计分办法")
def work(job: Job) -> Steps:
    """Read the facts, reckon both sides, compare."""
    yield Progress(0, STEPS)
    book = Book.objects.select_related("desk__unit", "desk__line", "desk__area").get(pk=job.key or 0)
    trial = Trial.of(book, Question.of(job.payload), facts.newest())
    one = trial.side(PRESENT)
    yield Progress(1, STEPS)
    two = trial.side(OTHER)
    yield Progress(2, STEPS)
    return trial.lines(one, two)


def ask(book: Book, question: Question, *, by: Actor, at: datetime) -> Job:
    """Have it reckoned; the same question that is still open is not asked twice."""
    slot = f"{JOB}.{book.pk}.{'.'.join(question.payload.values())}"
    return enqueue(JOB, question.payload, at=at, noun="book", key=book.pk, by=by.person_id, slot=slot)


def answer(book: Book, question: Question) -> Job | None:
    """The newest job of the same question: open, done or failed."""
    found = Job.objects.filter(kind=JOB, noun="book", key=book.pk, payload=question.payload)
    return found.order_by("-pk").first()


def lines(job: Job | None) -> list[dict[str, Any]] | None:
    """What came out of it; None while it is not done."""
    return job.result if job is not None and job.state == State.DONE else None
