import signal
import subprocess
import sys
from collections.abc import Callable

import pytest

from shuniu.runtime.places import ROOT
from shuniu.runtime.tests.processes import alive, eventually

pytestmark = pytest.mark.fault


@pytest.fixture
def house(tmp_path) -> Callable[[str], subprocess.Popen[str]]:
    started = []

    def start(limit: str = "3600") -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "shuniu.runtime.tests.house", str(tmp_path / "heartbeat"), limit]
        started.append(subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


def sleeper(house: subprocess.Popen[str]) -> int:
    word, pid = house.stderr.readline().split()
    assert word == "sleeper"
    return int(pid)


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_told_to_end_it_ends_everything(house, ending):
    running = house()
    pid = sleeper(running)
    running.send_signal(ending)
    assert running.wait() == 0
    assert not alive(pid)


def test_killed_it_leaves_no_orphan(house):
    running = house()
    pid = sleeper(running)
    running.kill()
    eventually(lambda: not alive(pid))


def test_silence_is_noticed_and_the_work_given_to_a_fresh_process(house):
    running = house("1")
    pid = sleeper(running)
    assert running.stderr.readline() == "silent True\n"
    assert "意外结束" in running.stderr.readline()
    assert not alive(pid)
    running.send_signal(signal.SIGTERM)
    assert running.wait() == 0
