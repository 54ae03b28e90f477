"""衢州市政务信息工作考核办法, clause by clause."""

from dataclasses import replace

import pytest

from shuniu.rooms.assessment.points.calculate import calculate
from shuniu.rooms.assessment.points.joint import placed
from shuniu.rooms.assessment.points.rows import BorrowedRow
from shuniu.rooms.assessment.points.scheme import Schemes
from shuniu.rooms.assessment.tests.schemes.reckoning import TOWN, YEAR, one, reckon, scheme

PACK = "quzhou"
CLAUSES = [
    (one("采用", publication="信息版"), "二（一）", "2"),
    (one("采用", publication="特刊"), "二（一）", "2"),
    (one("采用", publication="专报信息"), "二（一）", "3"),
    (one("采用", publication="增刊"), "二（一）", "10"),
    (one("采用", publication="送阅件", genre="紧急"), "二（一）", "2"),
    (one("批示", "市"), "二（二）", "10"),
]
BORROWED = (
    BorrowedRow(0, "省", ("浙江政务信息",), (), 6000),
    BorrowedRow(1, "省", (), (), 4000),
    BorrowedRow(2, "国办", (), (), 10000),
)


@pytest.mark.parametrize(("happening", "clause", "points"), CLAUSES)
def test_each_clause(happening, clause, points):
    assert reckon(PACK, happening) == [(clause, points)]


@pytest.mark.parametrize(
    ("happening", "clause", "milli"),
    [
        (one("采用", "省", genre="直报"), "二（三）", 4000),
        (one("采用", "省", "浙江政务信息", genre="直报"), "二（三）", 6000),
        (one("采用", "省", genre="转报"), "二（四）", 8000),
        (one("采用", "省", "浙江政务信息", genre="转报"), "二（四）", 12000),
        (one("采用", "中央", genre="转报"), "二（五）", 50000),
    ],
)
def test_points_of_the_province_and_the_state_council_are_borrowed(happening, clause, milli):
    """二（三） to （五）, with a table of the upper bodies' points filled in."""
    with_table = Schemes.always(replace(scheme(PACK), borrowed=BORROWED))
    since, until = YEAR
    (entry,) = calculate([happening], with_table, [TOWN], own_level="市", since=since, until=until)
    assert (entry.clause, entry.points) == (clause, milli)


def test_registered_points_of_the_province_go_before_the_table():
    adopted = one("采用", "省", genre="转报", given=7000)
    assert reckon(PACK, adopted) == [("二（四）", "14")]


def test_joint_reports_share_equally_and_exactly():
    """二: 合报信息的分数均分，不重复计分."""
    said = {"thing": "submission:9", "of": 3, "joint": "synthesis:9", "publication": "增刊", "genre": "综合"}
    three = placed([one("采用", unit=unit, **said) for unit in (1, 2, 3)])
    since, until = YEAR
    always = Schemes.always(scheme(PACK))
    shares = [
        each.points for each in calculate(three, always, [TOWN], own_level="市", since=since, until=until)
    ]
    assert sum(shares) == 10000
    assert max(shares) - min(shares) <= 1
