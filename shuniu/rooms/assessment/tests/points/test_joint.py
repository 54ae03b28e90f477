"""几家合报: every share is a whole number of thousandths, and together they are the whole."""

from hypothesis import given
from hypothesis import strategies as st

from shuniu.rooms.assessment.points import placed
from shuniu.rooms.assessment.points.joint import shared
from shuniu.rooms.assessment.tests.points.builders import (
    LIUHE,
    QINGXI,
    SHIQIAO,
    entries,
    happened,
    row,
    scheme,
    total,
)

HOWS = st.sampled_from(["equal", "weighted"])


def text(*shares, units=None):
    """The contributions to one text, as gathered."""
    units = units or range(1, len(shares) + 1)
    return placed(
        happened(unit=unit, share=share, of=sum(shares), joint="item:1", thing=f"submission:{number}")
        for number, (unit, share) in enumerate(zip(units, shares, strict=True))
    )


@given(st.lists(st.integers(1, 9), min_size=2, max_size=9), st.integers(-100_000, 100_000), HOWS)
def test_shares_add_up_to_the_whole(shares, points, how):
    parts = [shared(points, each, how, {})[0] for each in text(*shares)]
    assert sum(parts) == points
    if how == "equal":
        assert max(parts) - min(parts) <= 1


def test_each_gets_all_or_its_part_and_is_told_with_whom():
    told = {}
    for how in ("各计", "均分", "按份"):
        found = entries(text(1, 3), scheme(worth=[row()], joint=how))
        told[how] = [total(found, QINGXI), total(found, SHIQIAO)]
    assert told == {"各计": [5, 5], "均分": [2.5, 2.5], "按份": [1.25, 3.75]}
    assert found[0].why == "本级采用，按第三条计5分，与石桥镇合报，按份得1.25分"


def test_one_unit_with_two_reports_in_a_text_is_one_of_its_units():
    found = entries(text(1, 1, 1, units=[SHIQIAO, SHIQIAO, LIUHE]), scheme(worth=[row()], joint="均分"))
    assert (total(found, SHIQIAO), total(found, LIUHE)) == (2.5, 2.5)


def test_a_part_whose_partners_are_not_known_is_still_a_part():
    found = entries([happened(share=1, of=3)], scheme(worth=[row(points="9分")], joint="均分"))
    assert total(found) == 3


def test_who_took_part_alone_shares_with_nobody():
    (only,) = text(1)
    assert (only.place, only.partners, only.extra) == (0, (), False)
