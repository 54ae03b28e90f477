"""The proof sheet tells every day between anchor and end once, and its count is the budget."""

import random
from datetime import timedelta

from shuniu.base.clocks.budgets import Budget
from shuniu.base.clocks.calendars import days_between, local_day
from shuniu.base.clocks.due import Extension, Pause, due
from shuniu.base.clocks.proof import sheet
from shuniu.base.clocks.tests.office import at, autumn_2026, random_office
from shuniu.base.clocks.tests.reckoner import reckon
from shuniu.base.clocks.tests.stories import random_story, told_to_product
from shuniu.base.rules.duration import TimeUnit

OFFICE = autumn_2026()
WEEK = ["周四", "周五", "周六", "周日", "周一", "周二", "周三"]


def spoken(anchor: str, budget: Budget, *ledger: Pause | Extension) -> list[str]:
    found = due(at(anchor), budget, OFFICE, ledger)
    return [f"{row.when} {row.says}".strip() for row in sheet(found, budget, OFFICE)]


def test_holidays_and_make_up_days_stand_by_name() -> None:
    assert spoken("2026-09-30 10:00", Budget(3, TimeUnit.WORKDAY)) == [
        "2026年9月30日（周三）10:00 收到，当日不计入；时限3个工作日",
        *(f"2026年10月{n}日（{weekday}） 国庆节，不计入" for n, weekday in enumerate(WEEK, start=1)),
        "2026年10月8日（周四） 第1天",
        "2026年10月9日（周五） 第2天",
        "2026年10月10日（周六） 第3天，国庆节调休上班",
        "2026年10月10日（周六）17:30 到期",
    ]


def test_pauses_stand_with_their_ground_and_approvals_with_their_names() -> None:
    assert spoken(
        "2026-11-16 09:00",
        Budget(3, TimeUnit.WORKDAY),
        Pause(at("2026-11-18 16:00"), at("2026-11-19 09:00"), "征求第三方意见"),
        Extension(at("2026-11-20 10:00"), at("2026-11-24 17:30"), "张主任", "需现场核查"),
    ) == [
        "2026年11月16日（周一）09:00 收到，当日不计入；时限3个工作日",
        "2026年11月17日（周二） 第1天",
        "2026年11月18日（周三）16:00至2026年11月19日（周四）09:00 暂停计时，事由：征求第三方意见；恢复时余2天",
        "2026年11月20日（周五） 第2天",
        "2026年11月20日（周五）10:00 经张主任批准，延期至2026年11月24日（周二）17:30；理由：需现场核查",
        "2026年11月21日（周六） 周六，不计入",
        "2026年11月22日（周日） 周日，不计入",
        "2026年11月23日（周一） 第3天",
        "2026年11月24日（周二） 第4天",
        "2026年11月24日（周二）17:30 到期",
    ]


def test_working_hours_stand_day_by_day() -> None:
    assert spoken("2026-11-20 15:30", Budget(3, TimeUnit.WORKHOUR))[1:] == [
        "2026年11月20日（周五） 计2小时",
        "2026年11月21日（周六） 周六，不计入",
        "2026年11月22日（周日） 周日，不计入",
        "2026年11月23日（周一） 计1小时",
        "2026年11月23日（周一）09:30 到期",
    ]


def test_a_last_day_off_passes_on_and_midnight_is_twenty_four_hours() -> None:
    assert spoken("2026-11-19 15:30", Budget(2, TimeUnit.DAY, "midnight"))[1:] == [
        "2026年11月20日（周五） 第1天",
        "2026年11月21日（周六） 第2天",
        "2026年11月22日（周日） 周日，顺延",
        "2026年11月23日（周一） 顺延至此工作日",
        "2026年11月23日（周一）24:00 到期",
    ]


def test_a_clock_that_stands_still_shows_what_is_left() -> None:
    told = spoken(
        "2026-11-20 09:00", Budget(2, TimeUnit.HOUR), Pause(at("2026-11-20 10:20"), None, "通信中断")
    )
    assert told[-1] == "2026年11月20日（周五）10:20 起暂停计时，事由：通信中断；余40分钟"


def test_beyond_the_published_calendar_it_says_so() -> None:
    assert spoken("2026-12-30 09:00", Budget(3, TimeUnit.WORKDAY))[-1].startswith(
        "放假安排公布至2026年，其后暂按双休推算"
    )


def test_every_day_is_told_once_and_the_count_is_the_budget() -> None:
    chance = random.Random("proof")
    for number in range(600):
        if number % 50 == 0:
            calendar, wall = random_office(chance)
        story = random_story(chance, wall, chance.choice(("day", "workday")))
        anchor, budget, ledger = told_to_product(story)
        found = due(anchor, budget, calendar, ledger)
        rows = sheet(found, budget, calendar)
        days = [row.day for row in rows if row.day]
        assert len(days) == len(set(days)), story
        if found.at is None:
            continue
        assert found.at == reckon(story, wall)
        last = local_day(found.at - timedelta.resolution)
        stood = {d for p in story.stood if p[1] for d in days_between(local_day(p[0]), local_day(p[1]))}
        assert set(days_between(local_day(anchor) + timedelta(1), last)) <= set(days) | stood, story
        counted = [row.number for row in rows if row.kind == "counted"]
        if not story.longer and not any(anew for _, _, anew in story.stood) and budget.amount:
            assert counted == list(range(1, budget.amount + 1)) or stood, story
