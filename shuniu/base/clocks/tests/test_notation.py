"""A yearly arrangement as its notice says it."""

from datetime import date

import pytest

from shuniu.base.clocks.arrangements import packaged
from shuniu.base.clocks.notation import Unreadable, read, write

NOTICE = """
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
"""


def test_a_notice_is_read_as_it_is_pasted() -> None:
    found, known = read(NOTICE, 2026, "通知"), packaged()[2026]
    assert (found.off, found.made_up) == (known.off, known.made_up)


@pytest.mark.parametrize("year", packaged())
def test_every_packaged_year_can_be_written_and_read_again(year: int) -> None:
    known = packaged()[year]
    found = read(write(known), year, known.source)
    assert (found.off, found.made_up) == (known.off, known.made_up)


def test_the_days_before_new_year_belong_to_the_year_before() -> None:
    found = read("元旦：12月30日至1月1日放假，12月29日上班。", 2019, "通知")
    assert sorted(found.off) == [date(2018, 12, 30), date(2018, 12, 31), date(2019, 1, 1)]
    assert found.made_up == {date(2018, 12, 29): "元旦"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "没有读到放假的日子"),
        ("元旦放三天", "第1行：应写作"),
        ("元旦：1月1日放假。\n春节：2月30日放假。", "第2行：没有2月30日这一天"),
        ("元旦：1月1日（周一）放假。", "1月1日是周五，不是周一，请核对年份"),
        ("元旦：1月3日至1日放假。", "前后不对"),
        ("元旦：1月1日至3日放假，1月2日上班。", "1月2日既放假又上班"),
        ("元旦：1月1日、1月1日放假。", "写了两次"),
        ("元旦：3日放假。", "前面没有月份"),
        ("元旦：明天放假。", "没有日期"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line(text: str, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        read(text, 2027, "通知")
