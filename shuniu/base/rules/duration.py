"""A length of time as a rule states it: an amount and the unit it is counted in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class TimeUnit(StrEnum):
    """What a length of time is counted in; a working day and a day are different things in law."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WORKHOUR = "workhour"
    WORKDAY = "workday"


WORDS = {
    TimeUnit.MINUTE: "分钟",
    TimeUnit.HOUR: "小时",
    TimeUnit.DAY: "天",
    TimeUnit.WORKHOUR: "个工作小时",
    TimeUnit.WORKDAY: "个工作日",
}
SPELLINGS = {
    **{word: unit for unit, word in WORDS.items()},
    "个小时": TimeUnit.HOUR,
    "日": TimeUnit.DAY,
    "工作小时": TimeUnit.WORKHOUR,
    "工作日": TimeUnit.WORKDAY,
}
_WRITTEN = re.compile(r"\s*(\d+)\s*(\D*?)\s*")
_REAL = {TimeUnit.MINUTE: "minutes", TimeUnit.HOUR: "hours", TimeUnit.DAY: "days"}


@dataclass(frozen=True, slots=True)
class Duration:
    """A budget of time, e.g. ``Duration(5, TimeUnit.WORKDAY)``, spoken as "5个工作日"."""

    amount: int
    unit: TimeUnit

    def __str__(self) -> str:
        return f"{self.amount}{WORDS[self.unit]}"

    @property
    def is_working_time(self) -> bool:
        """Whether a working calendar is needed to count it."""
        return self.unit not in _REAL

    @property
    def timedelta(self) -> timedelta:
        """Return it as real time; ValueError when only a calendar can say how long it is."""
        if self.is_working_time:
            raise ValueError(f"{self} 要按工作日历计算")
        return timedelta(**{_REAL[self.unit]: self.amount})

    def record(self) -> dict[str, int | str]:
        """Return it as JSON can keep it."""
        return {"amount": self.amount, "unit": str(self.unit)}


def duration(written: str) -> Duration:
    """Read "2小时", "30分钟", "5个工作日"; ValueError with a sentence when it is none."""
    found = _WRITTEN.fullmatch(written)
    known = "、".join(WORDS.values())
    if not found:
        raise ValueError(f"“{written}”不是时长，应写作数字加单位（{known}），如“2小时”")
    amount, unit = found.groups()
    if unit not in SPELLINGS:
        raise ValueError(f"时长“{written}”的单位“{unit}”不对，应是：{known}")
    return Duration(int(amount), SPELLINGS[unit])
