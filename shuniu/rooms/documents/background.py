"""Typesetting a kept text in the background."""

from django.core.files.base import ContentFile
from django.db import transaction

from shuniu.base.actors import Actor
from shuniu.base.files.attaching import attach, of
from shuniu.base.files.models import File
from shuniu.base.files.storing import store
from shuniu.base.jobs.kinds import Progress, Steps, job
from shuniu.base.jobs.models import Job
from shuniu.rooms.documents.acts.typeset import JOB
from shuniu.rooms.documents.examining import read
from shuniu.rooms.documents.models import Checkup
from shuniu.rooms.documents.typesetting import file_name, paper


@job(JOB, word="排版")
def typeset_kept(job: Job) -> Steps:
    """Typeset, store, fasten to the checkup; nothing when it was discarded meanwhile."""
    yield Progress(0, 1)
    checkup = Checkup.objects.select_related("text").filter(pk=job.key or 0, state="kept").first()
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


def _fasten(checkup: Checkup, file: File) -> None:
    """What was discarded while its pages were set takes the file with it."""
    with transaction.atomic():
        if Checkup.objects.select_for_update().filter(pk=checkup.pk, state="kept").exists():
            attach([file], "checkup", checkup.pk)
        else:
            file.delete()
