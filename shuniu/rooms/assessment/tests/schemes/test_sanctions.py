"""What late, omitted, false and concealed reports cost by each scheme that says so, and what censures cost the award."""

from datetime import date

import pytest

from shuniu.rooms.assessment.points.calculate import calculate
from shuniu.rooms.assessment.points.scheme import Schemes
from shuniu.rooms.assessment.tests.schemes.reckoning import MONTH, TOWN, YEAR, one, reckon, scheme

HALF = (MONTH[0], MONTH[0].replace(day=15))


@pytest.mark.parametrize(
    ("pack", "event", "level", "points"),
    [
        ("baoji", "迟报", "本级", "-1"),
        ("baoji", "谎报", "本级", "-2"),
        ("baoji", "漏报", "本级", "-3"),
        ("baoji", "瞒报", "本级", "-4"),
        ("meizhou", "瞒报", "本级", "-10"),
        ("mouqu", "迟报", "省", "-100"),
        ("mouqu", "瞒报", "省", "-200"),
        ("lianshi-2007", "迟报", "本级", "-2"),
        ("lianshi-2007", "通报批评", "县", "-5"),
    ],
)
def test_each_case_costs(pack, event, level, points):
    assert [each for _, each in reckon(pack, one(event, level), own_level="县", within=HALF)] == [points]


@pytest.mark.parametrize(
    ("levels", "out"),
    [(["省"], True), (["市"], False), (["市", "市"], True), (["县", "县", "县"], False), (["中央"], True)],
)
def test_one_provincial_or_two_city_censures_cost_the_award(levels, out):
    """ASM-4, by the general pack, which every scheme rests on."""
    censures = [one("通报批评", level, on=date(2024, month, 2)) for month, level in enumerate(levels, 1)]
    since, until = YEAR
    always = Schemes.always(scheme("liuan-2013"))
    entries = calculate(censures, always, [TOWN], own_level="市", since=since, until=until)
    assert any(entry.part == "资格" for entry in entries) is out
