"""All rows out of PostgreSQL and into another, by COPY in one snapshot; no program of the server's is needed.

The schema is not in the backup: it is made by the migrations that the backup names, then filled.
"""

from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder

SUFFIX = ".copy"
_BLOCK = 1 << 20


def dump(folder: Path) -> None:
    """Write every table as it is at one moment into ``folder``."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        for table in tables():
            _copy_out(cursor, table, folder / f"{table}{SUFFIX}")


def empty() -> bool:
    """Is there no office in the database of the settings?"""
    return not tables()


def load(folder: Path) -> None:
    """Make the schema and fill it: foreign keys are looked at when all rows are there."""
    call_command("migrate", verbosity=0, interactive=False)
    names = {path.name.removesuffix(SUFFIX): path for path in folder.glob(f"*{SUFFIX}")}
    with transaction.atomic(), connection.cursor() as cursor:
        listed = ", ".join(connection.ops.quote_name(table) for table in tables())
        cursor.execute(f"TRUNCATE {listed}")
        for table, path in sorted(names.items()):
            _copy_in(cursor, table, path)
        _follow(cursor)


def tables() -> list[str]:
    """Every table of the office, by name."""
    return sorted(connection.introspection.table_names())


def _copy_out(cursor: Any, table: str, path: Path) -> None:
    columns = _columns(cursor, table)
    with (
        path.open("wb") as to,
        cursor.copy(f"COPY {_named(table, columns)} TO STDOUT (FORMAT csv, HEADER)") as rows,
    ):
        for block in rows:
            to.write(block)


def _copy_in(cursor: Any, table: str, path: Path) -> None:
    with path.open("rb") as source:
        columns = source.readline().decode().strip().split(",")
        with cursor.copy(f"COPY {_named(table, columns)} FROM STDIN (FORMAT csv)") as rows:
            while block := source.read(_BLOCK):
                rows.write(block)


def _columns(cursor: Any, table: str) -> list[str]:
    return [column.name for column in connection.introspection.get_table_description(cursor, table)]


def _named(table: str, columns: list[str]) -> str:
    quote = connection.ops.quote_name
    return f"{quote(table)} ({', '.join(quote(column) for column in columns)})"


def _follow(cursor: Any) -> None:
    """Let every sequence go on after the largest key."""
    models: list[Any] = [*connection.introspection.installed_models(tables()), MigrationRecorder.Migration]
    for statement in connection.ops.sequence_reset_sql(no_style(), models):
        cursor.execute(statement)
