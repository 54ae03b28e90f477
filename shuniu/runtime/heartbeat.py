"""The watch over the clocks from outside the process that sweeps them: silence must not go unnoticed."""

import time
from dataclasses import dataclass
from pathlib import Path

SILENCE = 180.0


@dataclass
class Heartbeat:
    """A file that the worker touches after every sweep. ``limit`` is in seconds.

    Before the first beat it counts from the start.
    """

    path: Path
    limit: float = SILENCE
    since: float = 0.0

    def __post_init__(self) -> None:
        self.since = time.time()

    @property
    def last(self) -> float:
        """When it last beat (Unix time), or when watching began."""
        try:
            return max(self.path.stat().st_mtime, self.since)
        except FileNotFoundError:
            return self.since

    @property
    def silent(self) -> float:
        """For how many seconds nothing has been swept; zero while within the limit or after the clock was set back."""
        age = time.time() - self.last
        return age if age > self.limit else 0.0

    def excuse(self) -> None:
        """Begin counting anew: the silence was noticed and something was done about it."""
        self.since = time.time()
