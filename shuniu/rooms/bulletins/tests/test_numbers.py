"""A figure that is not the source's stands out."""

import pytest

from shuniu.rooms.bulletins.numbers import foreign, numbers


@pytest.mark.parametrize(
    ("text", "sources", "found"),
    [
        ("发现隐患271处，处置209处", ["发现217处，处置209处"], ["271"]),
        ("增长12.4%", ["增长１２．４％"], []),
        ("投资1,200万元", ["投资1200万元"], []),
        ("按5:3:2分担", ["按5:3:1分担"], ["5:3:2"]),
        ("138人和138户", [], ["138"]),
        ("没有数字", ["3处"], []),
    ],
)
def test_figures_that_no_source_says(text: str, sources: list[str], found: list[str]) -> None:
    assert foreign(text, sources) == found


def test_commas_that_part_no_thousands_part_figures() -> None:
    assert numbers("在1,22和333") == ["1", "22", "333"]
