"""The due moment: known cases with their sources, then ten thousand random ones against a second calculator."""

import random
from datetime import UTC

import pytest

from shuniu.base.clocks.budgets import Budget
from shuniu.base.clocks.due import Extension, Pause, due
from shuniu.base.clocks.tests.office import at, autumn_2026, random_office
from shuniu.base.clocks.tests.reckoner import reckon
from shuniu.base.clocks.tests.stories import random_story, told_to_product
from shuniu.base.rules.duration import TimeUnit

OFFICE = autumn_2026()
HOUR, MINUTE, WORKHOUR = TimeUnit.HOUR, TimeUnit.MINUTE, TimeUnit.WORKHOUR
DAY, WORKDAY = TimeUnit.DAY, TimeUnit.WORKDAY


@pytest.mark.parametrize(
    ("anchor", "budget", "expected"),
    [
        pytest.param(
            "2026-11-21 23:40", Budget(2, HOUR), "2026-11-22 01:40", id="报市2小时：不分昼夜、节假日"
        ),
        pytest.param("2026-12-31 23:45", Budget(30, MINUTE), "2027-01-01 00:15", id="电话30分钟跨年"),
        pytest.param("2026-11-16 09:00", Budget(5, WORKDAY), "2026-11-23 17:30", id="当日不计入"),
        pytest.param("2026-11-21 09:00", Budget(1, WORKDAY), "2026-11-23 17:30", id="周六收到，从周一起算"),
        pytest.param("2026-09-29 10:00", Budget(2, WORKDAY), "2026-10-08 17:30", id="跨国庆节"),
        pytest.param("2026-10-08 10:00", Budget(2, WORKDAY), "2026-10-10 17:30", id="调休的周六是工作日"),
        pytest.param("2026-09-18 10:00", Budget(1, WORKDAY), "2026-09-20 17:30", id="调休的周日是工作日"),
        pytest.param("2026-11-16 09:00", Budget(7, DAY), "2026-11-23 17:30", id="7天，日历天"),
        pytest.param("2026-11-16 09:00", Budget(5, DAY), "2026-11-23 17:30", id="末日周六顺延到周一"),
        pytest.param("2026-11-16 09:00", Budget(5, DAY, rolls=False), "2026-11-21 17:30", id="不顺延"),
        pytest.param("2026-11-16 09:00", Budget(7, DAY, "midnight"), "2026-11-24 00:00", id="截至当日24时"),
        pytest.param("2026-09-28 09:00", Budget(5, DAY), "2026-10-08 17:30", id="末日在国庆假期内"),
        pytest.param("2026-11-20 15:30", Budget(3, WORKHOUR), "2026-11-23 09:30", id="工作小时跨周末"),
        pytest.param(
            "2026-11-20 11:00", Budget(1, WORKHOUR), "2026-11-20 12:00", id="止于上午下班，不拖到下午"
        ),
        pytest.param("2026-11-20 13:00", Budget(1, WORKHOUR), "2026-11-20 15:30", id="午休不计"),
        pytest.param("2026-11-20 10:00", Budget(0, WORKDAY), "2026-11-20 17:30", id="当日办结"),
        pytest.param(
            "2026-11-20 18:00", Budget(0, WORKDAY), "2026-11-23 17:30", id="下班后收到的，下一工作日"
        ),
    ],
)
def test_a_known_case(anchor: str, budget: Budget, expected: str) -> None:
    assert due(at(anchor), budget, OFFICE).at == at(expected)


def test_utc_and_beijing_are_the_same_moment() -> None:
    anchor = at("2026-11-16 00:30")
    assert due(anchor.astimezone(UTC), Budget(1, WORKDAY), OFFICE).at == at("2026-11-17 17:30")


def test_a_pause_keeps_the_remainder_to_the_minute() -> None:
    pause = Pause(at("2026-11-20 10:20"), at("2026-11-22 08:00"), "通信中断")
    assert due(at("2026-11-20 09:00"), Budget(2, HOUR), OFFICE, [pause]).at == at("2026-11-22 08:40")


def test_days_on_which_the_clock_stood_are_not_counted() -> None:
    pause = Pause(at("2026-11-18 16:00"), at("2026-11-20 09:00"), "征求第三方意见")
    assert due(at("2026-11-16 09:00"), Budget(5, WORKDAY), OFFICE, [pause]).at == at("2026-11-26 17:30")


def test_while_it_stands_still_there_is_no_due_moment_but_a_remainder() -> None:
    found = due(at("2026-11-16 09:00"), Budget(5, WORKDAY), OFFICE, [Pause(at("2026-11-18 16:00"), None)])
    assert (found.at, found.left) == (None, 4)


def test_a_pause_after_the_end_changes_nothing() -> None:
    late = Pause(at("2026-11-24 09:00"), at("2026-11-26 09:00"), "补办")
    assert due(at("2026-11-16 09:00"), Budget(5, WORKDAY), OFFICE, [late]).at == at("2026-11-23 17:30")


def test_after_a_correction_the_term_begins_anew() -> None:
    corrected = Pause(at("2026-11-18 16:00"), at("2026-11-30 09:00"), "补正", anew=True)
    found = due(at("2026-11-16 09:00"), Budget(20, WORKDAY), OFFICE, [corrected])
    assert found.at == at("2026-12-28 17:30")
    assert found.begun == at("2026-11-30 09:00")


def test_an_extension_names_the_end_and_a_later_pause_keeps_its_remainder() -> None:
    longer = Extension(at("2026-11-20 09:00"), at("2026-12-04 17:30"), "张主任", "需现场核查")
    anchor, budget = at("2026-11-16 09:00"), Budget(5, WORKDAY)
    assert due(anchor, budget, OFFICE, [longer]).at == at("2026-12-04 17:30")
    pause = Pause(at("2026-12-01 09:00"), at("2026-12-02 17:00"))
    assert due(anchor, budget, OFFICE, [pause, longer]).at == at("2026-12-08 17:30")


def test_what_lies_beyond_the_published_calendar_is_provisional() -> None:
    anchor = at("2026-12-28 09:00")
    assert due(anchor, Budget(5, WORKDAY), OFFICE).provisional
    assert not due(anchor, Budget(3, WORKDAY), OFFICE).provisional
    assert not due(anchor, Budget(200, HOUR), OFFICE).provisional
    assert not due(at("2026-12-30 09:00"), Budget(1, DAY, "midnight"), OFFICE).provisional


@pytest.mark.parametrize("amount", [-1, 0])
def test_a_budget_of_hours_is_more_than_nothing(amount: int) -> None:
    with pytest.raises(ValueError, match="时限"):
        Budget(amount, HOUR)


@pytest.mark.parametrize(
    ("unit", "cases"), [("minute", 500), ("hour", 1000), ("workhour", 1000), ("day", 4000), ("workday", 4000)]
)
def test_the_second_calculator_finds_the_same(unit: str, cases: int) -> None:
    chance = random.Random(f"{unit} 2026")
    for number in range(cases):
        if number % 50 == 0:
            calendar, wall = random_office(chance)
        story = random_story(chance, wall, unit)
        anchor, budget, ledger = told_to_product(story)
        chance.shuffle(ledger)
        assert due(anchor, budget, calendar, ledger).at == reckon(story, wall), (number, story)
