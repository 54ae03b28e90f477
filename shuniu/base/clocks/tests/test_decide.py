"""States and ringing: pure, and true at every instant."""

from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shuniu.base.clocks.decide import Alarm, ClockState, Facts, next_alarm_at, pending, ringing, state
from shuniu.base.clocks.tests.office import at

DUE = at("2026-11-23 17:30")
NEVER = frozenset()


def facts(**known: object) -> Facts:
    return Facts(**{"due_at": DUE, "suspended_at": None, "stopped_at": None, **known})


def test_the_five_states() -> None:
    assert state(facts(), at("2026-11-22 09:00")) is ClockState.NOT_DUE
    assert state(facts(), at("2026-11-23 00:00")) is ClockState.DUE_TODAY
    assert state(facts(), DUE) is ClockState.DUE_TODAY
    assert state(facts(), DUE + timedelta.resolution) is ClockState.OVERDUE
    assert state(facts(suspended_at=DUE), at("2026-12-01 09:00")) is ClockState.SUSPENDED
    assert state(facts(suspended_at=DUE, stopped_at=DUE), at("2026-12-01 09:00")) is ClockState.DONE


def test_twenty_four_hours_is_still_today() -> None:
    assert state(facts(due_at=at("2026-11-24 00:00")), at("2026-11-23 09:00")) is ClockState.DUE_TODAY


minutes = st.integers(0, 5000).map(lambda n: at("2026-11-20 00:00") + timedelta(minutes=n))


UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""The machine may have other things to do."""


@UNHURRIED
@given(
    due_at=minutes,
    suspended_at=st.none() | minutes,
    stopped_at=st.none() | minutes,
    moments=st.lists(minutes),
)
def test_time_leads_from_not_due_to_overdue_and_never_back(
    due_at: datetime, suspended_at: datetime | None, stopped_at: datetime | None, moments: list[datetime]
) -> None:
    known = Facts(due_at, suspended_at, stopped_at)
    order = [ClockState.NOT_DUE, ClockState.DUE_TODAY, ClockState.OVERDUE]
    seen = [state(known, now) for now in sorted(moments)]
    if stopped_at or suspended_at:
        assert set(seen) <= {ClockState.DONE if stopped_at else ClockState.SUSPENDED}
    else:
        assert all(order.index(a) <= order.index(b) for a, b in pairwise(seen))


def alarms(*offsets: int) -> tuple[Alarm, ...]:
    return tuple(Alarm(DUE + timedelta(hours=hours), rung, 0) for rung, hours in enumerate(offsets))


def test_what_has_rung_does_not_ring_again_and_what_was_missed_rings_in_order() -> None:
    known = facts(alarms=alarms(2, 0, -2), rung=frozenset({(2, 0)}))
    assert [alarm.rung for alarm in pending(known)] == [1, 0]
    assert next_alarm_at(known) == DUE


def test_nothing_is_pending_while_it_stands_or_is_done() -> None:
    assert pending(facts(alarms=alarms(0), suspended_at=DUE)) == []
    assert next_alarm_at(facts(alarms=alarms(0), stopped_at=DUE)) is None


def test_late_by_three_days_all_ring_with_their_true_lateness() -> None:
    now = DUE + timedelta(days=3)
    rung = list(ringing(alarms(-2, 0, 24, 96), now, lambda rung: ["somebody"]))
    assert [r.alarm.rung for r in rung] == [0, 1, 2]
    assert [r.lateness(now) for r in rung] == [timedelta(hours=h) for h in (74, 72, 48)]


def test_a_rung_that_reaches_nobody_passes_the_call_on_at_once() -> None:
    rung = list(ringing(alarms(0, 24, 48, 72), DUE, lambda rung: ["head"] if rung == 2 else []))
    assert [(r.alarm.rung, r.told, r.instead_of) for r in rung] == [
        (0, (), None),
        (1, (), 0),
        (2, ("head",), 1),
    ]
    assert rung[2].lateness(DUE) == timedelta()


def test_nothing_rings_before_its_moment() -> None:
    assert list(ringing(alarms(0), DUE - timedelta.resolution, lambda rung: ["somebody"])) == []


@UNHURRIED
@given(
    moments=st.lists(minutes, max_size=6),
    sweeps=st.lists(minutes, min_size=1, max_size=8),
    nobody=st.sets(st.integers(0, 5)),
)
def test_whatever_the_sweeps_and_the_clock_no_alarm_is_lost_or_doubled(
    moments: list[datetime], sweeps: list[datetime], nobody: set[int]
) -> None:
    """Sweeps at any moments in any order (the machine's clock jumps); the last one is late enough for all."""
    every = tuple(Alarm(moment, rung, 0) for rung, moment in enumerate(moments))
    done: list[int] = []
    for now in [*sweeps, at("2026-12-01 00:00")]:
        left = pending(facts(alarms=every, rung=frozenset((rung, 0) for rung in done)))
        done += [
            r.alarm.rung for r in ringing(left, now, lambda rung: [] if rung in nobody else ["somebody"])
        ]
        assert len(done) == len(set(done))
    assert sorted(done) == list(range(len(moments)))
