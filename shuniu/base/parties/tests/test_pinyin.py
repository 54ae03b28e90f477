"""Names sort by their sound, also where a character has several."""

import pytest

from shuniu.base.parties.pinyin import letters, sort_key


@pytest.mark.parametrize(
    ("name", "sound"),
    [
        ("石桥镇", "shi2 qiao2 zhen4"),
        ("重庆路街道", "chong2 qing4 lu4 jie1 dao4"),
        ("人民银行", "ren2 min2 yin2 hang2"),
        ("行政审批局", "xing2 zheng4 shen3 pi1 ju2"),
        ("长安镇", "chang2 an1 zhen4"),
    ],
)
def test_a_name_is_read_as_it_is_spoken(name: str, sound: str) -> None:
    assert sort_key(name) == sound


def test_it_is_found_by_its_letters() -> None:
    assert letters("chong2 qing4 lu4") == "chongqinglu cql"
