"""任务, 屡次, 基础分和封顶: what a period gives or takes, told in entries (points 7–9 of the list)."""

from datetime import date

import pytest

from shuniu.rooms.assessment.tests.points.builders import (
    LIUHE,
    QINGXI,
    SHIQIAO,
    entries,
    happened,
    row,
    scheme,
    total,
)

MAY = (date(2026, 5, 1), date(2026, 5, 31))
MONTHLY = {"clause": "第五条", "period": "月", "measure": "报送条数", "least": "3条"}
GROUPS = [{"group": "县区", "levels": "县"}, {"group": "乡镇", "levels": "乡镇"}]
STANDARD = [row()]


def in_may(number, event="报送", **said):
    """So many of them in May."""
    return [happened(event, on=date(2026, 5, day), thing=f"t{day}", **said) for day in range(1, number + 1)]


def may(happenings, **said):
    return entries(happenings, scheme(worth=STANDARD, **said), within=MAY)


REPORTED = [(0, -6), (2, -2), (3, 10), (5, 12), (9, 13)]


@pytest.mark.parametrize(("number", "points"), REPORTED)
def test_a_duty_met_exceeded_and_missed(number, points):
    duty = MONTHLY | {"met": "10分", "each_above": "1分", "each_missing": "-2分", "most": "13分"}
    assert total(may(in_may(number), duties=[duty])) == points


def test_units_to_which_nothing_happened_owe_it_too():
    found = may([], duties=[MONTHLY | {"failed": "-5分"}], groups=GROUPS)
    assert {each.unit: each.points for each in found} == {QINGXI: -5_000, SHIQIAO: -5_000, LIUHE: -5_000}
    assert found[0].why == "2026年5月报送0条，不到3条，按第五条扣5分"


def test_a_duty_of_one_group_and_a_kind_of_text():
    duty = MONTHLY | {"group": "乡镇", "genre": "动态", "met": "10分"}
    found = may(
        in_may(3, genres=["动态"]) + in_may(3, unit=QINGXI, genres=["动态"]), duties=[duty], groups=GROUPS
    )
    assert [(each.unit, each.points) for each in found] == [(SHIQIAO, 10_000), (LIUHE, 0)]


def test_a_rate_of_adoption_by_things():
    duty = {"clause": "第六条", "period": "月", "measure": "采用率", "least": "30%", "failed": "-1分"}
    twice = [happened(on=date(2026, 5, 1), thing="t1", publication=name) for name in "甲乙"]
    assert total([each for each in may(in_may(4) + twice, duties=[duty]) if each.part == "任务"]) == -1
    assert total([each for each in may(in_may(3) + twice, duties=[duty]) if each.part == "任务"]) == 0
    (nothing,) = [each for each in may([], duties=[duty]) if each.unit == SHIQIAO]
    assert (nothing.points, nothing.why) == (0, "2026年5月没有报送，不计采用率")


def test_a_duty_in_points_counts_what_was_scored():
    duty = {
        "clause": "第六条",
        "period": "月",
        "measure": "得分",
        "least": "10分",
        "met": "1分",
        "failed": "-1分",
    }
    assert total(may(in_may(2, "采用"), duties=[duty])) == 11
    assert total(may(in_may(1, "采用"), duties=[duty])) == 4


def test_a_month_that_has_not_ended_owes_nothing_yet():
    by = scheme(worth=STANDARD, duties=[MONTHLY | {"failed": "-5分"}])
    assert entries([], by, within=(MAY[0], date(2026, 5, 30))) == []


AGAIN = {"clause": "第八条", "event": "约稿未报、约稿迟报", "period": "年", "times": "2次"}


def missed(*days):
    return [happened("约稿未报", on=date(2026, *day)) for day in days]


def test_faults_are_paid_for_from_the_number_on():
    by = scheme(worth=STANDARD, repeated=[AGAIN | {"each": "-10分"}])
    assert total(entries(missed((3, 1)), by)) == 0
    assert [each.points for each in entries(missed((3, 1), (4, 1), (5, 1)), by)] == [-20_000, -10_000]
    assert total(entries(missed((3, 1)), by) + entries([happened("约稿未报", on=date(2027, 1, 2))], by)) == 0


def test_the_right_to_awards_is_lost_with_its_reason():
    by = scheme(worth=[row("约稿未报", "-3分")], repeated=[AGAIN | {"effect": "取消评先"}])
    (lost,) = [each for each in entries(missed((3, 1), (4, 1)), by) if each.part == "资格"]
    assert (lost.points, lost.on) == (0, date(2026, 4, 1))
    assert lost.why == "2026年内约稿未报、约稿迟报已有2次，按第八条取消当年评先资格"


def test_a_censure_counts_by_who_gave_it():
    once = {
        "clause": "第九条",
        "event": "通报批评",
        "level": "省",
        "period": "年",
        "times": "1次",
        "effect": "取消评先",
    }
    by = scheme(worth=[row("通报批评", "-5分")], repeated=[once, once | {"level": "市", "times": "2次"}])
    told = [
        [each.part for each in entries([happened("通报批评", level=level)], by)] for level in ("省", "市")
    ]
    assert told == [["扣分", "资格"], ["扣分"]]


def test_a_year_brought_to_nothing_stays_at_nothing():
    by = scheme(worth=[row()], repeated=[AGAIN | {"effect": "全年0分"}])
    said = [happened(on=date(2026, 2, 1)), *missed((3, 1), (4, 1)), happened(on=date(2026, 6, 1))]
    found = entries(said, by)
    assert [each.points for each in found] == [5_000, -5_000, 5_000, -5_000]
    assert found[-1].why == "按第八条全年按0分计，这一笔不计"


def test_a_fault_takes_the_duty_of_its_period_back():
    clear = {"clause": "第八条", "event": "漏报", "period": "月", "times": "1次", "effect": "当期任务分清零"}
    by = {"duties": [MONTHLY | {"met": "10分"}], "repeated": [clear]}
    found = may([*in_may(3), happened("漏报", on=date(2026, 5, 9))], **by)
    assert [each.points for each in found if each.part == "任务" and each.unit == SHIQIAO] == [
        10_000,
        -10_000,
    ]


def test_faults_of_two_months_take_the_duty_of_their_quarter_back_once():
    clear = {"clause": "第八条", "event": "漏报", "period": "月", "times": "1次", "effect": "当期任务分清零"}
    by = scheme(worth=STANDARD, duties=[MONTHLY | {"period": "季", "met": "10分"}], repeated=[clear])
    said = [*in_may(3), *(happened("漏报", on=date(2026, month, 9)) for month in (5, 6))]
    found = entries(said, by, within=(date(2026, 4, 1), date(2026, 6, 30)))
    duty = [each for each in found if each.part == "任务" and each.unit == SHIQIAO]
    assert [each.points for each in duty] == [10_000, -10_000]
    assert duty[1].why.startswith("2026年5月内")


def test_a_ceiling_and_what_is_cut_off():
    ceiling = {"clause": "第十条", "part": "计分", "period": "月", "ceiling": "12分"}
    found = may(in_may(3, "采用"), bounds=[ceiling])
    assert total(found) == 12
    assert found[-1].why == "2026年5月计分合计最高12分，按第十条超出的3分不计"


def test_a_base_is_taken_off_until_it_is_used_up():
    base = {"clause": "注", "part": "扣分", "period": "季", "base": "6分", "floor": "0分"}
    by = scheme(worth=[row("迟报", "-4分"), row()], bounds=[base])
    said = [happened(on=date(2026, 1, 5)), *(happened("迟报", on=date(2026, 1, day)) for day in (6, 7))]
    found = entries(said, by, within=(date(2026, 1, 1), date(2026, 3, 31)))
    assert [each.points for each in found if each.unit == SHIQIAO] == [6_000, 5_000, -4_000, -4_000, 2_000]
    assert total(found, LIUHE) == 6


def test_opening_points_hold_the_base_already():
    base = {"clause": "注", "part": "扣分", "period": "年", "base": "6分", "floor": "0分"}
    by = scheme(worth=[row("迟报", "-4分")], bounds=[base])
    found = entries([happened("期初", given=20_000), happened("迟报", on=date(2026, 3, 9))], by)
    assert total(found) == 16


def test_a_lower_bound_and_the_way_back():
    floor = {"clause": "第十条", "part": "全部", "period": "年", "floor": "0分"}
    by = scheme(worth=[row("迟报", "-4分"), row(points="3分")], bounds=[floor])
    said = [
        happened("迟报", on=date(2026, 3, 1)),
        happened(on=date(2026, 3, 2)),
        happened(on=date(2026, 3, 3)),
    ]
    found = entries(said, by)
    assert total(found) == 2
    assert [each.points for each in found] == [-4_000, 4_000, 3_000, -3_000, 3_000, -1_000]
