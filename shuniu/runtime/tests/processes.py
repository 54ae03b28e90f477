"""Small real processes for these tests, and a patient look at whether a process is there."""

import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

SLEEPER = [sys.executable, "-c", "import signal; signal.pause()"]
PATIENCE, MOMENT = 20.0, 0.01
NEVER = threading.Event()


def with_offspring(note: Path) -> list[str]:
    """A process that starts another, writes the other's id to ``note``, and waits."""
    code = (
        "import os,signal,sys\npid=os.fork()\nif pid: open(sys.argv[1],'w').write(str(pid))\nsignal.pause()"
    )
    return [sys.executable, "-c", code, str(note)]


def deaf(note: Path) -> list[str]:
    """A process that does not end when asked to; it writes to ``note`` when it has stopped listening."""
    code = "import signal,sys\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nopen(sys.argv[1],'w').write('deaf')"
    return [sys.executable, "-c", f"{code}\nwhile True: signal.pause()", str(note)]


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
