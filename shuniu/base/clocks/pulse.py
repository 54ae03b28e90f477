"""The pulse: when clocks were last swept, whether that is too long ago, and telling people of a silence, once."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from shuniu.base.clocks.models import Heartbeat
from shuniu.base.clocks.wording import length_word, moment_word
from shuniu.base.notices.telling import tell
from shuniu.base.parties.models import Party
from shuniu.base.rules import figure

SWEEP = "sweep"
LATE = "clocks.pulse_late"
Keepers = Callable[[datetime], Iterable[Party]]

_keepers: list[Keepers] = []


def register_keepers(find: Keepers) -> None:
    """Tell whom a silence alarms; org calls this once."""
    _keepers[:] = [find]


def beat(at: datetime, *, fired: int = 0, troubled: int = 0, waiting: bool = False) -> None:
    """A pass is over."""
    said = {"moment": at, "fired": fired, "troubled": troubled, "waiting": waiting, "silence_told_at": None}
    if not Heartbeat.objects.filter(name=SWEEP).update(**said):
        Heartbeat.objects.get_or_create(name=SWEEP, defaults=said)


def last() -> Heartbeat | None:
    """The last pass; None before the first."""
    return Heartbeat.objects.filter(name=SWEEP).first()


def silence(at: datetime) -> timedelta:
    """For how long nothing has been swept; nothing while that is within the rule's limit."""
    seen = last()
    passed = at - seen.moment if seen else timedelta()
    return passed if passed > figure(LATE, at=at).value.timedelta else timedelta()


def tell_of_silence(at: datetime, *, seen: timedelta = timedelta()) -> bool:
    """Called by a process other than the sweep's: alarm the keepers of a silence, once until it ends. Did it?

    ``seen`` is a silence that the supervisor saw itself, for an office whose clocks were never swept.
    """
    keepers = list(_keepers[0](at)) if _keepers else []
    silent = max(silence(at), seen)
    if not silent or not keepers or not _first_to_tell(at, silent):
        return False
    said = (
        f"时限巡查已停{length_word(silent)}（自{moment_word(at - silent)}起），提醒可能晚发，请检查后台进程。"
    )
    tell(keepers, said, at=at, urgent=True)
    return True


def _first_to_tell(at: datetime, silent: timedelta) -> bool:
    """Mark the silence as told; False when it was already."""
    beats = Heartbeat.objects.filter(name=SWEEP)
    if beats.filter(silence_told_at=None).update(silence_told_at=at):
        return True
    if beats.exists():
        return False
    Heartbeat.objects.create(name=SWEEP, moment=at - silent, silence_told_at=at)
    return True
