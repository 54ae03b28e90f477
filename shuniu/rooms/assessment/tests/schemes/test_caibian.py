"""The defaults of a system for collecting information, clause by clause."""

from shuniu.rooms.assessment.points.happening import UnitInfo
from shuniu.rooms.assessment.tests.schemes.reckoning import one, reckon, scheme

PACK = "caibian-system"


def test_adoption_and_instruction_bring_sixty_each():
    assert reckon(PACK, one("采用", "中央")) == [("缺省", "60")]
    assert reckon(PACK, one("批示", "市")) == [("缺省", "60")]


def test_circulars_group_offices_elsewhere_counties_and_departments():
    assert [row.group for row in scheme(PACK).groups] == ["驻外办", "县区", "市直部门"]
    assert UnitInfo(1, "驻北京办事处").name in scheme(PACK).groups[0].units
