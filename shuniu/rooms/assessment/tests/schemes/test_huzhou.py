"""湖州市（湖政办函〔2018〕9号）, clause by clause."""

import pytest

from shuniu.rooms.assessment.points.happening import UnitInfo
from shuniu.rooms.assessment.tests.schemes.reckoning import one, reckon

PACK = "huzhou-2018"
COUNTY = UnitInfo(7, "安平县", "area", "county")
OFFICE = UnitInfo(6, "安平县政府办公室", "government_office", "county", above=(7,))
COMPANY = UnitInfo(8, "安平织造公司", "company", "county", above=(7,))
CLAUSES = [
    (one("采用", publication="每日要情"), "二（一）1", "3"),
    (one("批示", publication="每日要情"), "二（一）1", "10"),
    (one("采用", publication="专报信息"), "二（一）2", "10"),
    (one("批示", publication="专报信息"), "二（一）2", "20"),
    (one("采用", publication="湖州政务特刊"), "二（一）3", "20"),
    (one("上报", "省"), "二（二）1", "3"),
    (one("上报", "省", genre="专报"), "二（二）1", "10"),
    (one("上报", "省", genre="约稿"), "二（二）1", "10"),
    (one("采用", "省", "每日要情"), "二（二）2", "10"),
    (one("采用", "省", "专报信息"), "二（二）2", "30"),
    (one("采用", "省", "专报国办信息"), "二（二）2", "30"),
    (one("批示", "省", who="省领导"), "二（二）2", "50"),
]


@pytest.mark.parametrize(("happening", "clause", "points"), CLAUSES)
def test_each_clause(happening, clause, points):
    assert reckon(PACK, happening) == [(clause, points)]


def test_leaders_of_one_level_count_once():
    """二（一）4."""
    twice = [one("批示", "市", "专报信息", thing="submission:1", leader=leader) for leader in (11, 12)]
    higher = one("批示", "省", "专报信息", thing="submission:1", leader=13)
    assert reckon(PACK, *twice, higher) == [("二（一）2", "20"), ("二（二）2", "50")]


def test_a_report_adopted_above_keeps_what_sending_up_brought():
    """二（二）2: 再加."""
    thing = {"thing": "submission:1"}
    sent, adopted = (
        one("上报", "省", genre="专报", **thing),
        one("采用", "省", "专报信息", genre="专报", **thing),
    )
    assert reckon(PACK, sent, adopted) == [("二（二）1", "10"), ("二（二）2", "30")]


def test_a_company_scores_for_its_county():
    """二（一）5: for the office that is assessed for the county."""
    adopted = one("采用", publication="专报信息", unit=COMPANY.id)
    units = (COUNTY, OFFICE, COMPANY)
    assert reckon(PACK, adopted, units=units, unit=OFFICE.id) == [("二（一）2", "10")]
    assert reckon(PACK, adopted, units=units, unit=COMPANY.id) == []
