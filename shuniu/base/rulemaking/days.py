"""From when a decision may hold: today or later, never a day gone by."""

from __future__ import annotations

from datetime import date, datetime

from shuniu.base.refusals import Incomplete, NotNow
from shuniu.base.rules.asking import day_of


def not_past(field: str, day: date, at: datetime) -> None:
    """Refuse a day before that of ``at``: what was done under the old figure stays right."""
    if day < day_of(at):
        raise Incomplete({field: f"生效日期最早是今天（{day_of(at)}），不能改过去的规定。"})


def not_begun(since: date, at: datetime, word: str, mend: str) -> None:
    """Refuse to take back what was in force before the day of ``at``."""
    if since < day_of(at):
        raise NotNow(f"自{since}起已经执行，不能{word}。", mend)
