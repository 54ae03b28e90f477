"""Lengths of time, hours of the day, and offsets of a ladder's rungs, as kinds of a figure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from typing import Any, NamedTuple

from shuniu.base.rules.duration import WORDS, Duration, TimeUnit, duration
from shuniu.base.rules.kinds.base import BadValue, Kind, as_text

_HOURS = re.compile(r"(\d{1,2}:\d{2})\s*[-—–~至]+\s*(\d{1,2}:\d{2})")


class Hours(NamedTuple):
    """A span of the day; one that ends before it begins runs over midnight."""

    begin: time
    end: time


@dataclass(frozen=True)
class Lasting(Kind):
    """A Duration, written "2小时"; ``units`` says which units make sense for the figure."""

    units: tuple[TimeUnit, ...] = tuple(TimeUnit)
    word = "时长"

    def read(self, raw: Any) -> Duration:
        try:
            found = duration(as_text(raw, "时长（如“2小时”）"))
        except BadValue:
            raise
        except ValueError as error:
            raise BadValue(str(error)) from error
        if found.unit not in self.units:
            right = "、".join(WORDS[unit] for unit in self.units)
            raise BadValue(f"“{raw}”的单位不对，这里应是：{right}")
        return found


@dataclass(frozen=True)
class HoursOfDay(Kind):
    """A span of the day, written "08:30—12:00"."""

    word = "时段"

    def read(self, raw: Any) -> Hours:
        found = _HOURS.fullmatch(as_text(raw, "时段（如“08:30—12:00”）"))
        if not found:
            raise BadValue(f"“{raw}”不是时段，应写作“08:30—12:00”")
        return Hours(_moment(found[1]), _moment(found[2]))

    def say(self, value: Hours) -> str:
        return f"{value.begin:%H:%M}—{value.end:%H:%M}"


def _moment(written: str) -> time:
    try:
        return time.fromisoformat(written.zfill(len("00:00")))
    except ValueError as error:
        raise BadValue(f"“{written}”不是一天里的时刻") from error
