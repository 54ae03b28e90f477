"""The job that makes an issue's paper, then distributes it: PDF, Word and OFD of one edition."""

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from shuniu.base.actors import Actor
from shuniu.base.files.attaching import attach
from shuniu.base.files.models import File
from shuniu.base.files.names import clean
from shuniu.base.files.storing import store
from shuniu.base.jobs.kinds import Progress, Steps, job
from shuniu.base.jobs.models import Job
from shuniu.base.refusals import NotNow
from shuniu.papers.typeset import FORMATS, NoChineseFont, typeset
from shuniu.rooms.bulletins.acts.distribute import distribute
from shuniu.rooms.bulletins.acts.issue import JOB
from shuniu.rooms.bulletins.models import Edition, Issue
from shuniu.rooms.bulletins.models.issue import READABLE
from shuniu.rooms.bulletins.paper import document

TYPESETTER = Actor.system("排版")


@job(JOB, word="排版刊物")
def make(job: Job) -> Steps:
    """Each format once an edition, then the distribution; nothing for one recalled or corrected again meanwhile."""
    revision, total = job.payload["revision"], len(FORMATS) + 1
    yield Progress(0, total)
    for done, fmt in enumerate(FORMATS, 1):
        issue = _present(job, revision)
        if issue is None:
            return {}
        _made(issue, fmt, job)
        yield Progress(done, total)
    issue = _present(job, revision)
    if issue is not None and issue.sent_revision < revision:
        distribute(issue, by=TYPESETTER, at=timezone.now())
    return {}


def _present(job: Job, revision: int) -> Issue | None:
    found = Issue.objects.select_related("bulletin__desk__unit")
    return found.filter(pk=job.key or 0, revision=revision, state__in=READABLE).first()


def file_name(issue: Issue, fmt: str) -> str:
    """What an edition's file is called."""
    edition = f"（更正{issue.revision - 1}）" if issue.revision > 1 else ""
    return clean(f"{issue.bulletin.name}{issue.called}{edition}.{fmt}")


def _made(issue: Issue, fmt: str, job: Job) -> None:
    name = file_name(issue, fmt)
    if Edition.objects.filter(issue=issue, file__name=name).exists():
        return
    try:
        made = typeset(document(issue), fmt)
    except (NoChineseFont, ValueError) as error:
        raise NotNow(str(error), "网页版可以先分发：在这一期的页面上点“分发”。") from error
    _fasten(issue, store(ContentFile(made.data, name=name), by=TYPESETTER, at=job.at))


def _fasten(issue: Issue, file: File) -> None:
    """Beside the issue's other files; another worker may have been faster."""
    with transaction.atomic():
        Issue.objects.select_for_update(of=("self",)).get(pk=issue.pk)
        if Edition.objects.filter(issue=issue, file__name=file.name).exists():
            file.delete()
        else:
            attach([file], "issue", issue.pk)
            Edition.objects.create(issue=issue, revision=issue.revision, file=file)
