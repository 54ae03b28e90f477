"""“两翼”专报信息工作目标考核办法, clause by clause."""

from datetime import date

import pytest

from shuniu.rooms.assessment.points.calculate import calculate
from shuniu.rooms.assessment.points.scheme import Schemes
from shuniu.rooms.assessment.tests.schemes.reckoning import TOWN, YEAR, one, reckon, scheme

PACK = "liangyi"
CLAUSES = [
    (one("采用"), "三（一）", "10"),
    (one("采用", genre="动态"), "三（一）", "3"),
    (one("采用", genre="综合"), "三（一）", "1"),
    (one("采用", genre="简讯"), "三（一）", "1"),
    (one("批示", "市"), "三（二）", "10"),
    (one("批示", "市", who="秘书长"), "三（二）", "5"),
]


@pytest.mark.parametrize(("happening", "clause", "points"), CLAUSES)
def test_each_clause(happening, clause, points):
    assert reckon(PACK, happening) == [(clause, points)]


@pytest.mark.parametrize(("who", "points"), [("市领导", ["10", "5", "5"]), ("秘书长", ["5", "3", "3"])])
def test_later_leaders_bring_less(who, points):
    """三（二）."""
    said = {"level": "市", "who": who, "thing": "submission:4"}
    written = [one("批示", on=date(2024, 3, day), leader=day, **said) for day in (5, 6, 7)]
    assert [each for _, each in reckon(PACK, *written)] == points


@pytest.mark.parametrize(("event", "times"), [("约稿迟报", 3), ("约稿未报", 2)])
def test_failed_calls_cost_ten_each_once_the_number_is_reached(event, times):
    """三（三）."""
    failed = [one(event, on=date(2024, month, 5)) for month in range(1, times + 1)]
    assert reckon(PACK, *failed[:-1]) == []
    assert sum(int(points) for _, points in reckon(PACK, *failed)) == -10 * times


@pytest.mark.parametrize(
    "happenings", [[one("约稿迟报") for _ in range(3)], [one("约稿未报"), one("约稿未报")], [one("失实")]]
)
def test_they_cost_the_award_too(happenings):
    """三（三）."""
    since, until = YEAR
    always = Schemes.always(scheme(PACK))
    entries = calculate(happenings, always, [TOWN], own_level="市", since=since, until=until)
    assert {entry.clause for entry in entries if entry.part == "资格"} == {"三（三）"}


def test_untrue_reports_cost_ten_each():
    """三（三）."""
    assert reckon(PACK, one("失实"), one("失实")) == [("三（三）", "-10")] * 2


def test_circulars_are_quarterly():
    """四（一）."""
    assert [row.period for row in scheme(PACK).circulars] == ["quarter"]
