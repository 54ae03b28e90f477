"""2007年度练市镇党务政务信息工作考核办法, clause by clause."""

import pytest

from shuniu.rooms.assessment.points.calculate import calculate
from shuniu.rooms.assessment.points.scheme import Schemes
from shuniu.rooms.assessment.tests.schemes.reckoning import MONTH, TOWN, YEAR, one, reckon, scheme

PACK = "lianshi-2007"
HALF = {"own_level": "乡镇", "within": (MONTH[0], MONTH[0].replace(day=15))}
CLAUSES = [
    (one("报送"), "二、1", "1"),
    (one("采用"), "二、2", "3"),
    (one("采用", genre="简讯"), "二、2", "2"),
    (one("采用", "县"), "二、3", "10"),
    (one("采用", "市"), "二、3", "20"),
    (one("采用", "省"), "二、3", "30"),
    (one("批示", "乡镇"), "二、4", "10"),
    (one("批示", "县"), "二、4", "20"),
    (one("批示", "市"), "二、4", "30"),
    (one("批示", "省"), "二、4", "40"),
    (one("迟报"), "二、5", "-2"),
    (one("漏报"), "二、5", "-2"),
    (one("瞒报"), "二、5", "-2"),
    (one("通报批评", "县"), "二、5", "-5"),
]


@pytest.mark.parametrize(("happening", "clause", "points"), CLAUSES)
def test_each_clause(happening, clause, points):
    assert reckon(PACK, happening, **HALF) == [(clause, points)]


@pytest.mark.parametrize("genre", ["问题", "社情民意", "调研"])
def test_problems_opinions_and_research_bring_five_more(genre):
    """二、2: 另加."""
    entries = reckon(PACK, one("采用", genre=genre), **HALF)
    assert sum(int(points) for _, points in entries) == 8


def test_instructions_on_urgent_information_bring_nothing():
    """二、4: 除紧急信息外."""
    assert reckon(PACK, one("批示", "省", genre="紧急"), **HALF) == []


@pytest.mark.parametrize(("many", "points"), [(4, 4), (3, 3 - 2), (0, -8)])
def test_each_report_short_of_four_a_month_costs_two(many, points):
    """二、1."""
    reports = [one("报送") for _ in range(many)]
    entries = reckon(PACK, *reports, own_level="乡镇", within=MONTH)
    assert sum(int(each) for _, each in entries) == points


@pytest.mark.parametrize(("many", "out"), [(1, set()), (2, {"二、5"})])
def test_two_circulars_cost_the_award(many, out):
    """二、5."""
    since, until = YEAR
    happenings = [one("通报批评", "县") for _ in range(many)]
    entries = calculate(
        happenings, Schemes.always(scheme(PACK)), [TOWN], own_level="乡镇", since=since, until=until
    )
    assert {entry.clause for entry in entries if entry.part == "资格"} == out


def test_circulars_are_quarterly():
    """一."""
    assert [row.period for row in scheme(PACK).circulars] == ["quarter"]
