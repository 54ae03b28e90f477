"""Slots by the working calendar; what filled each, late or in time; what is owed next."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shuniu.base.clocks.calendars import BEIJING
from shuniu.rooms.bulletins.cadence import Appeared, Rhythm, outcomes, slots, unfilled

FIVE = time(17, 30)
DAILY = Rhythm("daily", FIVE)
WEEKLY = Rhythm("weekly", FIVE, least=2)
MONTHLY = Rhythm("monthly", FIVE, month_day=31)
MONDAY = date(2026, 3, 2)


class Weekdays:
    """A calendar with weekends, one holiday and one make-up Sunday."""

    off = {date(2026, 3, 4)}
    made_up = {date(2026, 3, 8)}

    def works(self, day: date) -> bool:
        return day in self.made_up or not (day in self.off or day.weekday() > 4)


def days(rhythm: Rhythm, since: date, until: date) -> list[int]:
    return [slot.day.day for slot in slots(rhythm, since, until, Weekdays())]


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 3, day, hour, tzinfo=BEIJING)


def test_a_daily_has_a_slot_each_working_day() -> None:
    assert days(DAILY, MONDAY, date(2026, 3, 9)) == [2, 3, 5, 6, 8, 9]


def test_twice_a_week_is_spread_over_its_working_days() -> None:
    assert days(WEEKLY, MONDAY, date(2026, 3, 15)) == [5, 8, 11, 13]


def test_a_monthly_is_due_on_the_working_day_before_its_day() -> None:
    assert days(MONTHLY, date(2026, 1, 1), date(2026, 5, 31)) == [30, 27, 31, 30, 29]


def test_without_cadence_nothing_is_owed() -> None:
    assert days(Rhythm("any"), MONDAY, date(2026, 4, 1)) == []


@pytest.mark.parametrize(
    ("issued", "explained", "now", "fates"),
    [
        ([], set(), at(2, 17), ["awaited", "awaited"]),
        ([], set(), at(2, 18), ["missing", "awaited"]),
        ([Appeared(date(2026, 3, 2), at(2, 17))], set(), at(2, 18), ["on_time", "awaited"]),
        ([Appeared(date(2026, 3, 2), at(3, 9))], set(), at(3, 10), ["late", "awaited"]),
        ([], {date(2026, 3, 2)}, at(3, 10), ["explained", "awaited"]),
    ],
)
def test_what_becomes_of_a_slot(
    issued: list[Appeared], explained: set[date], now: datetime, fates: list[str]
) -> None:
    found = list(slots(DAILY, MONDAY, date(2026, 3, 3), Weekdays()))
    assert [one.fate for one in outcomes(DAILY, found, issued, explained, now)] == fates


def test_the_second_of_a_week_fills_its_second_slot() -> None:
    found = list(slots(WEEKLY, MONDAY, date(2026, 3, 8), Weekdays()))
    both = [Appeared(date(2026, 3, 3), at(3, 10)), Appeared(date(2026, 3, 3), at(3, 11))]
    assert unfilled(outcomes(WEEKLY, found, both, set(), at(9, 9))) is None
    assert unfilled(outcomes(WEEKLY, found, both[:1], set(), at(9, 9))) == found[1]


@given(least=st.integers(1, 14), weeks=st.integers(1, 8))
def test_a_week_never_has_more_slots_than_working_days(least: int, weeks: int) -> None:
    rhythm = Rhythm("weekly", FIVE, least=least)
    found = list(slots(rhythm, MONDAY, MONDAY + timedelta(weeks=weeks, days=-1), Weekdays()))
    assert found == sorted(set(found))
    assert all(Weekdays().works(slot.day) for slot in found)
    assert len(found) == sum(min(least, 5) for _ in range(weeks))
