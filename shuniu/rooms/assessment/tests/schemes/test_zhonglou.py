"""钟楼区行政审批局信息工作考核评分细则, clause by clause."""

from datetime import date

import pytest

from shuniu.rooms.assessment.tests.schemes.reckoning import QUARTER, one, reckon, scheme, total

PACK = "zhonglou"
OPEN = {"own_level": "县", "within": (QUARTER[0], date(2024, 3, 30))}
CLAUSES = [
    (one("迟报"), "1", "-1"),
    (one("约稿报来"), "3", "2"),
    (one("质量差"), "4", "-2"),
    (one("采用", "县"), "6", "10"),
    (one("采用", "县", genre="调研"), "6", "20"),
    (one("采用", "市"), "6", "15"),
    (one("采用", "市", genre="理论"), "6", "30"),
    (one("采用", "省"), "6", "30"),
    (one("采用", "省", genre="调研"), "6", "50"),
    (one("采用", "中央"), "6", "30"),
    (one("批示", "县"), "7", "10"),
    (one("批示", "市"), "7", "20"),
    (one("批示", "省"), "7", "40"),
    (one("批示", "中央"), "7", "40"),
]


@pytest.mark.parametrize(("happening", "clause", "points"), CLAUSES)
def test_each_clause(happening, clause, points):
    assert (clause, points) in reckon(PACK, happening, **OPEN)


def test_every_quarter_begins_with_six():
    """注: 基础得分."""
    assert total(PACK, one("采用", "县"), own_level="县", within=QUARTER) == "16"


def test_the_base_is_taken_off_until_nothing_is_left():
    """注: 扣完为止."""
    poor = [one("质量差") for _ in range(5)]
    assert total(PACK, *poor, own_level="县", within=QUARTER) == "0"


def test_bonus_has_no_limit_and_pays_no_deduction_beyond_the_base():
    """注: 加分无上限."""
    poor = [one("质量差") for _ in range(5)]
    assert total(PACK, *poor, one("采用", "省", genre="调研"), own_level="县", within=QUARTER) == "50"


@pytest.mark.parametrize(("adopted", "points"), [(2, "-1"), (3, None)])
def test_a_rate_below_thirty_costs_a_point(adopted, points):
    """5."""
    reports = [one("报送", thing=f"submission:{n}") for n in range(10)]
    taken = [one("采用", "县", thing=f"submission:{n}") for n in range(adopted)]
    entries = dict(reckon(PACK, *reports, *taken, own_level="县", within=QUARTER))
    assert entries.get("5") == points


def test_below_six_is_not_up_to_standard():
    """注: 不达标."""
    assert dict(scheme(PACK).grades) == {"达标": 6000, "不达标": 0}
