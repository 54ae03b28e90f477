"""Days from–to: inside, overlapping, cut out of each other."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from shuniu.base.rules.packs import Entry
from shuniu.base.rules.succession import overlay, succession
from shuniu.base.rules.validity import Validity

FIRST = date(2026, 1, 1)
DAYS = st.integers(0, 30).map(lambda days: FIRST + timedelta(days=days))
ENDS = st.none() | DAYS


@st.composite
def periods(draw):
    since, until = draw(ENDS), draw(ENDS)
    if since and until and until < since:
        since, until = until, since
    return Validity(since, until)


@given(period=periods(), others=st.lists(periods(), max_size=4), day=DAYS)
def test_cutting_leaves_exactly_the_uncovered_days(period, others, day):
    left = period.without(others)
    covered = any(other.holds(day) for other in others)
    assert sum(part.holds(day) for part in left) == (period.holds(day) and not covered)


@given(one=periods(), other=periods())
def test_overlap_is_a_shared_day(one, other):
    days = [FIRST + timedelta(days=n) for n in range(-1, 32)]
    assert one.overlaps(other) == any(one.holds(day) and other.holds(day) for day in days)


@given(under=periods(), begins=st.lists(DAYS, max_size=4, unique=True), day=DAYS)
def test_the_latest_change_begun_answers_else_what_lies_under(under, begins, day):
    changes = [Entry("x", str(since), validity=Validity(since, None)) for since in begins]
    lying = [Entry("x", "under", validity=under)]
    found = [entry.value for entry in overlay(lying, changes) if entry.validity.holds(day)]
    begun = max((since for since in begins if since <= day), default=None)
    expected = [str(begun)] if begun else ["under"] * under.holds(day)
    assert found == expected


def test_a_change_with_an_end_stays_ended():
    first = Entry("x", 1, validity=Validity(FIRST, FIRST + timedelta(days=3)))
    second = Entry("x", 2, validity=Validity(FIRST + timedelta(days=9), None))
    assert [entry.validity.until for entry in succession([second, first])] == [
        FIRST + timedelta(days=3),
        None,
    ]
