"""Moments and dates as officials write them, seen from now."""

from datetime import date, datetime, timedelta

from django.utils.timezone import get_default_timezone

WEEKDAYS = "一二三四五六日"


def said(moment: datetime | date, at: datetime) -> str:
    """今天 09:12, 昨天 17:20, 11月9日 17:20, 2025年3月8日: as much as is needed and no more."""
    today = here(at).date()
    if not isinstance(moment, datetime):
        return day(moment, today)
    moment = here(moment)
    named = day(moment.date(), today)
    return named if moment.year != today.year else f"{named} {moment:%H:%M}"


def day(when: date, today: date) -> str:
    """今天, 昨天, 明天, or the date; the year only when it is another one."""
    near = {today: "今天", today - timedelta(1): "昨天", today + timedelta(1): "明天"}
    if when in near:
        return near[when]
    return (
        f"{when.month}月{when.day}日"
        if when.year == today.year
        else f"{when.year}年{when.month}月{when.day}日"
    )


def in_full(moment: datetime) -> str:
    """2026年11月23日 星期一 09:12, for titles and papers."""
    moment = here(moment)
    return f"{moment.year}年{moment.month}月{moment.day}日 星期{WEEKDAYS[moment.weekday()]} {moment:%H:%M}"


def here(moment: datetime) -> datetime:
    """A moment by the office's clock. It is one for everybody, so that asking for the reader's own would only cost time."""
    return moment.astimezone(get_default_timezone())
