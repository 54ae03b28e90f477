"""Processes of the product on the database of a test, to be killed at will: forks of the test's own, so they start at once."""

import os
import signal
import sqlite3
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from json import loads
from pathlib import Path
from threading import Lock, Thread
from urllib.parse import quote

from django.db import connection

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 90


@dataclass(frozen=True)
class Child:
    """A process that runs one function."""

    pid: int

    def kill(self) -> None:
        """End it as a power cut would."""
        os.kill(self.pid, signal.SIGKILL)

    def ended(self) -> int:
        """Wait for its end: 0 for a good one, minus the signal that killed it."""
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


@dataclass(frozen=True)
class Children:
    """Starts processes on the database of this test; ``folder`` is their data folder."""

    folder: Path

    @property
    def file(self) -> Path:
        """Where SQLite keeps it meanwhile."""
        return self.folder / "shuniu.sqlite3"

    def run(self, work: Callable[[], object]) -> Child:
        """A process that does this and ends."""
        if pid := os.fork():
            return Child(pid)
        code = 1
        try:
            self._own_connection()
            work()
            code = 0
        finally:
            if code:
                traceback.print_exc()
            os._exit(code)

    def _own_connection(self) -> None:
        connection.connection = None
        if connection.vendor == "sqlite":
            connection.settings_dict["NAME"] = self.file
            connection.is_in_memory_db = lambda: False

    def manage(self, *words: str, **environ: str) -> subprocess.Popen[bytes]:
        """A command of the product, in a process of its own."""
        said = {"DJANGO_SETTINGS_MODULE": "shuniu.config.settings.test", "SHUNIU_DATA": str(self.folder)}
        command = [sys.executable, "manage.py", *words]
        return subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, **said, "SHUNIU_DATABASE_URL": address(), **environ}
        )

    @contextmanager
    def shared(self) -> Iterator[None]:
        """While children work, what this test has written lies where they find it, and what they write comes back."""
        if connection.vendor == "postgresql":
            yield
            return
        with closing(sqlite3.connect(self.file)) as file:
            file.execute("PRAGMA journal_mode=WAL")
            connection.connection.backup(file)
        yield
        with closing(sqlite3.connect(self.file)) as file:
            file.backup(connection.connection)


def address() -> str:
    """The address of this test's database, as the settings take it; "" for SQLite in the data folder."""
    if connection.vendor != "postgresql":
        return ""
    said = connection.settings_dict
    return f"postgres://{said['USER']}@{quote(said['HOST'], safe='')}/{said['NAME']}"


class Gateway(ThreadingHTTPServer):
    """Receives short messages. ``victims`` (by count) die in the middle of a letter: it is taken, the answer never comes."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Receiver)
        self.lock, self.got = Lock(), []
        self.victims: dict[int, Child] = {}
        self.thread = Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01})

    def __enter__(self) -> "Gateway":
        self.thread.start()
        return self

    def __exit__(self, *args: object) -> None:
        self.shutdown()
        self.thread.join()
        self.server_close()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_port}/"

    def took(self, letter: dict[str, str]) -> Child | None:
        """Note a letter; the process to be killed now, if it is its time."""
        with self.lock:
            self.got.append((letter["id"], letter["text"]))
            return self.victims.pop(len(self.got), None)


class Receiver(BaseHTTPRequestHandler):
    """Takes letters, and answers unless the sender is to die first."""

    server: Gateway

    def do_POST(self) -> None:
        letter = loads(self.rfile.read(int(self.headers["Content-Length"])))
        if victim := self.server.took(letter):
            victim.kill()
            return
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Quiet."""
