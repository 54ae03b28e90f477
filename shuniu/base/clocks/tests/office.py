"""Calendars for the tests: the published years as they are, and random ones."""

import random
from datetime import date, datetime, time, timedelta

from shuniu.base.clocks.calendars import BEIJING, OfficeHours, WorkCalendar
from shuniu.base.clocks.tests.reckoner import Wall

SHIFTS = ((time(8, 30), time(12)), (time(14, 30), time(17, 30)))
NATIONAL_DAY = {date(2026, 10, n): "国庆节" for n in range(1, 8)}
NEW_YEAR = {date(2026, 1, n): "元旦" for n in range(1, 4)}
MADE_UP = {date(2026, 9, 20): "国庆节", date(2026, 10, 10): "国庆节", date(2026, 1, 4): "元旦"}


def autumn_2026() -> WorkCalendar:
    """2026 as published (the days that these tests cross), nothing beyond."""
    off = {**NATIONAL_DAY, **NEW_YEAR, **{date(2026, 9, n): "中秋节" for n in (25, 26, 27)}}
    return WorkCalendar(off, MADE_UP, (OfficeHours(date(2004, 1, 1), SHIFTS),), date(2026, 12, 31))


def at(text: str) -> datetime:
    """A Beijing moment from "2026-10-09 10:05"."""
    return datetime.fromisoformat(text).replace(tzinfo=BEIJING)


def random_office(chance: random.Random) -> tuple[WorkCalendar, Wall]:
    """The same random calendar twice: as the product's value and on the second calculator's wall."""
    days = [date(2026, 1, 1) + timedelta(n) for n in range(500)]
    off = {day for day in days if chance.random() < chance.choice((0.02, 0.1))}
    made_up = {day for day in days if day.weekday() > 4 and day not in off and chance.random() < 0.15}
    named = {day: "假日" for day in off}
    calendar = WorkCalendar(
        named, dict.fromkeys(made_up, "假日"), (OfficeHours(date(2020, 1, 1), SHIFTS),), date(2026, 12, 31)
    )
    return calendar, Wall(off, made_up, list(SHIFTS))
