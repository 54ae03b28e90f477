"""The sweep: rings what is due, once, in order, with its true lateness, and says whom it reached."""

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext

from shuniu.base import nouns
from shuniu.base.clocks import keeping, pulse, sweeping
from shuniu.base.clocks.models import Clock, Firing
from shuniu.base.clocks.rungs import Rung
from shuniu.base.clocks.sentences import ALARM, SENTENCES
from shuniu.base.clocks.sweeping import sweep
from shuniu.base.clocks.tests.builders import LADDER, Watching, figure, fresh, party, thing
from shuniu.base.clocks.tests.office import at
from shuniu.base.journal.models import Entry
from shuniu.base.notices.models import Message

MONDAY = at("2026-11-16 09:00")
DUE = at("2026-11-16 11:00")


def started(
    number: int = 2990, *, minutes: int = 120, rungs: Any = LADDER, begin: datetime = MONDAY
) -> Clock:
    return keeping.start(
        thing(number), "work", at=begin, owed_by=party(), figure=figure(f"{minutes}分钟"), rungs=rungs
    )


def rung() -> list[tuple[int, int]]:
    return list(Firing.objects.order_by("pk").values_list("clock__key", "rung"))


def test_nothing_rings_before_its_moment(office: Watching) -> None:
    started()
    assert sweep(DUE - timedelta(hours=1, seconds=1)).fired == 0
    assert rung() == []


def test_a_ringing_is_row_notice_and_entry(office: Watching) -> None:
    clock = started()
    swept = sweep(DUE)
    assert (swept.fired, swept.late) == (2, timedelta(hours=1))
    assert [f.lateness for f in Firing.objects.order_by("pk")] == [timedelta(hours=1), timedelta()]
    first, second = Message.objects.order_by("pk")
    assert "快到了，还有不足1分钟，2026年11月16日（周一）11:00到期" in first.sentence
    assert (first.urgent, second.urgent) == (False, True)
    entry = Entry.objects.filter(verb="alarm").order_by("pk").last()
    assert (entry.key, entry.notes["late"], entry.notes["told"]) == (
        clock.key,
        0,
        ["柳河镇党政办", "柳河镇镇长"],
    )
    assert entry.sentence == "提醒柳河镇党政办、柳河镇镇长：办理时限，到期"
    assert fresh(clock).next_alarm_at == DUE + timedelta(days=1)


def test_sweeping_again_changes_nothing(office: Watching) -> None:
    started()
    sweep(DUE)
    assert sweep(DUE).fired == 0
    assert Firing.objects.count() == Message.objects.count() == 2


def test_what_was_missed_rings_in_the_order_of_its_moments_over_all_clocks(office: Watching) -> None:
    one, two = started(2990), started(2991, minutes=150)
    sweep(DUE + timedelta(days=3))
    assert rung() == [(one.key, 0), (two.key, 0), (one.key, 1), (two.key, 1), (one.key, 2), (two.key, 2)]


def test_a_rung_that_reaches_nobody_falls_through_at_once_and_says_so(office: Watching) -> None:
    office.reached["one"] = []
    started()
    swept = sweep(DUE - timedelta(hours=1))
    assert rung() == [(Clock.objects.get().key, 0), (Clock.objects.get().key, 1)]
    assert (swept.fired, swept.reached_nobody) == (2, 1)
    said = [entry.sentence for entry in Entry.objects.filter(verb="alarm").order_by("pk")]
    assert said == [
        "要提醒，却无人可告：办理时限，快到了",
        "因上一级无人可告，提醒柳河镇镇长：办理时限，到期",
    ]
    assert Firing.objects.reaching_nobody().count() == 1
    sweep(DUE)
    assert Firing.objects.count() == 2


def test_a_late_ringing_says_how_late(office: Watching) -> None:
    started()
    sweep(DUE + timedelta(days=3))
    assert "本提醒晚发3天1小时" in Message.objects.order_by("pk").first().sentence
    assert "已超过3天" in Message.objects.order_by("pk").first().sentence


def test_a_stopped_or_paused_clock_is_silent(office: Watching) -> None:
    one, two = started(2990), started(2991)
    keeping.stop(thing_of(one), "work", at=MONDAY)
    keeping.pause(thing_of(two), "work", at=MONDAY, ground="等")
    assert sweep(DUE + timedelta(days=9)).fired == 0
    keeping.resume(thing_of(two), "work", at=DUE + timedelta(days=9))
    assert sweep(DUE + timedelta(days=9, hours=1)).fired == 1


def thing_of(clock: Clock) -> Any:
    return nouns.find(clock.noun, clock.key)


def test_after_an_extension_the_end_is_announced_again_but_not_the_start(office: Watching) -> None:
    rungs = [Rung("start+30min", ("one",), "开始了"), Rung("due-1h", ("one",), "快到了")]
    clock = started(rungs=rungs)
    sweep(DUE - timedelta(minutes=30))
    keeping.extend(
        thing_of(clock), "work", at=DUE - timedelta(minutes=20), until=DUE + timedelta(hours=5), approved_by="张主任", reason="难"
    )  # fmt: skip
    sweep(DUE + timedelta(hours=5))
    assert [number for _, number in rung()] == [0, 1, 1]


def test_after_a_pause_what_was_announced_is_not_announced_again(office: Watching) -> None:
    clock = started()
    sweep(DUE - timedelta(minutes=30))
    keeping.pause(thing_of(clock), "work", at=DUE - timedelta(minutes=20), ground="等")
    keeping.resume(thing_of(clock), "work", at=DUE + timedelta(hours=5))
    sweep(DUE + timedelta(hours=5, minutes=20))
    assert [number for _, number in rung()] == [0, 1]


def test_ringing_may_act_and_stop_its_own_clock(office: Watching) -> None:
    clock = started()
    office.also = lambda thing, rung, now: keeping.stop(thing, "work", at=now) if rung.at == "due" else None
    assert sweep(DUE + timedelta(days=3)).fired == 2
    assert fresh(clock).stopped_at == DUE + timedelta(days=3)
    assert fresh(clock).next_alarm_at is None


def test_one_that_cannot_ring_does_not_silence_the_others_and_is_shown(office: Watching) -> None:
    bad, good = started(2990), started(2991)

    def fails(thing: Any, rung: Rung, now: datetime) -> None:
        if thing.pk == bad.key:
            raise ValueError("规则写错了")

    office.also = fails
    swept = sweep(DUE)
    assert (swept.fired, swept.troubled) == (2, 1)
    assert [key for key, _ in rung()] == [good.key, good.key]
    assert fresh(bad).trouble == "ValueError：规则写错了"
    assert list(Clock.objects.troubled()) == [bad]
    assert not Message.objects.filter(key=bad.key).exists()
    office.also = lambda thing, rung, now: None
    sweep(DUE + timedelta(minutes=1))
    assert [number for key, number in rung() if key == bad.key] == [0, 1]
    assert fresh(bad).trouble == ""


def test_a_clock_that_nobody_watches_is_shown_as_trouble(office: Watching) -> None:
    keeping.start(thing(), "unwatched", at=MONDAY, owed_by=party(), figure=figure("2小时"), rungs=LADDER)
    assert sweep(DUE).troubled == 1
    assert "没有登记" in Clock.objects.get().trouble


def test_a_failing_database_is_no_fault_of_the_clock(office: Watching) -> None:
    started()

    def away(thing: Any, rung: Rung, now: datetime) -> None:
        raise OperationalError("the server closed the connection")

    office.also = away
    with pytest.raises(OperationalError):
        sweep(DUE)
    office.also = lambda thing, rung, now: None
    assert sweep(DUE).fired == 2


def test_a_pass_is_bounded_and_says_so(office: Watching, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sweeping, "BATCH", 3)
    for number in range(8):
        started(2900 + number, minutes=100 + number)
    swept = sweep(DUE - timedelta(minutes=70), limit=5)
    assert (swept.fired, swept.waiting, pulse.last().waiting) == (5, True, True)
    swept = sweep(DUE - timedelta(minutes=70), limit=5)
    assert (swept.fired, swept.waiting) == (3, False)
    assert rung() == sorted(rung())


def test_a_quiet_pass_costs_a_handful_of_queries(office: Watching) -> None:
    started()
    sweep(MONDAY)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        sweep(MONDAY)
    assert len(queries) <= 7


def test_the_pulse_beats_and_silence_is_told_once(office: Watching, monkeypatch: pytest.MonkeyPatch) -> None:
    keeper = party("管理员")
    monkeypatch.setattr(pulse, "_keepers", [lambda now: [keeper]])
    sweep(MONDAY)
    assert not pulse.tell_of_silence(MONDAY + timedelta(minutes=4))
    assert pulse.tell_of_silence(MONDAY + timedelta(minutes=10))
    assert not pulse.tell_of_silence(MONDAY + timedelta(minutes=11))
    assert Message.objects.get().sentence.startswith("时限巡查已停10分钟")
    sweep(MONDAY + timedelta(minutes=12))
    assert pulse.tell_of_silence(MONDAY + timedelta(minutes=30))


def test_a_silence_from_the_very_beginning_is_told_too(
    office: Watching, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = party("管理员")
    monkeypatch.setattr(pulse, "_keepers", [lambda now: [keeper]])
    assert not pulse.tell_of_silence(MONDAY)
    assert pulse.tell_of_silence(MONDAY, seen=timedelta(minutes=3))
    assert not pulse.tell_of_silence(MONDAY, seen=timedelta(minutes=4))
    sweep(MONDAY)
    assert pulse.last().silence_told_at is None


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (["刘康"], "提醒刘康："),
        (["书记", "市长", "秘书长"], "提醒书记、市长、秘书长："),
        (["主任", "主任"], "提醒主任等2处："),
        (["书记", "市长", "秘书长", "部长", "主任", "主任"], "提醒书记、市长、秘书长等6处："),
    ],
)
def test_many_that_were_reminded_are_counted_not_recited(told: list[str], said: str) -> None:
    notes = {"told": told, "instead_of": None, "word": "阅看", "says": "", "late": 0}
    assert SENTENCES[ALARM](cast(Any, SimpleNamespace(notes=notes))).startswith(said)
