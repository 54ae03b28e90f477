"""How high a body stands, and over whose head one writes."""

import pytest

from shuniu.papers.checker.standing import standing, steps_over


@pytest.mark.parametrize(
    ("name", "level", "governs"),
    [
        ("国务院", 5, True),
        ("省人民政府", 4, True),
        ("云州市人民政府", 3, True),
        ("中共云州市委员会", 3, True),
        ("云州市市场监督管理局", 3, False),
        ("云州市安平县水利局", 2, False),
        ("云州市东城区人民政府", 2, True),
        ("云州市安平县石桥镇人民政府", 1, True),
        ("共青团云州市委", 3, False),
        ("云州市人民政府办公室", 3, False),
    ],
)
def test_standing_of_a_name(name, level, governs):
    found = standing(name)
    assert (found.level, found.governs) == (level, governs)


def test_no_standing_without_place_or_body():
    assert standing("罗敏") is None
    assert standing("防汛指挥部") is None
    assert standing("石桥村民小组") is None


def test_rank_joins_a_department_with_the_government_below():
    assert standing("云州市水利局").rank == standing("安平县人民政府").rank
    assert standing("云州市水利局").rank != standing("云州市人民政府").rank


def test_steps_over():
    assert steps_over("石桥镇人民政府", "省人民政府") == 2
    assert steps_over("安平县人民政府", "云州市人民政府") == 0
    assert steps_over("云州市人民政府", "安平县人民政府") == 0
