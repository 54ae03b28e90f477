"""安徽省紧急信息报送考核（皖政办秘〔2010〕31号）: a year of a hundred points, twenty for work and eighty to lose."""

from datetime import date, timedelta

from shuniu.rooms.assessment.tests.schemes.reckoning import YEAR, one, scheme, total

PACK = "anhui-2010"


def test_a_year_begins_with_eighty_and_work_brings_twenty_at_most():
    adopted = [one("采用", "省", on=date(2024, 1, 5) + timedelta(days=30 * n)) for n in range(9)]
    assert total(PACK, *adopted, within=YEAR) == "100"


def test_eighty_are_taken_off_until_nothing_is_left():
    omitted = [one("漏报", on=date(2024, 1, 5) + timedelta(days=20 * n)) for n in range(12)]
    assert total(PACK, *omitted, within=YEAR) == "0"


def test_the_circular_of_a_month_is_out_by_the_tenth():
    (monthly,) = scheme(PACK).circulars
    assert (monthly.period, str(monthly.within)) == ("month", "10天")
