"""When something may go out: urgent at once, the rest gathered and not at night."""

import pytest

from shuniu.base import rules
from shuniu.base.notices import timing
from shuniu.base.notices.tests.conftest import on
from shuniu.base.rules.kinds import HOURS


@pytest.fixture
def figures():
    return rules.figures(at=on(2, 12))


@pytest.mark.parametrize(
    ("at", "due"),
    [
        (on(2, 12), on(2, 12, 10)),
        (on(2, 21, 55), on(3, 7)),
        (on(2, 23, 59), on(3, 7)),
        (on(3, 3), on(3, 7)),
        (on(3, 6, 50), on(3, 7)),
        (on(3, 6, 51), on(3, 7, 1)),
    ],
)
def test_what_can_wait_is_gathered_and_sleeps_at_night(figures, at, due):
    assert timing.due(at, urgent=False, figures=figures) == due


def test_what_is_urgent_goes_at_once(figures):
    assert timing.due(on(3, 3), urgent=True, figures=figures) == on(3, 3)


@pytest.mark.parametrize(
    ("at", "end"), [(on(2, 12, 30), on(2, 14)), (on(2, 14), on(2, 14)), (on(2, 11, 59), on(2, 11, 59))]
)
def test_quiet_hours_within_a_day(at, end):
    assert timing.after_quiet(at, HOURS.read("12:00—14:00")) == end


def test_the_ladder_of_attempts_ends(figures):
    at = on(2, 12)
    tried = [timing.again(at, attempts=n, urgent=True, figures=figures) for n in range(1, 7)]
    assert tried == [on(2, 12, 1), on(2, 12, 5), on(2, 12, 15), on(2, 13), on(2, 16), None]


def test_a_second_attempt_sleeps_too(figures):
    assert timing.again(on(2, 23), attempts=1, urgent=False, figures=figures) == on(3, 7)
