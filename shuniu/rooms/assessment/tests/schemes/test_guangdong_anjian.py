"""广东省安全生产监督管理局, clause by clause."""

import pytest

from shuniu.rooms.assessment.points.calculate import calculate
from shuniu.rooms.assessment.points.scheme import Schemes
from shuniu.rooms.assessment.tests.schemes.reckoning import TOWN, YEAR, one, reckon, scheme

PACK, OWN = "guangdong-anjian", {"own_level": "省"}
CLAUSES = [
    (one("采用", "省", "两办综刊"), "十五（一）1", "40"),
    (one("采用", "省", "省府信息"), "十五（一）1", "30"),
    (one("采用", "省", "专报"), "十五（一）2", "20"),
    (one("采用", publication="广东安监简报"), "十五（一）3", "10"),
    (one("批示", "省", who="省领导"), "十五（一）4", "10"),
    (one("批示", "省", who="省局领导"), "十五（一）4", "5"),
    (one("未采用"), "十五（一）5", "5"),
    (one("失实"), "十五（一）6", "-30"),
    (one("约稿未报"), "十五（一）6", "-10"),
]


@pytest.mark.parametrize(("happening", "clause", "points"), CLAUSES)
def test_each_clause(happening, clause, points):
    assert reckon(PACK, happening, **OWN) == [(clause, points)]


def test_of_several_journals_the_highest_counts():
    """十五（一）6."""
    names = ("广东安监简报", "两办综刊", "专报")
    adopted = [one("采用", "省", name, thing="submission:3") for name in names]
    assert sum(int(points) for _, points in reckon(PACK, *adopted, **OWN)) == 40


def test_untrue_reports_cost_the_award():
    """十五（一）6."""
    since, until = YEAR
    entries = calculate(
        [one("失实")], Schemes.always(scheme(PACK)), [TOWN], own_level="省", since=since, until=until
    )
    assert [entry.clause for entry in entries if entry.part == "资格"] == ["十五（一）6"]
