"""某区政务信息考核规定, clause by clause."""

import pytest

from shuniu.rooms.assessment.tests.schemes.reckoning import MONTH, one, reckon

PACK = "mouqu"
DISTRICT = {"own_level": "县", "within": (MONTH[0], MONTH[0].replace(day=15))}
CLAUSES = [
    (one("其他加分", genre="机制", given=20000), "机制建设", "20"),
    (one("其他加分", genre="机制", given=35000), "机制建设", "20"),
    (one("采用", publication="政务信息"), "区级采用", "10"),
    (one("采用", publication="政务信息", genre="简讯"), "区级采用", "5"),
    (one("采用", publication="每日要情"), "区级采用", "10"),
    (one("采用", publication="政务信息", genre="综合"), "区级采用", "10"),
    (one("网站刊载"), "网站刊载", "5"),
    (one("采用", "市"), "市级采用", "50"),
    (one("采用", "市", genre="调研"), "市级采用", "100"),
    (one("采用", "省"), "省级采用", "100"),
    (one("采用", "省", genre="综合"), "省级采用", "300"),
    (one("批示", "县"), "区领导批示", "20"),
    (one("批示", "市"), "市领导批示", "40"),
    (one("批示", "省"), "省领导批示", "80"),
    (one("督促不力"), "督促不力", "-20"),
    (one("失实", given=-70000), "失实", "-70"),
    (one("失实", given=-500000), "失实", "-100"),
    (one("失实"), "失实", "-50"),
    (one("迟报", "省", genre="紧急"), "紧急信息迟报被省通报", "-100"),
    (one("漏报", "省"), "漏报、瞒报被通报", "-200"),
    (one("瞒报", "市"), "漏报、瞒报被通报", "-200"),
]


@pytest.mark.parametrize(("happening", "clause", "points"), CLAUSES)
def test_each_clause(happening, clause, points):
    assert reckon(PACK, happening, **DISTRICT) == [(clause, points)]


def test_several_journals_count_again():
    adopted = [one("采用", publication=name, thing="submission:2") for name in ("政务信息", "每日要情")]
    assert [points for _, points in reckon(PACK, *adopted, **DISTRICT)] == ["10", "10"]


@pytest.mark.parametrize(("reports", "points"), [([one("报送")], "20"), ([], "-30")])
def test_the_task_of_the_month(reports, points):
    assert reckon(PACK, *reports, own_level="县", within=MONTH) == [("月任务", points)]
