"""What clocks say: the notice of a rung, and the journal's sentences for what time did."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from shuniu.base.clocks.wording import end_word, length_word

if TYPE_CHECKING:
    from shuniu.base.journal.models import Entry

ALARM, MOVED = "alarm", "clock_moved"
NAMED = 4
"""So many of those reminded are named in a sentence; the rest are counted."""
PUNCTUAL = timedelta(minutes=5)
"""A ringing this close to its moment is not called late: sweeps come in turns."""


def telling(title: str, word: str, says: str, due_at: datetime, late: timedelta, *, at: datetime) -> str:
    """The sentence of a notice: what, how much time there is or by how much it is past, whether this comes late."""
    if at > due_at:
        time = f"已超过{length_word(at - due_at)}（{end_word(due_at)}到期）"
    else:
        time = f"还有{length_word(due_at - at)}，{end_word(due_at)}到期"
    return f"{title}：{says or word + '时限提醒'}，{time}。{lateness(late)}"


def lateness(late: timedelta) -> str:
    """What is said of a ringing that comes late, whatever the cause; nothing when it is punctual."""
    return f"（本提醒晚发{length_word(late)}）" if late > PUNCTUAL else ""


def moved(title: str, word: str, was: datetime, now: datetime) -> str:
    """The notice that a new calendar moved a due date."""
    return f"{title}：放假安排公布后，{word}时限由{end_word(was)}改为{end_word(now)}。"


def _alarm(entry: "Entry") -> str:
    notes = entry.notes
    instead = "因上一级无人可告，" if notes["instead_of"] is not None else ""
    whom = f"提醒{_whom(notes['told'])}" if notes["told"] else "要提醒，却无人可告"
    says = f"，{notes['says']}" if notes["says"] else ""
    return f"{instead}{whom}：{notes['word']}时限{says}{lateness(timedelta(seconds=notes['late']))}"


def _whom(told: list[str]) -> str:
    """All by name while they are few; posts of one name in many units are a number, not a litany."""
    names = list(dict.fromkeys(told))
    if len(told) <= NAMED and len(names) == len(told):
        return "、".join(names)
    return f"{'、'.join(names[: NAMED - 1])}等{len(told)}处"


def _moved(entry: "Entry") -> str:
    was, now = (end_word(datetime.fromisoformat(entry.notes[name])) for name in ("was", "now"))
    return f"按公布的放假安排，把{entry.notes['word']}时限由{was}改为{now}"


SENTENCES: Mapping[str, Callable[["Entry"], str]] = {ALARM: _alarm, MOVED: _moved}
