"""The invented city's office, set up by the real acts once a process and from then on copied row by row.

Setting it up takes 300 ms, copying it 10 ms; five hundred tests begin with it.
"""

import pickle
from collections.abc import Sequence
from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models, transaction

from shuniu.base.parties.models import Party
from shuniu.base.rules.models import PackVersion
from tests.cast import Cast, open_office

Rows = list[tuple[Any, ...]]
_kept: tuple[bytes, dict[type[models.Model], Rows]] | None = None


def reopened() -> Cast:
    """The office as it was set up, in a database that has none; where something is there already, it is set up anew."""
    global _kept  # one process, one database
    if Party.objects.exists() or PackVersion.objects.exists():
        return open_office()
    if _kept is None:
        before = _tables()
        cast = open_office()
        _kept = (
            pickle.dumps(cast),
            {model: rows for model, rows in _tables().items() if rows != before[model]},
        )
        return cast
    said, tables = _kept
    with transaction.atomic(), connection.cursor() as cursor:
        for model, rows in tables.items():
            _write(cursor, model, rows)
        for sql in connection.ops.sequence_reset_sql(no_style(), list(tables)):
            cursor.execute(sql)
    return pickle.loads(said)


def _models() -> Sequence[type[models.Model]]:
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy
    ]


def _names(model: type[models.Model]) -> str:
    return ", ".join(
        connection.ops.quote_name(str(field.column)) for field in model._meta.local_concrete_fields
    )


def _tables() -> dict[type[models.Model], Rows]:
    found = {}
    with connection.cursor() as cursor:
        for model in _models():
            cursor.execute(f"SELECT {_names(model)} FROM {model._meta.db_table}")
            found[model] = cursor.fetchall()
    return found


def _write(cursor: Any, model: type[models.Model], rows: Rows) -> None:
    cursor.execute(f"DELETE FROM {model._meta.db_table}")
    marks = ", ".join(["%s"] * len(model._meta.local_concrete_fields))
    cursor.executemany(f"INSERT INTO {model._meta.db_table} ({_names(model)}) VALUES ({marks})", rows)
