"""What must hold over all rounds of sign-off."""

from collections.abc import Iterator

from django.db.models import Count, Q

from shuniu.base.nouns import Invariant
from shuniu.base.signoff.models import Signoff, SignoffStep
from shuniu.base.strays import strays

OPEN = [SignoffStep.State.WAITING, SignoffStep.State.ASKED]


def _of_nothing() -> Iterator[str]:
    yield from (f"{noun} {key} 不存在，却有审签" for noun, key in strays(Signoff.objects.all()))


def _unasked() -> Iterator[str]:
    asked = Count("steps", filter=Q(steps__state=SignoffStep.State.ASKED))
    for signoff in Signoff.objects.filter(ended_at=None).annotate(asked=asked).exclude(asked=1).iterator():
        yield f"{signoff}没有结束，却没有人待签"


def _unended() -> Iterator[str]:
    for step in SignoffStep.objects.filter(signoff__ended_at__isnull=False, state__in=OPEN).select_related(
        "signoff"
    ):
        yield f"{step.signoff}已经结束，第{step.order + 1}步却还是“{step.get_state_display()}”"


INVARIANTS = [
    Invariant("signoff_subjects", "审签所指的事都在", _of_nothing),
    Invariant("signoff_asked", "没有结束的审签，总有一步待签", _unasked),
    Invariant("signoff_ended", "结束了的审签，没有一步还在等", _unended),
]
