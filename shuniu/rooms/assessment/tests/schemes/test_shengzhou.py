"""嵊州市（嵊政办〔2008〕8号）, clause by clause: tasks only, the points were not readable."""

import pytest

from shuniu.rooms.assessment.tests.schemes.reckoning import scheme

CLASSES = ("一类单位", "二类单位", "三类单位", "四类单位")


@pytest.mark.parametrize(
    ("clause", "period", "least"),
    [
        ("每月报送任务", "month", ["6条", "5条", "3条", "2条"]),
        ("年度报送任务", "year", ["120条", "100条", "70条", "50条"]),
        ("年度质量任务", "year", ["100分", "80分", "60分", "40分"]),
    ],
)
def test_each_class_has_its_task(clause, period, least):
    rows = [row for row in scheme("shengzhou-2008").duties if row.clause == clause]
    assert [row.group for row in rows] == [(name,) for name in CLASSES]
    assert {row.period for row in rows} == {period}
    assert [str(row.least) for row in rows] == least


def test_no_points_are_invented():
    for row in scheme("shengzhou-2008").duties:
        assert row.met == row.failed == row.each_above == row.each_missing == 0
