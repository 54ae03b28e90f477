"""Named stretches of days: 今天, 本周, 本月 … Pure."""

from datetime import date, timedelta

WORDS = {
    "today": "今天",
    "week": "本周",
    "month": "本月",
    "last_month": "上月",
    "quarter": "本季度",
    "year": "今年",
    "last_year": "去年",
}


def days(name: str, today: date) -> tuple[date, date] | None:
    """First day and the day after the last; None for an unknown name."""
    month = today.replace(day=1)
    quarter = today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1)
    monday = today - timedelta(days=today.weekday())
    found = {
        "today": (today, today + timedelta(1)),
        "week": (monday, monday + timedelta(7)),
        "month": (month, later(month, 1)),
        "last_month": (later(month, -1), month),
        "quarter": (quarter, later(quarter, 3)),
        "year": (date(today.year, 1, 1), date(today.year + 1, 1, 1)),
        "last_year": (date(today.year - 1, 1, 1), date(today.year, 1, 1)),
    }
    return found.get(name)


def later(first: date, months: int) -> date:
    """The first of another month."""
    count = first.year * 12 + first.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)
