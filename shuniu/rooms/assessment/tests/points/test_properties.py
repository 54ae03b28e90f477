"""What holds for every history and every scheme."""

from collections import Counter
from datetime import date, timedelta
from itertools import groupby

from hypothesis import given, settings
from hypothesis import strategies as st

from shuniu.rooms.assessment.points.posting import Closing, post, post_open, standing
from shuniu.rooms.assessment.tests.points.builders import UNITS, entries, row, scheme
from shuniu.rooms.assessment.tests.points.histories import DAYS, FIRST, LAST, happenings, schemes

HALF = (FIRST, LAST)
FEW = settings(max_examples=25, deadline=None)


def calculated(history, by, within=HALF):
    return entries(list(history), by, within=within)


@FEW
@given(happenings(), schemes(), st.randoms())
def test_the_order_of_arrival_never_matters(history, by, random):
    shuffled = list(history)
    random.shuffle(shuffled)
    assert calculated(shuffled, by) == calculated(history, by)


@FEW
@given(happenings(), schemes())
def test_units_never_influence_each_other(history, by):
    whole = calculated(history, by)
    for unit in UNITS:
        own = [each for each in history if each.unit == unit.id]
        alone = [each for each in calculated(own, by) if each.unit == unit.id]
        assert alone == [each for each in whole if each.unit == unit.id]


@FEW
@given(happenings(), schemes(), DAYS)
def test_what_happens_later_changes_nothing_earlier(history, by, until):
    earlier = [each for each in calculated(history, by) if each.on <= until]
    assert calculated(history, by, (FIRST, until)) == earlier


@FEW
@given(happenings(), schemes())
def test_every_entry_has_a_key_of_its_own_a_clause_and_a_reason(history, by):
    found = calculated(history, by)
    assert max(Counter(each.key for each in found).values(), default=1) == 1
    assert all(each.why and each.clause for each in found if each.points)
    assert all(FIRST <= each.on <= LAST for each in found)


@FEW
@given(happenings(), st.sampled_from(["累加", "取最高", "同级取最高", "取最先"]))
def test_no_adoption_counts_twice_unless_the_scheme_says_so(history, how):
    found = calculated(history, scheme(worth=[row(points="5分")], several=how, joint="各计"))
    for _, of_thing in groupby(
        sorted(found, key=lambda each: (each.unit, each.thing)), lambda each: (each.unit, each.thing)
    ):
        counted = [each for each in of_thing if each.event == "采用" and each.points]
        places = {
            (each.level, each.publication) for each in history if each.key in {one.key for one in counted}
        }
        assert len(counted) == len(places)
        most = {"累加": len(counted), "同级取最高": len({level for level, _ in places})}.get(how, 1)
        assert len(counted) <= most


CLOSINGS = st.lists(st.tuples(DAYS, st.integers(0, 14)), max_size=4).map(
    lambda drawn: [
        Closing(last, cut)
        for (last, _), cut in zip(sorted(drawn), sorted(cut for _, cut in drawn), strict=True)
    ]
)


def ledger(history, by, closings, newest=None):
    """The postings when everything up to the fact ``newest`` is known."""

    def known(cut):
        least = min((each for each in (cut, newest) if each is not None), default=None)
        return calculated([each for each in history if least is None or each.number <= least], by)

    return post(known, closings, begins=FIRST)


@FEW
@given(happenings(), schemes(), CLOSINGS)
def test_the_ledger_adds_up_to_the_calculation(history, by, closings):
    booked, wanted = Counter(), Counter()
    for each in ledger(history, by, closings):
        booked[each.key, each.unit] += each.points
    for each in calculated(history, by):
        wanted[each.key, each.unit] += each.points
    assert {key: points for key, points in booked.items() if points} == {
        key: points for key, points in wanted.items() if points
    }


@FEW
@given(happenings(), schemes(), CLOSINGS, st.integers(0, 14))
def test_what_is_closed_never_changes(history, by, closings, newest):
    closed = [each for each in closings if each.cut <= newest]
    then, now = ledger(history, by, closed, newest), ledger(history, by, closed)
    last = max((each.last for each in closed), default=date.min)
    assert [each for each in then if each.booked_on <= last] == [
        each for each in now if each.booked_on <= last
    ]
    assert all(each.reason for each in now if each.on <= last < each.booked_on)


@FEW
@given(happenings(), schemes(), CLOSINGS)
def test_each_posting_has_a_place_of_its_own_and_the_right_to_awards_is_what_was_calculated(
    history, by, closings
):
    found = ledger(history, by, closings)
    assert max(Counter((each.key, each.unit, each.booked_on) for each in found).values(), default=1) == 1
    lost = {each.key for each in calculated(history, by) if each.part == "资格"}
    assert {each.key for each in standing(found)} == lost


@FEW
@given(happenings(), schemes(), CLOSINGS)
def test_the_open_days_are_booked_after_what_is_kept(history, by, closings):
    found = ledger(history, by, closings)
    last = max((each.last for each in closings), default=FIRST - timedelta(days=1))
    closed = [each for each in found if each.booked_on <= last]
    again = post_open(closed, calculated(history, by), open_from=last + timedelta(days=1))
    assert again == [each for each in found if each.booked_on > last]
