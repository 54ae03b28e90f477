"""Titles break between words, stay whole where they fit, and keep the names of bodies together."""

import pytest

from shuniu.papers.typeset.measures import width
from shuniu.papers.typeset.title_lines import title_lines

LONG = "云州市人民政府办公室关于印发云州市城市生活垃圾分类和资源化利用三年行动计划实施方案的通知"


def test_a_short_title_is_one_line():
    assert title_lines("云州市人民政府通告", 19) == ("云州市人民政府通告",)


@pytest.mark.parametrize(
    "title", [LONG, "关于" + "安全生产" * 12 + "的通知", "甲" * 70, "关于" + "工作安排" * 90 + "的通知"]
)
def test_no_line_is_wider_than_the_page_and_nothing_is_lost(title):
    lines = title_lines(title, 19)
    assert "".join(lines) == title
    assert max(map(width, lines)) <= 19


def test_a_name_is_not_torn():
    names = ("云州市发展和改革委员会", "云州市财政局")
    title = "、".join(names) + "关于拨付柳河大桥建设资金的请示"
    assert title_lines(title, 19, names)[0] == "、".join(names)


def test_the_writers_own_breaks_are_kept():
    assert title_lines("关于防汛\n工作的通知", 19) == ("关于防汛", "工作的通知")


def test_no_line_begins_with_a_mark_or_a_particle():
    assert all(line[0] not in "、，的和与" for line in title_lines(LONG, 19))


def test_a_month_is_not_torn_from_its_year():
    title = "中共云州市委办公室关于2026年10月党委信息采用情况的通报"
    assert title_lines(title, 19) == ("中共云州市委办公室关于", "2026年10月党委信息采用情况的通报")
