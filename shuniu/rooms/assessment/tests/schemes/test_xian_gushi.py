"""某县股室信息工作目标考核评比办法, clause by clause."""

from datetime import date

import pytest

from shuniu.rooms.assessment.points.joint import placed
from shuniu.rooms.assessment.tests.schemes.reckoning import YEAR, one, reckon

PACK, COUNTY = "xian-gushi", {"own_level": "县", "within": (date(2024, 3, 1), date(2024, 3, 31))}
CLAUSES = [
    (one("采用", publication="重要信息"), "三（二）1", "5"),
    (one("采用", publication="重要信息", genre="综合"), "三（二）1", "3"),
    (one("采用", publication="要情"), "三（二）2", "10"),
    (one("采用", "市"), "三（二）2", "10"),
    (one("采用", "省"), "三（二）2", "20"),
    (one("采用", "中央", "国办"), "三（二）2", "30"),
    (one("采用", "中央", "中办"), "三（二）2", "50"),
    (one("采用", publication="信息快报"), "三（二）3", "10"),
    (one("采用", publication="政务信息", genre="动态"), "三（二）4、5", "5"),
    (one("采用", publication="政务信息", genre="约稿"), "三（二）4", "10"),
    (one("采用", publication="政务信息", genre="调研"), "三（二）4", "10"),
    (one("采用", publication="政务信息", genre="简讯"), "三（二）4、5", "3"),
    (one("批示", "县"), "批示", "10"),
    (one("批示", "县", who="两办领导"), "批示", "20"),
    (one("批示", "市"), "批示", "30"),
    (one("批示", "省"), "批示", "40"),
    (one("批示", "中央"), "批示", "50"),
]


@pytest.mark.parametrize(("happening", "clause", "points"), CLAUSES)
def test_each_clause(happening, clause, points):
    assert reckon(PACK, happening, **COUNTY) == [(clause, points)]


@pytest.mark.parametrize(("level", "points"), [("市", 20), ("省", 40)])
def test_research_adopted_above_counts_twice(level, points):
    """三（二）6."""
    entries = reckon(PACK, one("采用", level, genre="调研"), **COUNTY)
    assert sum(int(each) for _, each in entries) == points


def test_several_journals_add_up():
    """三（二）7."""
    adopted = [one("采用", publication=name, thing="submission:5") for name in ("重要信息", "要情")]
    assert [points for _, points in reckon(PACK, *adopted, **COUNTY)] == ["5", "10"]


def test_each_unit_of_a_joint_text_has_three():
    """三（二）1: 每个单位."""
    said = {
        "publication": "重要信息",
        "genre": "综合",
        "thing": "submission:8",
        "of": 2,
        "joint": "synthesis:8",
    }
    both = placed([one("采用", unit=unit, **said) for unit in (1, 2)])
    assert [reckon(PACK, *both, unit=unit, **COUNTY) for unit in (1, 2)] == [[("三（二）1", "3")]] * 2


@pytest.mark.parametrize(("many", "points"), [(15, [("三（一）", "50")]), (14, [])])
def test_fifteen_reports_a_year_bring_fifty_or_nothing(many, points):
    """三（一）."""
    reports = [one("报送") for _ in range(many)]
    assert reckon(PACK, *reports, own_level="县", within=YEAR) == points
