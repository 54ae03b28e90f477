"""Points as packs spell them; amounts in thousandths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shuniu.rooms.assessment.points.amount import amount
from shuniu.rooms.assessment.points.worth import Way, gives, plain, rounded, worth

SPELT = [
    ("10分", Way.FIXED, 10_000),
    ("-30分", Way.FIXED, -30_000),
    ("0.5分", Way.FIXED, 500),
    ("-50—-100分", Way.RANGE, -50_000),
    ("0—20分", Way.RANGE, 0),
    ("×2", Way.TIMES, 2_000),
    ("-50%", Way.PERCENT, -50_000),
    ("省分", Way.BORROWED, 1_000),
    ("国办分×5", Way.BORROWED, 5_000),
    ("按登记", Way.GIVEN, 0),
]


@pytest.mark.parametrize(("written", "way", "number"), SPELT)
def test_every_spelling_is_read_and_written_alike(written, way, number):
    read = worth(written)
    assert (read.way, read.amount, str(read)) == (way, number, written)


@pytest.mark.parametrize("written", ["10", "分", "十分", "×", "0.1234分", "5分×2", "%"])
def test_what_is_no_worth_is_refused(written):
    with pytest.raises(ValueError, match="应写作"):
        worth(written)


@pytest.mark.parametrize(
    ("given", "counts"), [(None, -50_000), (-60_000, -60_000), (-500_000, -100_000), (0, -50_000)]
)
def test_a_range_keeps_registered_points_inside(given, counts):
    assert worth("-50—-100分").within(given) == counts


@given(st.integers(-(10**9), 10**9))
def test_points_are_written_as_people_write_them(milli):
    assert worth(f"{plain(milli)}分").amount == milli


@pytest.mark.parametrize(
    ("over", "by", "quotient"), [(5, 2, 3), (-5, 2, -3), (4, 3, 1), (-4, 3, -1), (0, 7, 0)]
)
def test_halves_are_rounded_away_from_nothing(over, by, quotient):
    assert rounded(over, by) == quotient


def test_what_is_given_and_what_is_taken_off():
    assert (gives(2_500), gives(-3_000)) == ("计2.5分", "扣3分")


@pytest.mark.parametrize(("written", "unit"), [("8条", "条"), ("8篇", "条"), ("30%", "%"), ("100分", "分")])
def test_amounts_have_their_unit(written, unit):
    assert amount(written).unit == unit


def test_an_amount_without_a_unit_is_refused():
    with pytest.raises(ValueError, match="8条"):
        amount("8")
