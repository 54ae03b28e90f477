"""常山县（常政办发〔2014〕97号）, clause by clause (the fuller text S1)."""

from datetime import date

import pytest

from shuniu.rooms.assessment.tests.schemes.reckoning import MONTH, QUARTER, YEAR, one, reckon, scheme, total

PACK, COUNTY = "changshan-2014", {"own_level": "县"}
CLAUSES = [
    (one("采用", publication="要情快报"), "三（二）1", "5"),
    (one("采用", publication="常山政务"), "三（二）1", "10"),
    (one("采用", publication="常山政务增刊"), "三（二）1", "30"),
    (one("采用", publication="政务参阅"), "三（二）1", "30"),
    (one("采用", "市", "衢州政务信息动态"), "三（二）2", "20"),
    (one("采用", "市", "衢州政务信息动态", genre="单篇"), "三（二）2", "50"),
    (one("采用", "市", "衢州政务工作交流"), "三（二）2", "80"),
]


@pytest.mark.parametrize(("happening", "clause", "points"), CLAUSES)
def test_each_clause(happening, clause, points):
    days = (date(2024, 3, 5), date(2024, 3, 6))
    assert reckon(PACK, happening, within=days, **COUNTY) == [(clause, points)]


def test_a_town_that_reports_eight_has_the_basic_points_of_the_month():
    """三（一）1、2."""
    assert total(PACK, *reports(8), within=MONTH, **COUNTY) == "10"
    assert total(PACK, *reports(7), within=MONTH, **COUNTY) == "0"


def test_more_reports_bring_no_more():
    """三（一）1: 封顶."""
    assert total(PACK, *reports(30), within=MONTH, **COUNTY) == "10"


def test_a_year_of_months_brings_a_hundred_and_twenty():
    year = [report for month in range(1, 13) for report in reports(8, date(2024, month, 9))]
    assert total(PACK, *year, within=YEAR, **COUNTY) == "120"


def test_a_long_piece_a_quarter_is_asked_for_without_points():
    """三（一）2."""
    quarterly = next(row for row in scheme(PACK).duties if row.period == "quarter")
    assert (str(quarterly.least), quarterly.met, quarterly.failed) == ("1条", 0, 0)
    assert reckon(PACK, one("报送", genre="调研"), within=QUARTER, **COUNTY) == []


def reports(many, on=date(2024, 3, 9)):
    return [one("报送", genre="动态", on=on) for _ in range(many)]
