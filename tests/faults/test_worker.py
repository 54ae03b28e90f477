"""Workers are killed in the middle, and work beside each other: nothing is lost, nothing counts twice."""

import os
import signal
import subprocess
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from shuniu.base.jobs import kinds
from shuniu.base.jobs.enqueueing import enqueue
from shuniu.base.jobs.holding import LEASE as JOB_LEASE
from shuniu.base.jobs.models import Job, State
from shuniu.base.jobs.running import run_pending
from shuniu.base.notices import addresses
from shuniu.base.notices.delivering import deliver
from shuniu.base.notices.models import Dispatch, Notice
from shuniu.base.notices.models import State as Sent
from shuniu.base.notices.sending import LEASE
from shuniu.base.notices.telling import tell
from shuniu.base.parties.models import Party
from tests.cast import pack_of_rules
from tests.faults.children import PATIENCE, Children, Gateway

pytestmark = [pytest.mark.fault, pytest.mark.django_db(transaction=True)]
AT = datetime.fromisoformat("2026-03-02T12:00:00+08:00")
PEOPLE, JOBS, STEPS = 40, 8, 10


@pytest.fixture
def children(tmp_path):
    return Children(tmp_path)


@pytest.fixture
def gateway(settings, monkeypatch):
    """Short messages are set up, everybody has a number."""
    monkeypatch.setattr(addresses, "_find", [lambda persons, channel: {p: f"138{p:08d}" for p in persons}])
    with Gateway() as server:
        settings.NOTICE_GATEWAYS = {"sms": {"url": server.url}}
        yield server


def delivering(later=timedelta()):
    """What a worker does so much later."""

    def work():
        while deliver(AT + later):
            continue

    return work


def told():
    """Everybody is told one urgent thing of their own."""
    pack_of_rules()
    for n in range(PEOPLE):
        tell([Party.objects.create(kind="person", name=f"人{n}")], f"特急 {n}", at=AT, urgent=True)


def everything_arrived(gateway):
    """Each sentence under one id, each dispatch sent, each person with one notice."""
    texts = dict(gateway.got)
    assert sorted(texts.values()) == sorted(f"特急 {n}" for n in range(PEOPLE))
    assert set(gateway.got) == set(texts.items())
    assert set(Dispatch.objects.values_list("state", flat=True)) == {Sent.SENT}
    assert Notice.objects.count() == PEOPLE


def test_a_worker_killed_while_sending_loses_nothing(children, gateway):
    told()
    with children.shared():
        with gateway.lock:
            gateway.victims[7] = first = children.run(delivering())
        assert first.ended() == -signal.SIGKILL
        assert children.run(delivering(timedelta(seconds=1))).ended() == 0
        assert len(gateway.got) == PEOPLE
        assert children.run(delivering(LEASE + timedelta(seconds=1))).ended() == 0
    assert len(gateway.got) == PEOPLE + 1
    assert max(Counter(letter for letter, _ in gateway.got).values()) == 2
    everything_arrived(gateway)


def test_two_workers_send_everything_once(children, gateway):
    told()
    with children.shared():
        both = [children.run(delivering()) for _ in range(2)]
        assert [child.ended() for child in both] == [0, 0]
    assert len(gateway.got) == PEOPLE
    everything_arrived(gateway)


@pytest.fixture
def lines(monkeypatch):
    """A job of ten steps, each of which leaves a line; ``lines["dies_at"]`` kills its worker in the middle of one."""
    monkeypatch.setattr(kinds, "_kinds", {})
    said = {"dies_at": None}

    @kinds.job("lines", word="写十行")
    def work(row):
        for n in range(row.mark or 0, STEPS):
            with Path(row.payload["file"]).open("a") as file:
                file.write(f"{n} ")
            if n == said["dies_at"]:
                os.kill(os.getpid(), signal.SIGKILL)
            yield kinds.Progress(n + 1, STEPS, mark=n + 1)

    return said


def doing(later=timedelta()):
    """What a worker does with jobs so much later."""

    def work():
        while run_pending(AT + later):
            continue

    return work


def test_a_job_goes_on_after_its_worker_was_killed(children, tmp_path, lines):
    pack_of_rules()
    file = tmp_path / "lines"
    job = enqueue("lines", {"file": str(file)}, at=AT)
    lines["dies_at"] = 4
    with children.shared():
        assert children.run(doing()).ended() == -signal.SIGKILL
        lines["dies_at"] = None
        assert children.run(doing(timedelta(seconds=1))).ended() == 0
        assert file.read_text() == "0 1 2 3 4 "
        assert children.run(doing(JOB_LEASE + timedelta(seconds=1))).ended() == 0
    job.refresh_from_db()
    assert (job.state, job.done) == (State.DONE, STEPS)
    assert file.read_text() == "0 1 2 3 4 4 5 6 7 8 9 "


def test_two_workers_do_every_job_once(children, tmp_path, lines):
    pack_of_rules()
    files = [tmp_path / f"lines{n}" for n in range(JOBS)]
    for file in files:
        enqueue("lines", {"file": str(file)}, at=AT)
    with children.shared():
        both = [children.run(doing()) for _ in range(2)]
        assert [child.ended() for child in both] == [0, 0]
    assert set(Job.objects.values_list("state", flat=True)) == {State.DONE}
    assert {file.read_text() for file in files} == {"0 1 2 3 4 5 6 7 8 9 "}


def test_the_worker_beats_and_ends_when_told(children, tmp_path):
    pack_of_rules()
    heart = tmp_path / "run" / "heartbeat"
    with children.shared():
        worker = children.manage("work", SHUNIU_HEARTBEAT=str(heart))
        while not heart.exists():
            with pytest.raises(subprocess.TimeoutExpired):
                worker.wait(0.05)
        worker.terminate()
        assert worker.wait(PATIENCE) == 0
