"""某镇党委关于加强信息宣传工作考核的通知, clause by clause."""

import pytest

from shuniu.rooms.assessment.tests.schemes.reckoning import one, reckon, scheme

PACK = "mouzhen"
CLAUSES = [
    (one("采用", "县"), "三（一）1", "10"),
    (one("采用", "市"), "三（一）2", "20"),
    (one("采用", "省"), "三（一）3", "30"),
    (one("约稿报来"), "三（一）4", "3"),
    (one("约稿迟报"), "三（一）4", "-3"),
    (one("约稿未报"), "三（一）4", "-3"),
]


@pytest.mark.parametrize(("happening", "clause", "points"), CLAUSES)
def test_each_clause(happening, clause, points):
    assert reckon(PACK, happening, own_level="乡镇") == [(clause, points)]


def test_what_is_asked_for_stands_in_the_duties():
    """三、三（二）1: ten points a quarter, forty a year, two reports a month; what failing costs was not readable."""
    asked = [(row.period, row.measure, str(row.least)) for row in scheme(PACK).duties]
    assert asked == [("quarter", "points", "10分"), ("year", "points", "40分"), ("month", "reported", "2条")]
    assert all(row.failed == row.each_missing == 0 for row in scheme(PACK).duties)
