"""梅州市突发信息计分办法, clause by clause."""

import pytest

from shuniu.rooms.assessment.tests.schemes.reckoning import one, reckon, scheme

PACK = "meizhou"
CLAUSES = [
    (one("采用", publication="专报"), "使用类别", "5"),
    (one("采用", publication="送阅"), "使用类别", "4"),
    (one("采用", publication="约稿"), "使用类别", "3"),
    (one("采用", publication="综合"), "使用类别", "2"),
    (one("采用", publication="备查"), "使用类别", "1"),
    (one("批示", "市"), "批示加分", "3"),
    (one("批示", "省"), "批示加分", "4"),
    (one("批示", "中央"), "批示加分", "5"),
    (one("附图像"), "附现场图像", "1"),
    (one("瞒报"), "扣分", "-10"),
    (one("漏报"), "扣分", "-10"),
]


@pytest.mark.parametrize(("happening", "clause", "points"), CLAUSES)
def test_each_clause(happening, clause, points):
    assert reckon(PACK, happening) == [(clause, points)]


@pytest.mark.parametrize("fault", ["迟报", "误报", "谎报"])
def test_late_slight_and_false_reports_lose_half_of_the_item(fault):
    adopted, late = one("采用", publication="专报", thing="submission:6"), one(fault, thing="submission:6")
    assert sum(float(points) for _, points in reckon(PACK, adopted, late)) == 2.5


def test_units_are_compared_by_the_mean_of_an_item():
    assert scheme(PACK).sums == "per_item"
