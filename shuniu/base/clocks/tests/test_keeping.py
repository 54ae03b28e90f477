"""Starting, stopping, pausing, resuming, restarting, extending."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from shuniu.base.clocks import asking, keeping
from shuniu.base.clocks.decide import ClockState
from shuniu.base.clocks.models import Clock, Extension, Pause
from shuniu.base.clocks.tests.builders import LADDER, figure, fresh, party, thing
from shuniu.base.clocks.tests.office import at
from shuniu.base.refusals import Incomplete, NotNow
from shuniu.base.rules.duration import duration

pytestmark = pytest.mark.usefixtures("rules")
MONDAY = at("2026-11-16 09:00")


def started(within: str = "5个工作日", **more: object) -> Clock:
    return keeping.start(
        more.pop("thing", None) or thing(), "work", at=MONDAY, owed_by=party(), figure=figure(within), rungs=LADDER, **more
    )  # fmt: skip


def test_a_start_keeps_the_rule_and_derives_the_rest() -> None:
    clock = fresh(started())
    assert clock.due_at == at("2026-11-23 17:30")
    assert clock.next_alarm_at == at("2026-11-23 16:30")
    assert (clock.figure["source"], clock.figure["raw"]) == ("测试办法第三条", "5个工作日")
    assert clock.amber_at == clock.due_at - (clock.due_at - MONDAY) / 5
    assert [row["moment"] for row in clock.rungs][-1] == "2026-11-24T17:30:00+08:00"


def test_it_may_be_counted_from_before_it_was_known() -> None:
    assert started("2小时", anchor=at("2026-11-16 08:10")).due_at == at("2026-11-16 10:10")


def test_it_may_run_to_a_moment_or_a_day_agreed_upon() -> None:
    assert started(until=at("2026-11-18 12:00")).due_at == at("2026-11-18 12:00")
    assert started(until=date(2026, 11, 18), thing=thing(2991)).due_at == at("2026-11-18 17:30")
    with pytest.raises(Incomplete, match="已经过了"):
        started(until=at("2026-11-16 08:00"), thing=thing(2992))


def test_a_clock_runs_once_under_its_name() -> None:
    one = thing()
    started(thing=one)
    with pytest.raises(IntegrityError), transaction.atomic():
        started(thing=one)
    keeping.stop(one, "work", at=MONDAY)
    assert started(thing=one).pk


def test_stopping_keeps_the_lateness() -> None:
    one = thing()
    clock = started("2小时", thing=one)
    keeping.stop(one, "work", at=at("2026-11-16 11:20"))
    stopped = fresh(clock)
    assert stopped.lateness == timedelta(minutes=20)
    assert stopped.state(at("2027-01-01 09:00")) is ClockState.DONE
    assert stopped.next_alarm_at is None


def test_where_nothing_runs_nothing_happens() -> None:
    one = thing()
    assert keeping.stop(one, "work", at=MONDAY) == []
    assert keeping.pause(one, "work", at=MONDAY, ground="等") is None
    assert keeping.resume(one, "work", at=MONDAY) is None
    assert keeping.restart(one, "work", at=MONDAY, ground="补正") is None
    assert keeping.stop_all(one, at=MONDAY) == []


def test_a_pause_silences_it_and_resuming_gives_the_remainder_back() -> None:
    one = thing()
    clock = started("2小时", thing=one)
    keeping.pause(one, "work", at=at("2026-11-16 09:30"), ground="征求第三方意见")
    keeping.pause(one, "work", at=at("2026-11-16 09:40"), ground="再停")
    assert (fresh(clock).due_at, fresh(clock).next_alarm_at) == (None, None)
    assert fresh(clock).state(at("2027-01-01 09:00")) is ClockState.SUSPENDED
    keeping.resume(one, "work", at=at("2026-11-16 14:00"))
    assert fresh(clock).due_at == at("2026-11-16 15:30")
    assert fresh(clock).next_alarm_at == at("2026-11-16 14:30")
    assert Pause.objects.count() == 1


def test_an_overdue_clock_may_stand_still_and_is_overdue_again_after() -> None:
    one = thing()
    clock = started("2小时", thing=one)
    keeping.pause(one, "work", at=at("2026-11-16 13:00"), ground="停电")
    assert fresh(clock).state(at("2026-11-16 14:00")) is ClockState.SUSPENDED
    keeping.resume(one, "work", at=at("2026-11-16 15:00"))
    assert fresh(clock).state(at("2026-11-16 15:00")) is ClockState.OVERDUE
    assert fresh(clock).due_at == at("2026-11-16 11:00")


def test_stopping_while_it_stands_still_ends_the_pause() -> None:
    one = thing()
    started("2小时", thing=one)
    keeping.pause(one, "work", at=at("2026-11-16 09:30"), ground="等")
    (stopped,) = keeping.stop(one, "work", at=at("2026-11-18 09:00"))
    assert stopped.lateness is None
    assert Pause.objects.get().until == at("2026-11-18 09:00")


@pytest.mark.parametrize("paused", [True, False])
def test_a_correction_begins_anew(paused: bool) -> None:
    one = thing()
    clock = started("20个工作日", thing=one)
    if paused:
        keeping.pause(one, "work", at=at("2026-11-18 10:00"), ground="等申请人补正")
    keeping.restart(one, "work", at=at("2026-11-30 09:00"), ground="申请人已补正")
    assert fresh(clock).due_at == at("2026-12-28 17:30")
    assert fresh(clock).restarts == 1


def test_an_extension_before_expiry_bounded_and_approved() -> None:
    one = thing()
    clock = started(thing=one)
    asked = {"at": at("2026-11-20 09:00"), "approved_by": "市政府督查室 张主任", "reason": "需现场核查"}
    with pytest.raises(Incomplete, match="要晚于原来的时限"):
        keeping.extend(one, "work", until=at("2026-11-23 10:00"), **asked)
    with pytest.raises(Incomplete, match="最多延长5个工作日，不能晚于2026年11月30日（周一）17:30"):
        keeping.extend(one, "work", until=at("2026-12-01 10:00"), most=duration("5个工作日"), **asked)
    keeping.extend(one, "work", until=at("2026-11-30 10:00"), most=duration("5个工作日"), **asked)
    assert fresh(clock).due_at == at("2026-11-30 17:30")
    assert Extension.objects.get().before == at("2026-11-23 17:30")


def test_no_extension_after_expiry_nor_while_it_stands_still() -> None:
    one = thing()
    started(thing=one)
    asked = {"until": at("2026-12-04 10:00"), "approved_by": "张主任", "reason": "忙"}
    with pytest.raises(NotNow, match="不能再延期"):
        keeping.extend(one, "work", at=at("2026-11-23 17:31"), **asked)
    keeping.pause(one, "work", at=at("2026-11-20 09:00"), ground="等")
    with pytest.raises(NotNow, match="没有在走"):
        keeping.extend(one, "work", at=at("2026-11-20 10:00"), **asked)


def test_the_database_refuses_the_half_made() -> None:
    clock = started()
    for wrong in (
        {"due_at": None},
        {"suspended_at": MONDAY},
        {"stopped_at": MONDAY},
        {"stopped_at": MONDAY - timedelta(1), "next_alarm_at": None},
        {"stopped_at": MONDAY, "suspended_at": MONDAY, "next_alarm_at": None},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Clock.objects.filter(pk=clock.pk).update(**wrong)


def test_several_clocks_of_one_event_stop_together() -> None:
    one = thing()
    for name, within in (("city", "2小时"), ("province", "5小时"), ("centre", "6小时")):
        keeping.start(one, name, at=MONDAY, owed_by=party(name), figure=figure(within))
    assert [clock.name for clock in asking.running(one)] == ["city", "province", "centre"]
    assert asking.first_of("calendar_year", [one.pk])[one.pk].name == "city"
    assert len(keeping.stop_all(one, at=at("2026-11-16 10:00"))) == 3
    assert not asking.running(one).exists()


def test_each_open_clock_is_in_exactly_one_state_in_the_database_too() -> None:
    owes = party()
    for number, within in enumerate(["2小时", "1天", "5个工作日", "20个工作日"]):
        one = thing(2900 + number)
        keeping.start(one, "work", at=MONDAY, owed_by=owes, figure=figure(within))
        if number == 3:
            keeping.pause(one, "work", at=MONDAY, ground="等")
    clocks = asking.owed_by([owes])
    for now in (
        MONDAY,
        at("2026-11-16 11:00"),
        at("2026-11-17 12:00"),
        at("2026-11-23 17:30"),
        at("2026-12-30 00:00"),
    ):
        counted = asking.counts(clocks, now)
        assert sum(counted.values()) == 4
        states = [clock.state(now) for clock in clocks]
        assert {state: states.count(state) for state in states} == {s: n for s, n in counted.items() if n}


def test_the_proof_sheet_is_read_from_the_rows() -> None:
    one = thing()
    clock = started("3个工作日", thing=one)
    keeping.pause(one, "work", at=at("2026-11-17 10:00"), ground="征求第三方意见")
    keeping.resume(one, "work", at=at("2026-11-18 10:00"))
    told = [f"{row.when} {row.says}" for row in asking.sheet(fresh(clock))]
    assert told[1].endswith("暂停计时，事由：征求第三方意见；恢复时余3天")
    assert told[-1] == "2026年11月23日（周一）17:30 到期"
