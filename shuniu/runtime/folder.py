"""The data folder of one office: everything that is to be kept, and what its processes need to find one another."""

import fcntl
import os
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from shuniu.runtime.console import Unable

KEY_BYTES = 48


@dataclass(frozen=True)
class Folder:
    """A data folder. ``office`` is its database; the files named here are the folder's whole layout."""

    path: Path

    @property
    def database(self) -> Path:
        """The embedded database (SQLite); absent where the office uses PostgreSQL."""
        return self.path / "shuniu.sqlite3"

    @property
    def key(self) -> Path:
        """The secret key that signs sessions and tokens."""
        return self.path / "secret_key"

    @property
    def demo(self) -> Path:
        """Present when this is the demo office, whose entrance asks for no password."""
        return self.path / "demo"

    @property
    def making(self) -> Path:
        """Present while the demo office is being made; found at a start, it means that the making was cut short."""
        return self.path / "demo.making"

    @property
    def heartbeat(self) -> Path:
        """Touched by the worker after every sweep of the clocks; its age is how long time has stood still."""
        return self.path / "run" / "heartbeat"

    @property
    def holder(self) -> Path:
        """Locked by the supervisor that serves this folder; holds the address it serves at."""
        return self.path / "run" / "serve"

    def open(self) -> None:
        """Create the folder, readable by its owner only, and its secret key, where they are absent."""
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.holder.parent.mkdir(exist_ok=True)
        if not self.key.exists():
            descriptor = os.open(self.key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w") as handle:
                handle.write(secrets.token_urlsafe(KEY_BYTES) + "\n")

    def hold(self, address: str) -> TextIO:
        """Lock the folder for this process until it ends; refused while another serves it."""
        handle = self.holder.open("a+")
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            handle.close()
            raise Unable(f"数据目录 {self.path} 正在使用中：{self.holder.read_text().strip()}") from None
        handle.truncate(0)
        handle.write(address + "\n")
        handle.flush()
        return handle

    def forget_half_made(self) -> None:
        """Remove a demo office whose making was cut short; only ever one that began in an empty folder."""
        if not self.making.exists():
            return
        for leftover in self.path.glob("shuniu.sqlite3*"):
            leftover.unlink()
        shutil.rmtree(self.path / "files", ignore_errors=True)
        self.making.unlink()
