"""The embedded database out of an office and into another, by SQLite's own backup: whole while the office goes on."""

import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connection

NAME = "office.sqlite3"


def dump(folder: Path) -> None:
    """Write the database as it is at one moment into ``folder``."""
    connection.ensure_connection()
    with closing(sqlite3.connect(folder / NAME)) as copy:
        connection.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")


def empty() -> bool:
    """Is there no office in the database of the settings?"""
    return not Path(connection.settings_dict["NAME"]).exists()


def load(folder: Path) -> None:
    """Put what was dumped where the settings look for it."""
    connection.close()
    (folder / NAME).rename(connection.settings_dict["NAME"])
