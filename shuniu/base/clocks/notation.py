"""A yearly arrangement in the words of its notice, one holiday a line, read and written.

    元旦：1月1日至3日放假，1月4日上班。
    国庆节：10月1日至7日放假。9月20日、10月10日上班。

So the text of the State Council's notice can be pasted as it is: numbering, weekdays in brackets and "调休，共3天" are
skipped; a weekday that does not fit its date is an error, for then the year is wrong.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from shuniu.base.clocks.arrangements import Arrangement
from shuniu.base.clocks.calendars import WEEKDAYS, days_between

_LINE = re.compile(r"\s*(?:[一二三四五六七八九十]+、|\d+[.．、])?\s*([^\s：:]{1,40})[：:](.+)")
_PART = re.compile(r"[^。；;]*?(?:放假|上班)")
_DATE = r"(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:〔(.)〕)?"
_DATES = re.compile(rf"{_DATE}(?:\s*(?:至|—|-|~)\s*{_DATE})?")
_BRACKETS = re.compile(r"[（(][^（()）]*?(?:(?:星期|周)([一二三四五六日天]))?[）)]")
_DAYS = "一二三四五六日"


class Unreadable(ValueError):
    """A line that cannot be read, with one Chinese sentence."""


def read(text: str, year: int, source: str) -> Arrangement:
    """The arrangement of a year from its lines; Unreadable with the first line that is wrong."""
    off: dict[date, str] = {}
    made_up: dict[date, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            _line(line, year, off, made_up)
        except ValueError as problem:
            raise Unreadable(f"第{number}行：{problem}") from None
    if both := sorted(off.keys() & made_up.keys()):
        raise Unreadable(f"{both[0].month}月{both[0].day}日既放假又上班，请核对。")
    if not off:
        raise Unreadable("没有读到放假的日子。每行写一个节日，如：元旦：1月1日至3日放假，1月4日上班。")
    return Arrangement(year, source, off, made_up)


def _line(line: str, year: int, off: dict[date, str], made_up: dict[date, str]) -> None:
    found = _LINE.fullmatch(_BRACKETS.sub(lambda said: f"〔{said[1]}〕" if said[1] else "", line))
    if not found or not _PART.search(found[2]):
        raise ValueError("应写作“元旦：1月1日至3日放假，1月4日上班”。")
    for part in _PART.findall(found[2]):
        kept = off if part.endswith("放假") else made_up
        for day in _days(part, year, found[1]):
            if day in kept:
                raise ValueError(f"{day.month}月{day.day}日写了两次。")
            kept[day] = found[1]


def _days(part: str, year: int, name: str) -> Iterator[date]:
    month: int | None = None
    for found in _DATES.findall(part):
        first, month = _date(found[:4], year, month, name)
        last, month = _date(found[4:], year, month, name) if found[6] else (first, month)
        if not timedelta() <= last - first < timedelta(days=31):
            raise ValueError(f"{first.month}月{first.day}日至{last.month}月{last.day}日前后不对。")
        yield from days_between(first, last)
    if month is None:
        raise ValueError(f"“{part.strip()}”里没有日期。")


def _date(found: tuple[str, ...], year: int, month: int | None, name: str) -> tuple[date, int]:
    said_year, said_month, day, weekday = found
    in_month = int(said_month) if said_month else month
    if in_month is None:
        raise ValueError(f"“{day}日”前面没有月份。")
    before = name.startswith("元旦") and in_month == 12
    try:
        read_day = date(int(said_year) if said_year else year - before, in_month, int(day))
    except ValueError:
        raise ValueError(f"没有{in_month}月{day}日这一天。") from None
    if weekday and _DAYS.index(weekday.replace("天", "日")) != read_day.weekday():
        raise ValueError(
            f"{in_month}月{day}日是{WEEKDAYS[read_day.weekday()]}，不是周{weekday}，请核对年份。"
        )
    return read_day, in_month


def write(arrangement: Arrangement) -> str:
    """The lines of an arrangement, holidays in the order of their first day off."""
    names = list(dict.fromkeys(name for _, name in sorted(arrangement.off.items())))
    return "\n".join(_written(name, arrangement) for name in names)


def _written(name: str, arrangement: Arrangement) -> str:
    off = "、".join(_spans([day for day, of in arrangement.off.items() if of == name], arrangement.year))
    worked = sorted(day for day, of in arrangement.made_up.items() if of == name)
    worked_words = "、".join(_said(day, arrangement.year) for day in worked)
    return f"{name}：{off}放假{'，' + worked_words + '上班' if worked else ''}。"


def _spans(days: list[date], year: int) -> Iterator[str]:
    ordered = sorted(days)
    breaks = [n + 1 for n, (a, b) in enumerate(pairwise(ordered)) if b - a > timedelta(days=1)]
    for begin, end in pairwise([0, *breaks, len(ordered)]):
        first, last = ordered[begin], ordered[end - 1]
        until = (
            ""
            if first == last
            else f"至{_said(last, year) if last.month != first.month else f'{last.day}日'}"
        )
        yield _said(first, year) + until


def _said(day: date, year: int) -> str:
    return f"{'' if day.year == year else f'{day.year}年'}{day.month}月{day.day}日"
