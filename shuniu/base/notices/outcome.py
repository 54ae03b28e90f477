"""What became of a sending."""

from collections.abc import Sequence
from datetime import datetime

from shuniu.base import rules
from shuniu.base.notices import timing
from shuniu.base.notices.models import Dispatch, State
from shuniu.base.notices.models.dispatch import Dispatches

_ERROR = 300


def sent(taken: Sequence[Dispatch], at: datetime) -> int:
    """It arrived. Only what is still held as it was taken is touched; how many."""
    return _held(taken).update(state=State.SENT, sent_at=at, lease_until=None, error="")


def failed(taken: Sequence[Dispatch], why: str, at: datetime) -> None:
    """It did not arrive: tried again by the ladder of the rules, in the end listed for a person."""
    first = taken[0]
    later = timing.again(
        at, attempts=first.attempts, urgent=first.message.urgent, figures=rules.figures(at=at)
    )
    _held(taken).update(
        state=State.FAILED if later is None else State.WAITING,
        due_at=later or first.due_at,
        attempts=first.attempts,
        lease_until=None,
        error=why[:_ERROR],
    )


def retry(key: int, at: datetime) -> bool:
    """A person has it tried again, from the beginning; False when it is not among the failed."""
    anew = {"state": State.WAITING, "due_at": at, "attempts": 0, "parcel": None, "error": ""}
    return bool(Dispatch.objects.filter(pk=key, state=State.FAILED).update(**anew))


def _held(taken: Sequence[Dispatch]) -> Dispatches:
    """Those that no other worker took up meanwhile."""
    keys = [dispatch.pk for dispatch in taken]
    return Dispatch.objects.filter(
        pk__in=keys, state=State.WAITING, parcel=taken[0].parcel, lease_until=taken[0].lease_until
    )
