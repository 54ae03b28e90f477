"""One process that must not stay dead: forked into a session of its own, ended with everything it started.

Forked, not started anew: the supervisor has the house loaded, so a child begins at once and shares its memory.
"""

import ctypes
import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.process import BaseProcess

from shuniu.runtime.console import say

PR_SET_PDEATHSIG, PR_SET_NAME = 1, 15
LIBC = ctypes.CDLL(None, use_errno=True)
FORKED = multiprocessing.get_context("fork")
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
STEADY = 60.0


def begin_as_child(parent: int) -> None:
    """Take signals again (the supervisor blocks them), and end when ``parent`` is killed, or was before this."""
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != parent:
        raise SystemExit(f"process {parent} has gone")


@dataclass
class Child:
    """A task under supervision. ``word`` names it for people, ``name`` in the list of processes; times are monotonic seconds."""

    word: str
    name: str
    task: Callable[[], object]
    process: BaseProcess | None = None
    began: float = 0.0
    pause: float = FIRST_PAUSE
    due: float = 0.0

    def tend(self) -> None:
        """Start it when it is time; when it has ended, clear away what it left and set the time of the next start."""
        if self.process is not None and not self.process.is_alive():
            self.mourn(self.process)
        if self.process is None and time.monotonic() >= self.due:
            self.start()

    def start(self) -> None:
        """Start it now, whatever was planned."""
        self.began = time.monotonic()
        self.process = FORKED.Process(target=self.live, args=(os.getpid(),))
        self.process.start()

    def live(self, parent: int) -> None:
        """In the new process: do the task."""
        os.setsid()
        begin_as_child(parent)
        LIBC.prctl(PR_SET_NAME, self.name.encode())
        self.task()

    def mourn(self, process: BaseProcess) -> None:
        """Its main process has ended: end what it left behind, and wait longer the quicker it died."""
        self.signal(signal.SIGKILL)
        lived = time.monotonic() - self.began
        self.pause = FIRST_PAUSE if lived > STEADY else min(self.pause * 2, LONGEST_PAUSE)
        self.due = time.monotonic() + self.pause
        self.process = None
        say(f"{self.word}进程意外结束（代码 {process.exitcode}），{self.pause:.0f} 秒后重新启动。")

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the process and to everything it started."""
        if self.process is None or self.process.pid is None:
            return
        for send in (os.killpg, os.kill):  # both: it may not have its session yet
            try:
                send(self.process.pid, number)
            except ProcessLookupError:
                continue

    def stop(self, until: float) -> None:
        """Wait for it to finish what it has in hand; after ``until`` end it and all it started."""
        if self.process is None:
            return
        self.process.join(max(until - time.monotonic(), 0.01))
        if self.process.is_alive():
            say(f"{self.word}进程未能按时结束，强行结束。")
        self.signal(signal.SIGKILL)
        self.process.join()
