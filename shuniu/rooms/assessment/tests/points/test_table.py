"""Circulars' tables, the ledger's sentences, schemes told, compared and paid for."""

from datetime import date

import pytest

from shuniu.rooms.assessment.points import Schemes, UnitInfo
from shuniu.rooms.assessment.points.awards import awards
from shuniu.rooms.assessment.points.compare import compare
from shuniu.rooms.assessment.points.explain import explain
from shuniu.rooms.assessment.points.fees import fees
from shuniu.rooms.assessment.points.posting import Closing, post
from shuniu.rooms.assessment.points.table import table
from shuniu.rooms.assessment.tests.points.builders import (
    LIUHE,
    QINGXI,
    SHIQIAO,
    UNITS,
    YEAR,
    entries,
    general,
    happened,
    row,
    scheme,
)
from shuniu.rooms.assessment.tests.points.test_joint import text

GROUPS = [{"group": "县区", "levels": "县"}, {"group": "乡镇", "levels": "乡镇"}]
APRIL, MARCH_31 = (date(2026, 4, 1), date(2026, 4, 30)), date(2026, 3, 31)


def april(happenings, closings=(), excluded=(), units=UNITS, **said):
    """April's table."""
    by = scheme(worth=[row()], groups=GROUPS, **said)

    def known(cut):
        return entries([each for each in happenings if cut is None or each.number <= cut], by, units)

    postings = post(known, closings, begins=YEAR[0])
    return table(
        postings,
        happenings,
        Schemes.always(by),
        units,
        first=APRIL[0],
        last=APRIL[1],
        year_first=YEAR[0],
        excluded=excluded,
    )


def adopted(number, unit=SHIQIAO, month=4):
    return [
        happened(on=date(2026, month, day), unit=unit, thing=f"t{unit}{month}{day}")
        for day in range(1, number + 1)
    ]


def places(rows):
    return {each.unit: each.place for each in rows}


def test_every_unit_stands_in_its_group_also_one_of_nothing():
    rows = april(
        [*adopted(2), happened("报送", on=APRIL[0], thing="x"), happened("报送", on=APRIL[0], thing="y")]
    )
    assert [(each.group, each.unit, each.place) for each in rows] == [
        ("县区", QINGXI, 1),
        ("乡镇", SHIQIAO, 1),
        ("乡镇", LIUHE, 2),
    ]
    shiqiao, liuhe = rows[1], rows[2]
    assert (shiqiao.reported, shiqiao.adopted, shiqiao.rate, shiqiao.points) == (2, 2, 1_000, 10_000)
    assert (liuhe.rate, liuhe.points, liuhe.is_blank) == (None, 0, True)


def test_a_month_has_its_own_points_and_those_of_the_year_rank():
    happenings = [*adopted(3, LIUHE, month=2), *adopted(1, SHIQIAO)]
    by_year, by_month = (april(happenings, ranked=how)[1:] for how in ("累计得分", "本期得分"))
    assert places(by_year) == {LIUHE: 1, SHIQIAO: 2}
    assert places(by_month) == {SHIQIAO: 1, LIUHE: 2}
    assert {each.unit: (each.points, each.cumulative) for each in by_year} == {
        LIUHE: (0, 15_000),
        SHIQIAO: (5_000, 5_000),
    }


SUMS = [
    ("总分", {SHIQIAO: 1, LIUHE: 2}),
    ("平均每条", {SHIQIAO: 2, LIUHE: 1}),
    ("平均每人", {SHIQIAO: 1, LIUHE: 2}),
]


@pytest.mark.parametrize(("sums", "ranked"), SUMS)
def test_by_what_they_are_compared(sums, ranked):
    more = happened("其他加分", unit=LIUHE, given=1_000, on=APRIL[0])
    rows = april([*adopted(4, SHIQIAO), *adopted(2, LIUHE), more], sums=sums)[1:]
    assert places(rows) == ranked
    assert {each.unit: each.average for each in rows}[LIUHE] == {"平均每条": 5_500, "平均每人": 3_667}.get(
        sums
    )


def test_equals_share_a_place_unless_something_decides():
    given = [happened("其他加分", unit=SHIQIAO, given=5_000, on=APRIL[0]), *adopted(1, LIUHE)]
    assert places(april(given, ties="并列")[1:]) == {SHIQIAO: 1, LIUHE: 1}
    assert places(april(given, ties="采用数多的在前")[1:]) == {LIUHE: 1, SHIQIAO: 2}


def test_who_is_left_out_has_no_place_and_takes_none():
    rows = april([*adopted(2, SHIQIAO), *adopted(1, LIUHE)], excluded={SHIQIAO})
    assert places(rows)[SHIQIAO] is None
    assert places(rows)[LIUHE] == 1


def test_a_grade_is_the_highest_that_is_reached():
    rows = april(adopted(3), grades=[{"word": "优", "from": "15分"}, {"word": "良", "from": "10分"}])
    assert {each.unit: each.grade for each in rows}[SHIQIAO] == "优"
    assert {each.unit: each.grade for each in rows}[LIUHE] == ""


def test_a_unit_of_no_group_is_shown_when_something_counts_for_it():
    office = UnitInfo(7, "云州市档案馆", "department", "city", 9)
    assert 7 not in places(april([], units=[*UNITS, office]))
    rows = april(adopted(1, 7), units=[*UNITS, office])
    assert (rows[-1].unit, rows[-1].group, rows[-1].place, rows[-1].points) == (7, "", None, 5_000)


def test_what_is_known_late_counts_in_the_first_open_month_with_its_reason():
    known, late = happened(on=date(2026, 3, 2)), happened(on=date(2026, 3, 3))
    rows = april([known, late], [Closing(MARCH_31, known.number)])
    assert {each.unit: (each.points, each.cumulative) for each in rows}[SHIQIAO] == (5_000, 10_000)


def told_after(before, after):
    """The reasons with which a change after closing is booked."""
    by = scheme(worth=[row(), row("通报批评", "0分")], repeated=general()["repeated"])
    return [
        (each.points, each.part, each.reason)
        for each in post(
            lambda cut: entries(before if cut else after, by), [Closing(MARCH_31, 1)], begins=YEAR[0]
        )
        if each.reason
    ]


def test_a_recall_after_closing_is_a_difference_with_its_reason():
    said = {"key": "f", "number": 1, "on": date(2026, 3, 2), "event": "采用", "unit": SHIQIAO}
    found = told_after([happened(**said)], [happened(**said | {"withdrawn": True})])
    assert found == [(-5_000, "计分", "2026年3月2日的得分已通报5分，现为0分，差额记在本期")]


def test_the_right_to_awards_is_restored_when_the_censure_is_taken_back():
    censure = {"key": "c", "number": 1, "event": "通报批评", "level": "省", "on": date(2026, 3, 2)}
    found = told_after([happened(**censure)], [happened(**censure | {"withdrawn": True})])
    assert found == [(0, "恢复", "2026年3月2日取消评先资格的依据已不成立，资格恢复")]


def test_a_scheme_says_in_chinese_what_its_rows_say():
    worth = [
        row(level="省", genre="调研", points="50分"),
        row("迟报", "-50%"),
        row("采用", "×2", how="乘", genre="约稿"),
    ]
    duties = [
        {
            "clause": "四",
            "period": "月",
            "measure": "报送条数",
            "least": "8条",
            "met": "10分",
            "each_missing": "-1分",
        }
    ]
    told = {each.word: each.sentences for each in explain(scheme(worth=worth, duties=duties, groups=GROUPS))}
    assert told["第三条"] == ["省级调研采用，计50分。", "迟报，扣去该条得分的50%。", "约稿采用，得分乘以2。"]
    assert told["任务"] == ["四：每月报送不少于8条，完成的计10分，每少一条扣1分。"]
    assert told["分组和计入"] == ["县区组：县级。", "乡镇组：乡镇级。"]
    assert "稿酬和单项奖" not in told


def test_two_schemes_compared_say_who_moves_and_why():
    happenings = [
        *adopted(3, SHIQIAO),
        *(happened("批示", unit=LIUHE, on=APRIL[0], thing=f"i{n}") for n in range(2)),
    ]
    found = []
    for worth in ([row()], [row(points="2分"), row("批示", "10分", clause="第四条")]):
        by = scheme(worth=worth, groups=GROUPS, instructed="每次都计")
        made = entries(happenings, by)
        postings = post(lambda cut, made=made: made, (), begins=YEAR[0])
        rows = table(
            postings, happenings, Schemes.always(by), UNITS, first=YEAR[0], last=YEAR[1], year_first=YEAR[0]
        )
        found.append((rows, made))
    (before, had), (after, have) = found
    moves = {each.unit: each for each in compare(before, after, had, have)}
    liuhe = moves[LIUHE]
    assert (liuhe.by, liuhe.climbs, [(each.clause, each.by) for each in liuhe.because]) == (
        20_000,
        1,
        [("第四条", 20_000)],
    )
    assert moves[SHIQIAO].by == -9_000
    assert all(move.by == sum(each.by for each in move.because) for move in moves.values())


def test_fees_are_paid_once_a_journal_and_shared_to_the_fen():
    by = scheme(
        worth=[row()], fees=[{"clause": "第二十条", "event": "采用", "publication": "甲", "yuan": "10元"}]
    )
    said = [happened(thing="a", publication="甲"), happened(thing="a", publication="甲", on=date(2026, 3, 9))]
    together = [each for each in text(1, 1, 1)]
    paid = fees([*said, *together], Schemes.always(by), own_level="市", first=YEAR[0], last=YEAR[1])
    assert [(each.fen, each.why) for each in paid] == [(1_000, "《甲》采用，按第二十条稿酬10元")]
    by = scheme(worth=[row()], fees=[{"clause": "第二十条", "event": "采用", "yuan": "10元"}])
    paid = fees(together, Schemes.always(by), own_level="市", first=YEAR[0], last=YEAR[1])
    assert sorted(each.fen for each in paid) == [333, 333, 334]


def test_awards_go_to_the_best_who_may_have_them():
    rows = april([*adopted(2, SHIQIAO), *adopted(1, LIUHE)])
    by = scheme(
        worth=[row()], awards=[{"name": "采用奖", "measure": "采用条数", "group": "乡镇", "places": "1名"}]
    )
    assert [(each.unit, each.place, each.figure) for each in awards(by, rows)] == [(SHIQIAO, 1, 2)]
    barred = [each._replace(reasons=("被省通报",)) if each.unit == SHIQIAO else each for each in rows]
    assert [each.unit for each in awards(by, barred)] == [LIUHE]
