"""The noun that documents own: a kept checkup."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from shuniu.base import nouns
from shuniu.base.files import attaching
from shuniu.base.jobs.kinds import word_of
from shuniu.base.jobs.models import Job
from shuniu.base.nouns import Invariant, Noun
from shuniu.base.permits import Policy
from shuniu.papers.checker import Finding
from shuniu.rooms.documents import (
    acts,  # noqa: F401  binds the verbs to their steps
    ledgers,
    life,
    permits,
    sentences,
)
from shuniu.rooms.documents.bounds import bound, opening
from shuniu.rooms.documents.examining import read
from shuniu.rooms.documents.marking import lines, numbered
from shuniu.rooms.documents.models import Checkup, CheckupResult
from shuniu.rooms.documents.recognised import recognised


def register() -> None:
    """Bring the checkup into the house."""
    nouns.register(CHECKUP)


def _showing(checkup: Checkup, request: Any) -> dict[str, Any]:
    """Its page: the text as far as one page holds it, with what the background check found marked on it."""
    reading = read(opening(checkup.text.body, bound("check_at_once", request.at)))
    job = Job.objects.still_open().filter(noun="checkup", key=checkup.pk).first()
    marks = numbered(checkup.text.body, _found(checkup))
    here = [mark for mark in marks if mark.finding.end <= len(reading.text)]
    return {
        "files": attaching.of("checkup", checkup.pk),
        "job": job,
        "job_word": word_of(job) if job else "",
        "marks": marks,
        "more": checkup.mistakes + checkup.doubts + checkup.advices - len(marks),
        "lines": lines(reading.text, recognised(reading), here),
        "shown": len(reading.text) if len(reading.text) < len(checkup.text.body) else 0,
    }


def _found(checkup: Checkup) -> list[Finding]:
    result = CheckupResult.objects.filter(checkup=checkup).first()
    return [Finding(**row) for row in result.findings] if result else []


def _unpurged() -> Iterator[str]:
    left = Q(text__purged_at=None) | Q(result__isnull=False)
    for checkup in Checkup.objects.filter(left, state="discarded"):
        yield f"体检 {checkup.pk} 已删除，文字却还在"


CHECKUP = Noun(
    slug="checkup",
    word="体检",
    model=Checkup,
    life=life.CHECKUP,
    policy=Policy(Checkup, life.CHECKUP, [permits.keeper]),
    sentences=sentences.CHECKUP,
    title=str,
    template="documents/kept.html",
    context=_showing,
    ledgers=[ledgers.Mine],
    invariants=[Invariant("checkup_purged", "删除了的体检，不留文字", _unpurged)],
)
