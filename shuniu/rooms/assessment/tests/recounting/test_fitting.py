"""Points an item are found exactly, and rows that do not fit are told apart."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from shuniu.rooms.assessment.recounting.fitting import Row, fit, solve


def row(target, *counts):
    return Row(tuple(map(Fraction, counts)), Fraction(target))


def test_one_weight_that_all_rows_agree_on():
    found = fit([row(175, 35), row(180, 36), row(0, 0)])
    assert (found.weights, found.agreeing, found.confirmed) == ((5,), (0, 1, 2), 2)


def test_a_column_nobody_shows_has_no_weight():
    assert fit([row(5, 1, 0), row(10, 2, 0)]).weights == (5, None)


def test_half_points_are_found():
    assert fit([row("1.5", 1, 1), row("2.5", 1, 3), row(2, 1, 2)]).weights == (1, Fraction(1, 2))


def test_one_row_out_of_line_is_an_exception_and_bends_nothing():
    found = fit([row(7, 1, 1), row(12, 2, 1), row(99, 3, 3), row(9, 1, 2), row(4, 0, 2)])
    assert (found.weights, found.agreeing) == ((5, 2), (0, 1, 3, 4))


def test_columns_in_step_do_not_settle_their_weights():
    assert not fit([row(6, 1, 2), row(12, 2, 4)]).unique


def test_nothing_is_forced_on_rows_without_a_rule():
    found = fit([row(Fraction(1, 3), 1), row(Fraction(2, 7), 1)])
    assert found is None


def test_contradicting_equations_have_no_solution():
    assert solve([[Fraction(1)], [Fraction(1)]], [Fraction(1), Fraction(2)]) is None


WEIGHTS = st.lists(st.integers(-20, 80).map(lambda n: Fraction(n, 2)), min_size=1, max_size=3)


@settings(max_examples=30, deadline=None)
@given(WEIGHTS, st.data())
def test_what_was_counted_by_a_rule_is_given_back_by_it(weights, data):
    counts = data.draw(
        st.lists(
            st.tuples(*[st.integers(0, 9).map(Fraction)] * len(weights)),
            min_size=len(weights) + 1,
            max_size=8,
        )
    )
    rows = [
        Row(each, sum((w * n for w, n in zip(weights, each, strict=True)), Fraction(0))) for each in counts
    ]
    found = fit(rows)
    assert found is not None
    assert [found.predicts(each) for each in rows] == [each.target for each in rows]


@settings(max_examples=20, deadline=None)
@given(
    st.permutations([row(7, 1, 1), row(12, 2, 1), row(99, 3, 3), row(9, 1, 2), row(4, 0, 2), row(16, 2, 3)])
)
def test_the_order_of_rows_does_not_matter(rows):
    assert fit(rows).weights == (5, 2)
