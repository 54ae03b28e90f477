"""The running office loses processes one after another and stays an office; ended, it leaves none behind."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from bench._processes import family
from shuniu.runtime.child import begin_as_child
from shuniu.runtime.folder import Folder
from shuniu.runtime.office import SETTINGS, Office
from shuniu.runtime.places import ROOT
from shuniu.runtime.supervisor import answers
from shuniu.runtime.tests.processes import alive, eventually

pytestmark = [pytest.mark.fault, pytest.mark.xdist_group("house")]
WEB, WORKER = "shuniu-web", "shuniu-worker"


@dataclass
class House:
    """An office that was really started, seen from outside."""

    process: subprocess.Popen[bytes]
    port: int
    command: list[str]
    environment: dict[str, str]
    log: Path

    def answers(self) -> bool:
        """Whether something answers a browser."""
        return answers("127.0.0.1", self.port)

    def open(self) -> bool:
        """Whether it answers and is whole; fails at once when it ended instead."""
        assert self.process.poll() is None, f"the office ended: {self.log.read_text()[-2000:]}"
        return self.answers() and self.whole()

    def named(self, name: str) -> list[int]:
        """The living processes of this name, the one that started the others first."""
        return [pid for pid in family(self.process.pid) if alive(pid) and comm(pid) == name]

    def whole(self) -> bool:
        """Whether all its processes are there: the web's main process with its two, and the worker."""
        return len(self.named(WEB)) == 3 and len(self.named(WORKER)) == 1


def comm(pid: int) -> str:
    """A process's name in the list of processes."""
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def started(command: list[str], environment: dict[str, str], log: Path) -> subprocess.Popen[bytes]:
    """Start the office; it ends when this test run does, however that ends."""
    bound = partial(begin_as_child, os.getpid())
    with log.open("wb") as said:
        return subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=said, stderr=said, preexec_fn=bound
        )


@pytest.fixture(scope="module")
def house(tmp_path_factory) -> Iterator[House]:
    tmp_path = tmp_path_factory.mktemp("house")
    folder = Folder(tmp_path)
    folder.open()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "shuniu.config.house", "--port", str(port), "--data", str(tmp_path)]
    log = tmp_path / "log"
    environment = {**Office(Path(sys.executable), folder).environment, "DJANGO_SETTINGS_MODULE": SETTINGS}
    environment.pop("SHUNIU_DATABASE_URL", None)
    house = House(started(command, environment, log), port, command, environment, log)
    try:
        eventually(house.open)
        yield house
    finally:
        house.process.kill()
        house.process.wait()


@pytest.mark.parametrize(("name", "which"), [(WEB, 0), (WEB, -1), (WORKER, 0)])
def test_whatever_is_killed_comes_back(house, name, which):
    victim = house.named(name)[which]
    os.kill(victim, signal.SIGKILL)
    eventually(lambda: not alive(victim) and house.open())


def test_a_folder_has_one_office_at_a_time(house):
    second = subprocess.run(house.command, cwd=ROOT, env=house.environment, capture_output=True, text=True)
    assert second.returncode == 1
    assert f"http://127.0.0.1:{house.port}/" in second.stderr
    assert house.answers()


def test_killed_it_leaves_nothing_and_can_be_started_again(house):
    members = family(house.process.pid)
    house.process.kill()
    house.process.wait()
    eventually(lambda: not [pid for pid in members if alive(pid)])
    house.process = started(house.command, house.environment, house.log)
    eventually(house.open)


def test_told_to_end_it_ends_whole(house):
    members = family(house.process.pid)
    house.process.terminate()
    assert house.process.wait(30) == 0
    assert [pid for pid in members if alive(pid)] == []
