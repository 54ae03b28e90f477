"""One process that must not stay dead: started in a session of its own, ended with everything it started."""

import ctypes
import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from shuniu.runtime.console import say

PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None, use_errno=True)
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
STEADY = 60.0


def begin_as_child() -> None:
    """Between fork and exec: take signals again (the supervisor blocks them), and end when the supervisor is killed."""
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


@dataclass
class Child:
    """A command under supervision. ``word`` is its name for people; times are seconds of the monotonic clock."""

    word: str
    command: Sequence[str]
    environment: Mapping[str, str]
    process: subprocess.Popen[bytes] | None = None
    began: float = 0.0
    pause: float = FIRST_PAUSE
    due: float = field(default=0.0)

    def tend(self) -> None:
        """Start it when it is time; when it has ended, clear away what it left and set the time of the next start."""
        if self.process is not None and self.process.poll() is not None:
            self.mourn(self.process)
        if self.process is None and time.monotonic() >= self.due:
            self.start()

    def start(self) -> None:
        """Start it now, whatever was planned."""
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            self.command,
            env=dict(self.environment),
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=begin_as_child,
        )

    def mourn(self, process: subprocess.Popen[bytes]) -> None:
        """Its main process has ended: end what it left behind, and wait longer the quicker it died."""
        self.signal(signal.SIGKILL)
        lived = time.monotonic() - self.began
        self.pause = FIRST_PAUSE if lived > STEADY else min(self.pause * 2, LONGEST_PAUSE)
        self.due = time.monotonic() + self.pause
        self.process = None
        say(f"{self.word}进程意外结束（代码 {process.returncode}），{self.pause:.0f} 秒后重新启动。")

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the process and to everything it started."""
        if self.process is not None:
            try:
                os.killpg(self.process.pid, number)
            except ProcessLookupError:
                return

    def stop(self, until: float) -> None:
        """Ask it to finish what it has in hand; after ``until`` (monotonic) end it and all it started."""
        if self.process is None:
            return
        try:
            self.process.wait(max(until - time.monotonic(), 0.01))
        except subprocess.TimeoutExpired:
            say(f"{self.word}进程未能按时结束，强行结束。")
        self.signal(signal.SIGKILL)
        self.process.wait()
