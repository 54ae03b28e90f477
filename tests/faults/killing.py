"""Killing an act before its statements, on a database file of its own, and looking at what is left.

The act runs in a fork whose chance is the same each time, so that every fork that comes to its end writes the same
rows; what is left after a kill is then either the picture before or the picture after, to the last column.
"""

import gc
import os
import random
import re
import signal
import sqlite3
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection, connections

Act = Callable[[], object]
Picture = dict[str, bytes]
BEFORE_COMMIT, AFTER_COMMIT = -1, -2
# What a fork finds as its connection: never used there and never closed. It is not the one its parent closed where a browser
# was started before: playwright leaves a loop running in the thread, Django's connections hang on that loop, and a fork has none.
_inherited: list[Any] = []
READS = re.compile(r"\s*SELECT\b(?!.*\bINTO\b)", re.DOTALL | re.IGNORECASE)


@contextmanager
def office_in(file: Path) -> Iterator[None]:
    """This process's database is this file meanwhile."""
    known = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = str(file)
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = known


def copied(file: Path, to: Path) -> Path:
    """A copy of a database as it is when all that was committed is in."""
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(to)) as target:
        source.backup(target)
    return to


def settled(file: Path) -> bytes:
    """Every byte of a database after it was opened and closed: opening is what undoes what a power cut left half done."""
    with closing(sqlite3.connect(file)) as database:
        database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return file.read_bytes()


def picture(file: Path) -> Picture:
    """Every table's rows as one digest each."""
    with closing(sqlite3.connect(file)) as database:
        tables = database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        )
        return {name: _digest(database, name) for (name,) in tables.fetchall()}


def _digest(database: sqlite3.Connection, table: str) -> bytes:
    seen = blake2b(digest_size=16)
    for row in database.execute(f'SELECT * FROM "{table}"'):
        seen.update(repr(row).encode())
    return seen.digest()


def sound(file: Path) -> bool:
    """Does SQLite itself find nothing wrong with the file?"""
    with closing(sqlite3.connect(file)) as database:
        return database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def moments(file: Path, act: Act) -> int:
    """Do the act to its end in a fork; at how many moments a kill can leave something new. ``file`` is the database, if one.

    Before its first statement is one, and before each that follows one that may have written: what is left by a kill after a
    statement that only reads is what was left by the one before it.
    """
    counted = file.with_suffix(".count")
    assert _forked(file, act, lambda: Executioner(0, counted)) == 0
    return int(counted.read_text())


def killed(file: Path, act: Act, before: int) -> bool:
    """Do the act in a fork that is killed at its nth moment, or before its commit; whether it came to die after that."""
    through = file.with_suffix(".through")
    assert _forked(file, act, lambda: Executioner(before, through=through)) == -signal.SIGKILL
    return through.exists()


class Executioner:
    """Counts moments and kills the process at its own, at the latest after its commit; with 0 it only counts."""

    def __init__(self, before: int, counted: Path | None = None, through: Path | None = None) -> None:
        self.before, self.counted, self.through, self.count = before, counted, through, 0
        self.wrote = True
        self.commit = connection.commit

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        self.count += self.wrote
        if self.count == self.before:
            die()
        self.wrote = not READS.match(sql)
        return execute(sql, params, many, context)

    def committing(self) -> None:
        """Stands in for the connection's own commit."""
        if self.before == BEFORE_COMMIT:
            die()
        self.commit()
        if self.through:
            self.through.touch()
            die()

    def done(self) -> None:
        """The act came to its end."""
        if self.counted:
            self.counted.write_text(str(self.count))


def die() -> None:
    """As a power cut would."""
    os.kill(os.getpid(), signal.SIGKILL)


def _forked(file: Path, act: Act, executioner: Callable[[], Executioner]) -> int:
    connection.close()
    gc.freeze()  # what the collector does not touch, a fork need not copy
    if pid := os.fork():
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    code = 1
    try:
        gc.disable()
        _same_chance()
        _inherited.append(connections[DEFAULT_DB_ALIAS])
        del connections[DEFAULT_DB_ALIAS]
        if connection.vendor == "sqlite":
            connection.settings_dict["NAME"] = str(file)
        watching = executioner()
        connection.commit = watching.committing
        with connection.execute_wrapper(watching):
            act()
        watching.done()
        connection.close()
        code = 0
    finally:
        if code:
            traceback.print_exc()
        os._exit(code)


def _same_chance() -> None:
    """Salts, marks and hashes are drawn alike in every fork."""
    os.urandom = random._urandom = random.Random("the same").randbytes
