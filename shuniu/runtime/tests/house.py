"""A supervisor over one sleeping process, as a program: ``python -m shuniu.runtime.tests.house HEARTBEAT LIMIT``."""

import signal
import sys
from pathlib import Path

from shuniu.runtime.child import Child
from shuniu.runtime.console import say
from shuniu.runtime.heartbeat import Heartbeat
from shuniu.runtime.supervisor import Supervisor


def main(path: str, limit: str) -> None:
    """Run it; say the process id of the sleeper whenever it has (re)started and every silence noticed."""
    sleeper = Child("测试", "test-sleeper", signal.pause)
    Supervisor(
        [sleeper],
        heart=Heartbeat(Path(path), float(limit)),
        sweeper=sleeper,
        on_silence=lambda seconds: say(f"silent {seconds >= float(limit)}"),
        ready=lambda: True,
        on_ready=lambda: say(f"sleeper {sleeper.process.pid if sleeper.process else 0}"),
    ).run()


if __name__ == "__main__":
    main(*sys.argv[1:])
