"""The noun that documents own: a kept checkup."""

from collections.abc import Iterator
from typing import Any

from shuniu.base import nouns
from shuniu.base.files import attaching
from shuniu.base.jobs.models import Job
from shuniu.base.nouns import Invariant, Noun
from shuniu.base.permits import Policy
from shuniu.rooms.documents import (
    acts,  # noqa: F401  binds the verbs to their steps
    ledgers,
    life,
    permits,
    sentences,
)
from shuniu.rooms.documents.examining import read
from shuniu.rooms.documents.marking import lines
from shuniu.rooms.documents.models import Checkup
from shuniu.rooms.documents.recognised import recognised


def register() -> None:
    """Bring the checkup into the house."""
    nouns.register(CHECKUP)


def _showing(checkup: Checkup, request: Any) -> dict[str, Any]:
    reading = read(checkup.text.body)
    return {
        "files": attaching.of("checkup", checkup.pk),
        "job": Job.objects.still_open().filter(noun="checkup", key=checkup.pk).first(),
        "lines": lines(reading.text, recognised(reading)),
    }


def _unpurged() -> Iterator[str]:
    for checkup in Checkup.objects.filter(state="discarded", text__purged_at=None):
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
