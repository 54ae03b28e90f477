"""连云港市政务信息工作考核办法, clause by clause (the fuller text S2)."""

import pytest

from shuniu.rooms.assessment.tests.schemes.reckoning import one, reckon, scheme

PACK = "lianyungang"
CLAUSES = [
    (one("采用", publication="昨日情况"), "三（一）", "3"),
    (one("采用", publication="昨日情况", genre="简讯"), "三（一）", "1"),
    (one("批示", "市", "昨日情况"), "三（一）", "5"),
    (one("采用", publication="政务建议", genre="调研"), "三（一）", "20"),
    (one("批示", "市", "政务建议"), "三（一）", "10"),
    (one("采用", publication="专报信息", genre="动态"), "三（一）", "3"),
    (one("上报", "省"), "三（二）", "2"),
    (one("采用", "省", "信息简报"), "三（二）", "10"),
    (one("采用", "省", "江苏信息摘编"), "三（二）", "10"),
    (one("采用", "省", "专报信息"), "三（二）", "20"),
    (one("采用", "省", "专报信息", genre="调研"), "三（二）", "30"),
    (one("采用", "省", "互联网信息摘编"), "三（二）", "5"),
    (one("批示", "省"), "三（二）", "50"),
    (one("上报", "中央"), "三（三）", "10"),
    (one("采用", "中央"), "三（三）", "50"),
    (one("批示", "中央"), "三（三）", "100"),
]


@pytest.mark.parametrize(("happening", "clause", "points"), CLAUSES)
def test_each_clause(happening, clause, points):
    assert reckon(PACK, happening) == [(clause, points)]


def test_two_journals_add_up():
    """三（四）."""
    thing = {"thing": "submission:1"}
    here, above = one("采用", publication="昨日情况", **thing), one("采用", "省", "信息简报", **thing)
    assert reckon(PACK, here, above) == [("三（一）", "3"), ("三（二）", "10")]


def test_circulars_are_monthly_and_yearly():
    """四（二）（三）."""
    assert [row.period for row in scheme(PACK).circulars] == ["month", "year"]
