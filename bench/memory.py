"""The whole office at rest: started as anybody starts it, visited, left alone; all its processes together."""

import re
import signal
import subprocess
import sys
import tempfile
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from bench import Measure
from bench._memory import command, family, pss
from shuniu.runtime.places import ROOT

LIMIT = 400
PORT = 18_427
VISITS = 60
REST = 20.0
READY = re.compile(r"http://[\d.]+:\d+/")


@contextmanager
def office() -> Iterator[tuple[int, str]]:
    """An office of its own in an empty folder; yields the supervisor's process and the address."""
    with tempfile.TemporaryDirectory(prefix="shuniu-bench-") as folder:
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


def visit(url: str) -> None:
    """Load the entrance often enough that every web process has done its first work."""
    for _ in range(VISITS):
        with urllib.request.urlopen(url) as answer:
            answer.read()


def run() -> Iterator[Measure]:
    """Sum of the proportional set sizes, supervisor included."""
    with office() as (pid, url):
        visit(url)
        threading.Event().wait(REST)
        sizes = {member: pss(member) for member in family(pid)}
        for member, size in sizes.items():
            sys.stderr.write(f"{size:7.1f} MiB  {command(member)}\n")
        yield Measure("office at rest, all processes (PSS, MiB)", sum(sizes.values()), LIMIT)
