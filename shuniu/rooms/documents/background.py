"""Typesetting and checking a kept text in the background."""

from collections.abc import Generator

from django.core.files.base import ContentFile
from django.db import transaction

from shuniu.base.actors import Actor
from shuniu.base.files.attaching import attach, of
from shuniu.base.files.models import File
from shuniu.base.files.storing import store
from shuniu.base.jobs.kinds import Progress, Steps, job
from shuniu.base.jobs.models import Job
from shuniu.org import called
from shuniu.papers.checker import Finding
from shuniu.papers.checker.engine import Steps as CheckSteps
from shuniu.rooms.documents.acts import found
from shuniu.rooms.documents.acts.check import JOB as CHECK
from shuniu.rooms.documents.acts.typeset import JOB
from shuniu.rooms.documents.bounds import bound
from shuniu.rooms.documents.examining import read, steps
from shuniu.rooms.documents.measuring import limits_of
from shuniu.rooms.documents.models import Checkup
from shuniu.rooms.documents.typesetting import file_name, paper


@job(JOB, word="排版")
def typeset_kept(job: Job) -> Steps:
    """Typeset, store, fasten to the checkup; nothing when it was discarded meanwhile."""
    yield Progress(0, 1)
    checkup = _kept(job)
    if checkup is None:
        return {}
    fmt, by = job.payload["fmt"], Actor(**job.payload["by"])
    if not of("checkup", checkup.pk).filter(suffix=fmt).exists():  # the text never changes, nor does its file
        made = paper(read(checkup.text.body).document, fmt)
        _fasten(
            checkup, store(ContentFile(made.data, name=file_name(checkup.text.title, fmt)), by=by, at=job.at)
        )
    yield Progress(1, 1)
    return {}


@job(CHECK, word="体检")
def check_kept(job: Job) -> Steps:
    """Check it rule by rule and put down what was found; nothing when it was discarded meanwhile."""
    checkup = _kept(job)
    if checkup is None:
        return {}
    by = Actor(**job.payload["by"])
    about = {"purpose": checkup.purpose, "original": checkup.text.original}
    limits = limits_of(checkup.purpose, by, job.at)
    work = steps(checkup.text.body, limits=limits, known=called.names(), **about)
    findings: list[Finding] = yield from _told(work)
    if still := _kept(job):
        shown = bound("findings_shown", job.at)
        found(still, by=Actor.system("后台"), at=job.at, findings=findings, shown=shown)
    return {"found": len(findings)}


def _told(work: CheckSteps) -> Generator[Progress, None, list[Finding]]:
    """Each step as progress; the findings at the end."""
    try:
        while True:
            yield Progress(*next(work))
    except StopIteration as over:
        return over.value


def _kept(job: Job) -> Checkup | None:
    return Checkup.objects.select_related("text").filter(pk=job.key or 0, state="kept").first()


def _fasten(checkup: Checkup, file: File) -> None:
    """What was discarded while its pages were set takes the file with it."""
    with transaction.atomic():
        if Checkup.objects.select_for_update().filter(pk=checkup.pk, state="kept").exists():
            attach([file], "checkup", checkup.pk)
        else:
            file.delete()
