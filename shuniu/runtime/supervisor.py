"""Keeps an office's processes alive, ends them together, and notices when time stands still."""

import http.client
import signal
import time
from collections.abc import Callable, Sequence

from shuniu.runtime.child import Child
from shuniu.runtime.console import say
from shuniu.runtime.heartbeat import Heartbeat

ENDINGS = {signal.SIGTERM, signal.SIGINT, signal.SIGHUP}
WATCHED = ENDINGS | {signal.SIGCHLD}
TICK = 0.5
GRACE = 20.0


class Supervisor:
    """Runs children until it is told to end. ``on_silence`` gets the seconds for which nothing was swept."""

    def __init__(
        self,
        children: Sequence[Child],
        *,
        heart: Heartbeat,
        sweeper: Child,
        on_silence: Callable[[float], None],
        ready: Callable[[], bool],
        on_ready: Callable[[], None],
    ) -> None:
        self.children = children
        self.heart = heart
        self.sweeper = sweeper
        self.on_silence = on_silence
        self.ready = ready
        self.on_ready = on_ready
        self.announced = False

    def run(self) -> None:
        """Run until SIGTERM, SIGINT or SIGHUP; then end every child and everything the children started."""
        signal.pthread_sigmask(signal.SIG_BLOCK, WATCHED)
        while not self.told_to_end():
            for child in self.children:
                child.tend()
            self.announce()
            self.listen()
        self.end()

    def told_to_end(self) -> bool:
        """Wait a moment for a signal: the loop turns at once when a child ends, else twice a second."""
        got = signal.sigtimedwait(WATCHED, TICK if self.children[0].process else 0)
        return got is not None and got.si_signo in ENDINGS

    def announce(self) -> None:
        """Say once that the office is open, when it answers."""
        if not self.announced and self.ready():
            self.announced = True
            self.on_ready()

    def listen(self) -> None:
        """When the clocks have not been swept for too long: tell people, and give the work to a fresh process."""
        if seconds := self.heart.silent:
            self.heart.excuse()
            self.on_silence(seconds)
            self.sweeper.signal(signal.SIGKILL)

    def end(self) -> None:
        """Ask all children to finish, at once; wait; end what is left."""
        say("正在停止 …")
        for child in self.children:
            child.signal(signal.SIGTERM)
        until = time.monotonic() + GRACE
        for child in self.children:
            child.stop(until)


def answers(host: str, port: int) -> bool:
    """Whether something answers HTTP there; any status counts."""
    connection = http.client.HTTPConnection(host, port, timeout=TICK * 10)
    try:
        connection.request("HEAD", "/")
        connection.getresponse().read()
    except OSError:
        return False
    finally:
        connection.close()
    return True
