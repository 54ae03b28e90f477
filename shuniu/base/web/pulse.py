"""When the clocks were last walked through, in words. The owner of the clocks registers how to know."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Pulse:
    """``word`` is shown in the top bar; ``tone`` is "" (well), "amber" or "overdue" (silent for too long)."""

    word: str
    tone: str = ""
    url: str = ""


Read = Callable[[datetime], Pulse]

_read: list[Read] = []


def register(read: Read) -> None:
    """Tell the top bar how to read the pulse; the last one registered counts."""
    _read[:] = [read]


def at(moment: datetime) -> Pulse | None:
    """The pulse now; None while nobody registered one."""
    return _read[0](moment) if _read else None
