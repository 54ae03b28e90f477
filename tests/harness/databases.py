"""The suite runs twice: whole on SQLite, then what touches the database on PostgreSQL.

Whether a test touches the database is read off the test itself (its fixtures or its class), so that nobody has
to keep a list. A test for one database only says so by the marker ``postgres`` or ``sqlite``; one in the browser
runs on SQLite, and on PostgreSQL too where it says ``browser(both=True)``.

On SQLite the database is a file with the office's own pragmas but one: two threads, two processes or a browser and a
test then meet as they do in an office, which they do not in a database in memory.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, connections
from django.test import TransactionTestCase

DATABASE_FIXTURES = {"db", "transactional_db", "django_db_reset_sequences", "live_server"}


def touches_database(item: pytest.Item) -> bool:
    """Whether the test asks for the database: by marker, by a fixture (even an indirect one) or by its class."""
    by_fixture = DATABASE_FIXTURES & set(getattr(item, "fixturenames", ()))
    by_class = isinstance(getattr(item, "cls", None), type) and issubclass(item.cls, TransactionTestCase)
    return bool(by_fixture or by_class or item.get_closest_marker("django_db"))


def belongs(item: pytest.Item, vendor: str) -> bool:
    """Whether the test is to run on this database."""
    if vendor == "sqlite":
        return item.get_closest_marker("postgres") is None
    browser = item.get_closest_marker("browser")
    if item.get_closest_marker("sqlite") or (browser and not browser.kwargs.get("both")):
        return False
    return touches_database(item)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what does not belong to the database that this run uses; what forks thousands of times goes first.

    A fork takes as long as its process is big, and a process grows with every test.
    """
    kept, out = [], []
    for item in items:
        (kept if belongs(item, connection.vendor) else out).append(item)
    if out:
        config.hook.pytest_deselected(items=out)
    items[:] = sorted(kept, key=lambda item: item.get_closest_marker("fault") is None)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Before the test database is made: on SQLite put it in a file; a power cut is not among what is tested."""
    if connection.vendor == "sqlite":
        own = connections["default"].settings_dict
        own["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "office.sqlite3")
        pragmas = own["OPTIONS"].get("init_command", "")
        own["OPTIONS"]["init_command"] = pragmas.replace("synchronous=FULL", "synchronous=OFF")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Before the test database is dropped: PostgreSQL may not have noticed yet that a client was killed."""
    yield
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
