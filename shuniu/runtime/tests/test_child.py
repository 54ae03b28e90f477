import os
import signal
import time
from functools import partial

import pytest

from shuniu.runtime.child import FIRST_PAUSE, LONGEST_PAUSE, Child
from shuniu.runtime.tests.processes import alive, deaf, eventually, number_in, with_offspring


@pytest.fixture
def child():
    child = Child("测试", "test-child", signal.pause)
    yield child
    child.signal(signal.SIGKILL)
    if child.process:
        child.process.join()


def test_a_killed_child_is_started_again(child):
    child.tend()
    first = child.process
    child.signal(signal.SIGKILL)
    first.join()
    child.tend()
    assert child.process is None
    child.due = 0
    child.tend()
    assert alive(child.process.pid)
    assert child.process.pid != first.pid


def test_what_a_dead_child_left_behind_is_ended(child, tmp_path):
    child.task = partial(with_offspring, tmp_path / "note")
    child.tend()
    offspring = eventually(lambda: number_in(tmp_path / "note"))
    os.kill(child.process.pid, signal.SIGKILL)
    child.process.join()
    child.tend()
    eventually(lambda: not alive(offspring))


def test_the_quicker_it_dies_the_longer_it_waits(child):
    pauses = []
    for _ in range(10):
        child.start()
        child.signal(signal.SIGKILL)
        child.process.join()
        child.tend()
        pauses.append(child.pause)
    assert pauses[:3] == [FIRST_PAUSE * 2, FIRST_PAUSE * 4, FIRST_PAUSE * 8]
    assert pauses[-1] == LONGEST_PAUSE


def test_a_child_that_will_not_end_is_ended(child, tmp_path, capsys):
    child.task = partial(deaf, tmp_path / "note")
    child.tend()
    eventually((tmp_path / "note").exists)
    pid = child.process.pid
    child.signal(signal.SIGTERM)
    child.stop(time.monotonic())
    assert not alive(pid)
    assert "强行结束" in capsys.readouterr().err
