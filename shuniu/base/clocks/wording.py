"""Days, moments and lengths of time as officials write them."""

from datetime import date, datetime, timedelta

from shuniu.base.clocks.calendars import BEIJING, WEEKDAYS

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def day_word(day: date) -> str:
    """2026年11月23日（周一）"""
    return f"{day.year}年{day.month}月{day.day}日（{WEEKDAYS[day.weekday()]}）"


def moment_word(moment: datetime) -> str:
    """2026年11月23日（周一）17:30"""
    local = moment.astimezone(BEIJING)
    return f"{day_word(local.date())}{local:%H:%M}"


def end_word(moment: datetime) -> str:
    """The same for the end of a term, where 0:00 is 24:00 of the day before."""
    local = moment.astimezone(BEIJING)
    at_midnight = not (local.hour or local.minute)
    return f"{day_word((local - DAY).date())}24:00" if at_midnight else moment_word(moment)


def length_word(length: timedelta) -> str:
    """The two greatest parts of a length, rounded down to minutes: 3天4小时, 2小时10分钟, 不足1分钟."""
    days, rest = divmod(abs(length), DAY)
    hours, rest = divmod(rest, HOUR)
    parts = [(days, "天"), (hours, "小时"), (rest // MINUTE, "分钟")]
    said = [f"{amount}{unit}" for amount, unit in parts if amount]
    return "".join(said[:2]) or "不足1分钟"
