"""The worker's loop: every task in its rhythm, no task ends the others, told to end it ends."""

from threading import Event, get_ident

import pytest
from django.db import OperationalError

from shuniu.base.jobs import heartbeat
from shuniu.base.jobs.loop import LONGEST_WAIT, Task, Turn, once, work


@pytest.fixture(autouse=True)
def no_connections(monkeypatch):
    """The loop without a database."""
    monkeypatch.setattr("shuniu.base.jobs.loop.close_old_connections", lambda: None)
    monkeypatch.setattr("shuniu.base.jobs.loop.connections.close_all", lambda: None)


def never():
    return False


def test_lanes_go_side_by_side_until_told_to_end():
    stop, met, threads = Event(), Event(), set()

    def first(at, stopping):
        threads.add(get_ident())
        assert met.wait(10)
        stop.set()
        return False

    def second(at, stopping):
        threads.add(get_ident())
        met.set()
        return False

    assert work([Task("a", "first", "甲", 1, first), Task("b", "second", "乙", 1, second)], stop)
    assert len(threads) == 2


def test_a_failing_task_does_not_end_the_worker(caplog):
    stop, tried = Event(), []

    def bad(at, stopping):
        tried.append(at)
        raise ValueError("坏了")

    def good(at, stopping):
        stop.set()
        return False

    assert work([Task("a", "bad", "甲", 60, bad), Task("a", "good", "乙", 60, good)], stop)
    assert len(tried) == 1 and "bad failed" in caplog.text


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_lane_that_ends_by_itself_ends_the_worker():
    def deadly(at, stopping):
        raise SystemExit

    assert not work([Task("a", "deadly", "甲", 1, deadly)], Event())


@pytest.mark.parametrize(
    ("error", "said"), [(OperationalError("locked"), "does not answer"), (KeyError("x"), "failed")]
)
def test_after_failures_it_waits_longer_and_longer(monkeypatch, caplog, error, said):
    monkeypatch.setattr("shuniu.base.jobs.loop.monotonic", lambda: 0.0)

    def bad(at, stopping):
        raise error

    turn, waits = Turn(Task("a", "bad", "甲", 1, bad)), []
    for _ in range(7):
        turn.take(never)
        waits.append(turn.next)
    assert waits == [1, 2, 4, 8, 16, 30, LONGEST_WAIT] and said in caplog.text


def test_while_more_is_waiting_it_is_run_again_at_once(monkeypatch):
    monkeypatch.setattr("shuniu.base.jobs.loop.monotonic", lambda: 100.0)
    left = [3]

    def task(at, stopping):
        left[0] -= 1
        return left[0] > 0

    once([Task("a", "task", "甲", 60, task)])
    assert left == [0]
    turn = Turn(Task("a", "task", "甲", 60, lambda at, stopping: bool(left.pop())))
    left.extend([0, 1])
    turn.take(never)
    assert turn.next == 100
    turn.take(never)
    assert turn.next == 160


def test_the_heart_beats_where_somebody_watches(monkeypatch, tmp_path):
    monkeypatch.delenv("SHUNIU_HEARTBEAT", raising=False)
    heartbeat.beat()
    monkeypatch.setenv("SHUNIU_HEARTBEAT", str(tmp_path / "run" / "heartbeat"))
    heartbeat.beat()
    assert (tmp_path / "run" / "heartbeat").exists()
