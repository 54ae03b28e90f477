"""What level an office's name tells, when nobody says."""

import pytest

from shuniu.org.levels import level_of


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("中共云州市委办公室", "city"),
        ("云州市人民政府办公室", "city"),
        ("安平县委办公室", "county"),
        ("中共云州市东湖区委办公室", "county"),
        ("安平县石桥镇党政办公室", "township"),
        ("云州市东湖区南门街道办事处", "township"),
        ("江南省委办公厅", "province"),
        ("江南壮族自治区人民政府办公厅", "province"),
        ("镇湖市委办公室", "city"),
        ("云州市应急管理局", "city"),
        ("安平县乡村振兴局", None),
        ("云州集团公司", None),
    ],
)
def test_the_level_that_a_name_tells(name: str, level: str | None) -> None:
    assert level_of(name) == level
