"""Clocks when the workers were off, when the machine's clock jumps, at year's end and on a make-up Saturday.

The oracle is written apart from the sweep: an alarm rings at the first sweep that comes at or after its moment, and is as late
as that sweep is. No alarm lost, none doubled, lateness true.
"""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from shuniu.base import nouns
from shuniu.base.clocks import keeping
from shuniu.base.clocks.models import Clock, Firing
from shuniu.base.clocks.rungs import Rung
from shuniu.base.clocks.sweeping import sweep
from shuniu.base.clocks.tests.builders import LADDER, Watching, figure, party, thing
from shuniu.base.clocks.tests.office import at
from shuniu.base.journal.models import Entry
from shuniu.base.notices.models import Message

pytestmark = pytest.mark.fault

BEGIN = at("2026-11-16 09:00")
OFFSETS = ("start+30min", "start+1wd", "due-20%", "due-1h", "due-1wd", "due", "due+2h", "due+1wd", "due+3d")
WITHINS = ("30分钟", "2小时", "5小时", "1天", "7天", "4个工作小时", "1个工作日", "5个工作日")

Told = dict[tuple[int, int], datetime]


def put_up(number: int, chance: random.Random) -> Clock:
    """A clock with a random ladder."""
    rungs = [Rung(offset, (chance.choice(("one", "head")),), "提醒") for offset in chance.sample(OFFSETS, 4)]
    begin = BEGIN + timedelta(minutes=chance.randrange(7 * 24 * 60))
    within = figure(chance.choice(WITHINS))
    return keeping.start(thing(2900 + number), "work", at=begin, owed_by=party(), figure=within, rungs=rungs)


def expected(clocks: Sequence[Clock], sweeps: Sequence[datetime]) -> Told:
    """(clock, rung) → when it must ring: at the first sweep, in the order in which they came, that is late enough."""
    found: Told = {}
    for clock in clocks:
        for number, row in enumerate(clock.rungs):
            if row["moment"]:
                moment = datetime.fromisoformat(row["moment"])
                found.update({(clock.pk, number): next(now for now in sweeps if now >= moment)})
    return found


def happened() -> Told:
    """(clock, rung) → when it rang; a doubled firing would show as a row too many."""
    rows = list(Firing.objects.values_list("clock", "rung", "fired_at"))
    told = {(clock, rung): now for clock, rung, now in rows}
    assert len(told) == len(rows) == Message.objects.count() == Entry.objects.filter(verb="alarm").count()
    return told


def truly_late() -> bool:
    """Is the lateness of each firing the time between its moment and the sweep's?"""
    return all(f.lateness == f.fired_at - f.moment for f in Firing.objects.all())


def test_workers_off_for_three_days(office: Watching) -> None:
    clocks = [put_up(number, random.Random(number)) for number in range(25)]
    minutes = [BEGIN + timedelta(hours=hours) for hours in range(0, 60, 5)]
    sweeps = [*minutes, minutes[-1] + timedelta(days=3), minutes[-1] + timedelta(days=60)]
    for now in sweeps:
        sweep(now)
    assert happened() == expected(clocks, sweeps)
    assert truly_late()
    assert max(f.lateness for f in Firing.objects.filter(fired_at=sweeps[-2])) > timedelta(days=2)


def test_what_was_missed_rings_in_order(office: Watching) -> None:
    for number in range(12):
        put_up(number, random.Random(number))
    sweep(BEGIN + timedelta(days=60))
    moments = list(Firing.objects.order_by("pk").values_list("moment", flat=True))
    assert moments == sorted(moments)


@pytest.mark.parametrize("seed", range(3))
def test_a_clock_that_jumps_back_and_forth(office: Watching, seed: int) -> None:
    chance = random.Random(seed)
    clocks = [put_up(number, random.Random(number)) for number in range(15)]
    sweeps = [BEGIN + timedelta(minutes=chance.randrange(14 * 24 * 60)) for _ in range(15)]
    sweeps.append(BEGIN + timedelta(days=60))
    for now in sweeps:
        sweep(now)
    assert happened() == expected(clocks, sweeps)
    assert truly_late()


def test_years_end(office: Watching) -> None:
    """Two hours and one working day that begin in one year and end in the next."""
    night = at("2026-12-31 23:00")
    hours = keeping.start(
        thing(2901), "work", at=night, owed_by=party(), figure=figure("2小时"), rungs=LADDER[:2]
    )
    days = keeping.start(
        thing(2902), "work", at=night, owed_by=party(), figure=figure("1个工作日"), rungs=LADDER[1:2]
    )
    sweep(at("2026-12-31 23:59"))
    assert not Firing.objects.exists()
    sweep(at("2027-01-01 00:00"))
    assert list(Firing.objects.values_list("clock", "rung")) == [(hours.pk, 0)]
    sweep(at("2027-01-01 17:30"))
    assert Firing.objects.get(clock=days).fired_at == at("2027-01-01 17:30")
    assert days.provisional
    assert sorted(happened().values()) == [at("2027-01-01 00:00"), *[at("2027-01-01 17:30")] * 2]


def test_a_make_up_saturday(office: Watching) -> None:
    """10 October 2026 is a Saturday that is worked: the last day, and the day on which the reminder rings."""
    friday = at("2026-10-09 10:00")
    rungs = [
        Rung("due-1wd", ("one",), "明天到期"),
        Rung("due", ("one",), "到期"),
        Rung("due+1wd", ("head",), "逾期"),
    ]
    clock = keeping.start(
        thing(), "work", at=friday, owed_by=party(), figure=figure("1个工作日"), rungs=rungs
    )
    assert clock.due_at == at("2026-10-10 17:30")
    for now in ("2026-10-10 08:30", "2026-10-10 17:30", "2026-10-11 12:00", "2026-10-12 08:30"):
        sweep(at(now))
    assert sorted(happened().items()) == [
        ((clock.pk, 1), at("2026-10-10 17:30")),
        ((clock.pk, 2), at("2026-10-12 08:30")),
    ]


def test_the_working_week_before_a_holiday(office: Watching) -> None:
    """20 September 2026 is a Sunday that is worked; the week of National Day is not."""
    clock = keeping.start(
        thing(),
        "work",
        at=at("2026-09-18 16:00"),
        owed_by=party(),
        figure=figure("10个工作日"),
        rungs=[LADDER[1]],
    )
    assert clock.due_at == at("2026-10-09 17:30")
    sweep(at("2026-10-09 17:29"))
    assert not happened()
    sweep(at("2026-10-09 17:30"))
    assert len(happened()) == 1


def test_acts_between_sweeps_lose_and_double_nothing(office: Watching) -> None:
    """Pauses, extensions, new beginnings and ends at random; each rung rings at most once a term, none after the end."""
    chance = random.Random("acts")
    clocks = [put_up(number, random.Random(number)) for number in range(12)]
    now = BEGIN + timedelta(days=7)
    for _ in range(25):
        now += timedelta(hours=chance.randint(1, 30))
        act(chance, Clock.objects.get(pk=chance.choice(clocks).pk), now)
        sweep(now)
    sweep(now + timedelta(days=90))
    happened_once = Firing.objects.values_list("clock", "rung", "edition")
    assert len(set(happened_once)) == len(happened_once)
    for clock in Clock.objects.running():
        assert bool(clock.next_alarm_at) is False
        owed = {(alarm.rung, alarm.edition) for alarm in clock.alarms()}
        rang = set(clock.firings.values_list("rung", "edition"))
        assert clock.suspended_at or owed <= rang


def act(chance: random.Random, clock: Clock, now: datetime) -> None:
    """One thing that may happen to a clock at this moment."""
    subject = nouns.find(clock.noun, clock.key)
    if clock.stopped_at:
        return
    happens = chance.choice(("pause", "resume", "restart", "extend", "stop"))
    if happens == "extend" and clock.suspended_at is None and clock.due_at > now:
        until = clock.due_at + timedelta(days=2)
        keeping.extend(subject, "work", at=now, until=until, approved_by="张主任", reason="难")
    elif happens == "pause":
        keeping.pause(subject, "work", at=now, ground="等")
    elif happens == "resume":
        keeping.resume(subject, "work", at=now)
    elif happens == "restart":
        keeping.restart(subject, "work", at=now, ground="补正")
    elif chance.random() < 0.3:
        keeping.stop(subject, "work", at=now)
