"""Small real processes for these tests, and a patient look at whether a process is there."""

import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE, MOMENT = 120.0, 0.1
NEVER = threading.Event()


def with_offspring(note: Path) -> None:
    """Start another process, write its id to ``note``, and wait."""
    if pid := os.fork():
        note.write_text(str(pid))
    signal.pause()


def deaf(note: Path) -> None:
    """Do not end when asked to; write to ``note`` when no longer listening."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    note.write_text("deaf")
    while True:
        signal.pause()


def alive(pid: int) -> bool:
    """Whether a process runs: neither gone nor a corpse that nobody has collected."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def eventually(holds: Callable[[], object]) -> object:
    """What ``holds`` gives as soon as it is true; fails the test when it does not become true."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if found := holds():
            return found
        NEVER.wait(MOMENT)
    raise AssertionError("did not happen in time")


def number_in(note: Path) -> int:
    """The process id that was written to a note; 0 while there is none."""
    return int(note.read_text() or 0) if note.exists() else 0
