"""Whether the tables are those of this version of the product. Another version's folder must not be half opened."""

from collections.abc import Iterable

from django.apps import apps
from django.db import connection
from django.db.migrations.loader import MigrationLoader

SENTENCE = (
    "数据目录是另一个版本的枢纽建立的（对不上的：{what}），这一版打不开；"
    "请用原来的版本打开，或者用 --data 另选一个空目录。"
)


def of_a_later_version() -> str:
    """The sentence to refuse with when migrations were applied that this version does not have, else ""."""
    loader = MigrationLoader(connection)
    return _sentence(
        f"{app} {name}" for app, name in loader.applied_migrations.keys() - loader.disk_migrations
    )


def of_another_version() -> str:
    """The same when a table or column is missing although all migrations were applied."""
    there = set(connection.introspection.table_names())
    wanted = {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}
    return _sentence(
        f"{table}.{column}"
        for table, model in wanted.items()
        for column in _missing(
            {str(field.column) for field in model._meta.local_concrete_fields}, table, there
        )
    )


def _missing(columns: set[str], table: str, there: set[str]) -> set[str]:
    if table not in there:
        return columns
    with connection.cursor() as cursor:
        described = connection.introspection.get_table_description(cursor, table)
    return columns - {column.name for column in described}


def _sentence(found: Iterable[str]) -> str:
    names = sorted(found)
    more = f"等{len(names)}处" if len(names) > 1 else ""
    return SENTENCE.format(what=f"{names[0]}{more}") if names else ""
