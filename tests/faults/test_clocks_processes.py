"""Two sweepers at once, and sweepers killed in the middle: every alarm rings once, whole, and none is lost."""

import os
import signal
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from shuniu.base import nouns
from shuniu.base.clocks import firing, keeping, sweeping
from shuniu.base.clocks.models import Clock, Firing
from shuniu.base.clocks.rungs import Rung
from shuniu.base.clocks.tests.builders import Watching, figure, party, thing
from shuniu.base.clocks.tests.office import at
from shuniu.base.journal.models import Entry
from shuniu.base.notices.models import Message
from tests.faults.children import Children

pytestmark = [pytest.mark.fault, pytest.mark.django_db(transaction=True)]

BEGIN = at("2026-11-16 09:00")
LATER = BEGIN + timedelta(days=3)
LADDER = [Rung("due-1h", ("one",), "快到了"), Rung("due", ("one", "head"), "到期")]
CLOCKS = 40


@pytest.fixture
def children(tmp_path: Path) -> Children:
    return Children(tmp_path)


@pytest.fixture
def clocks(office: Watching, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many clocks with two alarms each, all missed; a few in a transaction, so that there are many to fall between."""
    monkeypatch.setattr(sweeping, "BATCH", 4)
    owes = party()
    for number in range(CLOCKS):
        begin = BEGIN + timedelta(minutes=number)
        keeping.start(
            thing(2900 + number), "work", at=begin, owed_by=owes, figure=figure("2小时"), rungs=LADDER
        )


def sweeping_on() -> None:
    """What a worker does until nothing waits."""
    while sweeping.sweep(LATER, limit=8).waiting:
        continue


def dying(after: int) -> Callable[[], None]:
    """A sweeper that a power cut ends in the middle of its nth firing: the row is written, the notice is not."""

    def work() -> None:
        told = firing.tell
        count = iter(range(after))

        def tell(*args: Any, **said: Any) -> Any:
            if next(count, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)
            return told(*args, **said)

        firing.tell = tell
        sweeping_on()

    return work


def everything_rang_once() -> None:
    rows = list(Firing.objects.values_list("clock", "rung"))
    assert len(rows) == len(set(rows)) == 2 * CLOCKS
    assert Message.objects.count() == Entry.objects.filter(verb="alarm").count() == 2 * CLOCKS
    assert not Clock.objects.exclude(next_alarm_at=None).exists()
    assert all(f.lateness == LATER - f.moment for f in Firing.objects.all())


def test_two_sweepers_share_the_work(clocks: None, children: Children) -> None:
    with children.shared():
        both = [children.run(sweeping_on) for _ in range(2)]
        assert [child.ended() for child in both] == [0, 0]
    sweeping_on()
    everything_rang_once()


@pytest.mark.parametrize("after", [0, 5, 13])
def test_a_sweeper_dies_in_the_middle_of_a_firing(clocks: None, children: Children, after: int) -> None:
    with children.shared():
        assert children.run(dying(after)).ended() == -signal.SIGKILL
    assert Firing.objects.count() == Message.objects.count() == Entry.objects.filter(verb="alarm").count()
    assert Firing.objects.count() < 2 * CLOCKS
    sweeping_on()
    everything_rang_once()


def test_one_is_killed_while_the_other_goes_on(clocks: None, children: Children) -> None:
    with children.shared():
        victim, survivor = children.run(sweeping_on), children.run(sweeping_on)
        victim.kill()
        assert (victim.ended(), survivor.ended()) == (-signal.SIGKILL, 0)
    sweeping_on()
    everything_rang_once()


@pytest.mark.postgres
def test_what_an_act_holds_is_left_for_the_next_pass(clocks: None, children: Children) -> None:
    """A sweep waits for nobody: the thing that somebody works on is passed over."""
    held = Clock.objects.order_by("pk").first()
    with transaction.atomic():
        nouns.named(held.noun).model.objects.select_for_update().get(pk=held.key)
        assert children.run(lambda: sweeping.sweep(LATER)).ended() == 0
        assert not Firing.objects.filter(clock=held).exists()
        assert Firing.objects.count() == 2 * (CLOCKS - 1)
    sweeping_on()
    everything_rang_once()
