"""某市政务信息考评办法第七条, clause by clause."""

import pytest

from shuniu.rooms.assessment.tests.schemes.reckoning import WEEK, one, reckon

PACK = "moushi"


@pytest.mark.parametrize(("many", "points"), [(0, 0), (1, 0), (2, 1), (3, 2), (5, 4)])
def test_two_a_week_bring_a_point_and_each_more_another(many, points):
    reports = [one("报送") for _ in range(many)]
    assert sum(int(each) for _, each in reckon(PACK, *reports, within=WEEK)) == points


def test_an_omission_takes_the_basic_points_of_the_week():
    week = [one("报送"), one("报送"), one("漏报")]
    gained = [int(points) for clause, points in reckon(PACK, *week, within=WEEK) if clause == "第七条"]
    assert sum(gained) == 0
