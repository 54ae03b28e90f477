"""河南省工业和信息化厅（豫工信办〔2011〕8号）, clause by clause."""

import pytest

from shuniu.rooms.assessment.tests.schemes.reckoning import one, reckon

CLAUSES = [
    (one("采用", publication="厅简报"), "厅简报", "6"),
    (one("采用", "省"), "省刊", "10"),
    (one("采用", "中央"), "部刊", "10"),
    (one("采用", "省", "省专网共享"), "省专网共享", "0.5"),
    (one("采用", "中央", "国办"), "中办、国办", "20"),
    (one("采用", "中央", "中办"), "中办、国办", "20"),
]


@pytest.mark.parametrize(("happening", "clause", "points"), CLAUSES)
def test_each_clause(happening, clause, points):
    assert reckon("henan-gongxin-2011", happening, own_level="省") == [(clause, points)]
