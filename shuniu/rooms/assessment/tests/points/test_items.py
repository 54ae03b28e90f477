"""What one happening gives, and what a later one of the same thing adds (points 1–6 and 8 of the list)."""

from datetime import date

import pytest

from shuniu.rooms.assessment.points import UnitInfo
from shuniu.rooms.assessment.tests.points.builders import (
    QINGXI,
    SHIQIAO,
    entries,
    happened,
    row,
    scheme,
    scored,
    total,
)

THURSDAY, FRIDAY = date(2026, 3, 5), date(2026, 3, 6)


def test_the_first_row_that_fits_counts():
    by = scheme(
        worth=[row(genre="简讯", points="1分"), row(publication="要情快报", points="5分"), row(points="3分")]
    )
    given = [({"genres": ["简讯"]}, 1), ({"publication": "要情快报"}, 5), ({"publication": "动态"}, 3)]
    assert [scored([happened(**said)], by) for said, _ in given] == [points for _, points in given]


@pytest.mark.parametrize("named", ["国办", "专报信息", "国办《专报信息》", "《专报信息》"])
def test_a_publication_is_known_by_its_body_and_by_its_name(named):
    by = scheme(worth=[row(publication=named, points="80分"), row(points="1分")])
    assert scored([happened(publication="国办《专报信息》", level="中央")], by) == 80


def test_own_level_is_the_level_of_the_desk():
    by = scheme(worth=[row(level="本级", points="3分"), row(level="省", points="10分")])
    assert [scored([happened(level=level)], by) for level in ("本级", "市", "省", "县")] == [3, 3, 10, 0]


def test_added_rows_add_and_multiples_multiply():
    by = scheme(
        worth=[
            row(points="3分"),
            row(genre="问题", how="再加", points="5分"),
            row(genre="调研", how="乘", points="×2"),
        ]
    )
    assert scored([happened(genres=["问题", "调研"])], by) == 16
    assert scored([happened(genres=["调研"])], by) == 6


def test_reporting_sending_up_and_adoption_have_points_of_their_own():
    by = scheme(worth=[row("报送", "1分"), row("上报", "5分", level="省"), row(level="省", points="40分")])
    said = [
        happened("报送", thing="a"),
        happened("上报", thing="a", level="省"),
        happened(thing="a", level="省"),
    ]
    assert scored(said, by) == 46


def test_another_bodys_points_as_registered_or_from_its_table():
    by = scheme(
        worth=[row(level="省", genre="转报", points="省分×2"), row(level="省", points="省分")],
        borrowed=[{"body": "省", "publication": "专报", "points": "30分"}],
    )
    said = {"level": "省", "publication": "省委《专报》"}
    assert scored([happened(**said)], by) == 30
    assert scored([happened(**said, genres=["转报"])], by) == 60
    assert scored([happened(**said, genres=["转报"], given=12_500)], by) == 25


SEVERAL = [("累加", 18), ("取最高", 10), ("同级取最高", 15), ("取最先", 3)]


@pytest.mark.parametrize(("how", "points"), SEVERAL)
def test_several_journals(how, points):
    by = scheme(
        worth=[row(publication="甲", points="3分"), row(publication="乙", points="5分"), row(points="10分")],
        several=how,
    )
    said = [
        happened(thing="a", publication="甲"),
        happened(thing="a", publication="丙", level="省", on=THURSDAY),
        happened(thing="a", publication="乙", on=FRIDAY),
    ]
    assert scored(said, by) == points


def test_the_same_journal_counts_once_whatever_the_rule():
    by = scheme(worth=[row()], several="累加")
    assert scored([happened(thing="a", publication="甲"), happened(thing="a", publication="甲")], by) == 5
    assert scored([happened(thing="a", publication="甲"), happened(thing="b", publication="甲")], by) == 10


def test_a_higher_journal_later_adds_the_difference_and_says_so():
    by = scheme(worth=[row(publication="甲", points="3分"), row(points="10分")], several="取最高")
    said = [happened(thing="a", publication="甲"), happened(thing="a", publication="乙", on=THURSDAY)]
    last = entries(said, by)[-1]
    assert last.points == 7_000
    assert last.why == "《乙》采用，按第三条计10分；同一信息已按《甲》计3分，取最高，本条补计差额7分"


INSTRUCTED = [("每次都计", 65), ("同级只计一次", 55), ("只计一次", 5), ("同级取最高", 60), ("取最高", 50)]


@pytest.mark.parametrize(("how", "points"), INSTRUCTED)
def test_several_instructions(how, points):
    by = scheme(
        worth=[
            row("批示", "10分", who="市主要领导"),
            row("批示", "5分", level="市"),
            row("批示", "50分", level="省"),
        ],
        instructed=how,
    )
    said = [
        happened("批示", thing="a", level="市", who="市领导"),
        happened("批示", thing="a", level="市", who="市主要领导", on=THURSDAY),
        happened("批示", thing="a", level="省", who="省领导", on=FRIDAY),
    ]
    assert scored(said, by) == points


def test_the_first_leader_and_those_after():
    by = scheme(
        worth=[
            row("批示", "10分", who="市领导", nth="第1位"),
            row("批示", "5分", who="市领导", nth="第2位起"),
            row("批示", "5分", who="秘书长", nth="第1位"),
            row("批示", "3分", who="秘书长", nth="第2位起"),
        ],
        instructed="每次都计",
    )
    said = [
        happened("批示", thing="a", who=who) for who in ("市领导", "秘书长", "市领导", "市领导", "秘书长")
    ]
    assert scored(said, by) == 10 + 5 + 5 + 5 + 3
    assert scored([*said, happened("批示", thing="b", who="市领导")], by) == 38


def test_urgent_reports_get_nothing_for_instructions():
    by = scheme(worth=[row("批示", "0分", genre="紧急"), row("批示", "10分")])
    assert scored([happened("批示", genres=["紧急"])], by) == 0
    assert scored([happened("批示")], by) == 10


def test_a_range_takes_what_was_registered():
    by = scheme(worth=[row("失实", "-50—-100分")])
    assert scored([happened("失实", given=-80_000)], by) == -80


def test_a_share_of_the_things_points_runs_with_them():
    by = scheme(worth=[row(), row("批示", "10分"), row("迟报", "-50%", clause="第九条")])
    late = happened("迟报", thing="a", on=THURSDAY)
    said = [happened(thing="a"), late, happened("批示", thing="a", on=FRIDAY), happened(thing="b")]
    assert [each.points for each in entries(said, by) if each.event == "迟报"] == [-2_500, -5_000]
    assert scored(said, by) == 12.5


def test_several_at_once_and_points_brought_along():
    by = scheme(worth=[row(points="5分")])
    said = [happened(count=12), happened("期初", given=33_500), happened("其他扣分", given=2_000)]
    assert scored(said, by) == 60 + 33.5 - 2


def test_what_was_taken_back_is_an_entry_of_nothing_that_says_so():
    (entry,) = entries([happened(withdrawn=True, reason="内容有误")], scheme(worth=[row()]))
    assert (entry.points, entry.clause) == (0, "第三条")
    assert entry.why.endswith("已撤回（内容有误），不计分")


def test_what_the_scheme_does_not_speak_of():
    found = entries(
        [happened("报送"), happened(level="县"), happened("网站刊载")], scheme(worth=[row(level="省")])
    )
    assert [(each.event, each.points) for each in found] == [("采用", 0), ("网站刊载", 0)]
    assert all("没有给这一项定分值" in each.why for each in found)


def test_points_of_a_company_go_to_its_county():
    from_company = 9
    by = scheme(worth=[row()], credited=[{"type": "企业", "to": "所在县区"}])
    found = entries([happened(unit=from_company)], by, units=with_company(from_company))
    assert (total(found, QINGXI), total(found, SHIQIAO)) == (5, 0)


def with_company(number):
    area = UnitInfo(8, "清溪县", "area", "county", assessed=False)
    office = UnitInfo(QINGXI, "清溪县委办公室", "party_office", "county", 1, (8,))
    return [area, office, UnitInfo(number, "清溪化工", "company", "county", 5, (8,))]
