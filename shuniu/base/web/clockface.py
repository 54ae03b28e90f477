"""How a clock looks: words, how full its bar is, its tone. Pure; the due date itself comes from ``base/clocks``."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

Tone = Literal["", "amber", "overdue", "suspended", "done"]
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Face:
    """``words`` beside a bar filled to ``share`` percent; ``start`` and ``due`` let the page keep it running."""

    words: str
    share: int = 0
    tone: Tone = ""
    start: datetime | None = None
    due: datetime | None = None
    url: str = ""
    label: str = ""


NONE = Face("没有时限")


def face(
    due: datetime | None, *, at: datetime, start: datetime | None = None, amber_from: datetime | None = None, url: str = "",
    label: str = "",
) -> Face:  # fmt: skip
    """A running clock at a moment. ``amber_from`` is when the rule's warning begins; None: never amber."""
    if due is None:
        return NONE
    if at >= due:
        return Face(f"超过 {span(at - due)}", 100, "overdue", start, due, url, label)
    tone: Tone = "amber" if amber_from is not None and at >= amber_from else ""
    return Face(f"还有 {span(due - at)}", share(start, due, at), tone, start, due, url, label)


def suspended(left: timedelta, *, url: str = "", label: str = "") -> Face:
    """A clock that stands still; what is left is kept."""
    return Face(f"暂停，余 {span(left)}", 100, "suspended", url=url, label=label)


def done(words: str = "按时办完", *, url: str = "", label: str = "") -> Face:
    """A clock that was stopped."""
    return Face(words, 100, "done", url=url, label=label)


def share(start: datetime | None, due: datetime, at: datetime) -> int:
    """How much of the time is used, in percent."""
    if start is None or due <= start:
        return 0
    return max(0, min(100, round(100 * (at - start) / (due - start))))


def span(length: timedelta) -> str:
    """A length of time as people say it: 不到 1 分, 18 分, 1 小时 20 分, 1 天 3 小时, 12 天."""
    if length < MINUTE:
        return "不到 1 分"
    if length < HOUR:
        return f"{length // MINUTE} 分"
    if length < DAY:
        return joined(length // HOUR, "小时", length % HOUR // MINUTE, "分")
    days = length // DAY
    return joined(days, "天", length % DAY // HOUR, "小时") if days < 3 else f"{days} 天"


def joined(big: int, big_word: str, small: int, small_word: str) -> str:
    """Two units, the smaller only when it is not nought."""
    return f"{big} {big_word} {small} {small_word}" if small else f"{big} {big_word}"
