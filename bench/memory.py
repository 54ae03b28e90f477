"""The whole office at rest: a demo office started as anybody starts it, used, left alone; all its processes together."""

import re
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from bench import Measure
from bench._processes import command, family, pss
from bench._visitor import doors, look_around
from shuniu.runtime.places import ROOT

LIMIT = 400
PORT = 18_427
PAGES = 12
REPORTS = "120"
REST, MOMENTS, STILL = 20.0, 15, 2.0  # seconds between two looks, how many, MiB
READY = re.compile(r"http://[\d.]+:\d+/")


@contextmanager
def office() -> Iterator[tuple[int, str]]:
    """A demo office of its own; yields the supervisor's process and the address."""
    with tempfile.TemporaryDirectory(prefix="shuniu-bench-") as folder:
        demo = [sys.executable, str(ROOT / "bin" / "shuniu"), "--data", folder, "demo", "--reports", REPORTS]
        subprocess.run(demo, check=True, stdout=sys.stderr)
        script = [sys.executable, str(ROOT / "bin" / "serve"), "--port", str(PORT), "--data", folder]
        running = subprocess.Popen(script, stderr=subprocess.PIPE, text=True)
        try:
            yield running.pid, address(running)
        finally:
            running.send_signal(signal.SIGTERM)
            running.communicate()


def address(running: subprocess.Popen[str]) -> str:
    """The address that the office says it is ready at."""
    for line in running.stderr or ():
        sys.stderr.write(line)
        if found := READY.search(line):
            return found.group()
    raise RuntimeError("the office did not open")


def use(url: str) -> None:
    """Go about in the office as everybody whom the entrance offers, so that every process has done its work."""
    read = sum(look_around(url, door, PAGES) for door in doors(url))
    sys.stderr.write(f"{read} pages read\n")


def at_rest(pid: int) -> dict[int, float]:
    """The size of each process once nothing has been made any more for a while: papers are made after the filling."""
    sizes: dict[int, float] = {}
    for _ in range(MOMENTS):
        before, sizes = sizes, {member: pss(member) for member in family(pid)}
        if before.keys() == sizes.keys() and abs(sum(sizes.values()) - sum(before.values())) < STILL:
            break
        threading.Event().wait(REST)
    return sizes


def run() -> Iterator[Measure]:
    """Sum of the proportional set sizes, supervisor included."""
    with office() as (pid, url):
        use(url)
        sizes = at_rest(pid)
        for member, size in sizes.items():
            sys.stderr.write(f"{size:7.1f} MiB  {command(member)}\n")
        yield Measure("office at rest, all processes (PSS, MiB)", sum(sizes.values()), LIMIT)
