"""The harness keeps what it promises; otherwise every other test promises nothing."""

import socket

import pytest
from django.db import connection

from tests.harness import network
from tests.harness.databases import belongs


def test_another_machine_cannot_be_reached():
    with pytest.raises(network.Outside):
        socket.create_connection(("198.51.100.7", 80))
    assert network.ATTEMPTS == ["('198.51.100.7', 80)"]
    network.ATTEMPTS.clear()


def test_this_machine_can_be_reached():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()


def test_what_needs_no_database_runs_once(request):
    assert connection.vendor == "sqlite"
    assert belongs(request.node, "sqlite")
    assert not belongs(request.node, "postgresql")


def test_what_asks_for_the_database_runs_on_both(request, db):
    assert belongs(request.node, "sqlite")
    assert belongs(request.node, "postgresql")


@pytest.mark.postgres
def test_what_is_for_postgres_only_runs_there(request, db):
    assert connection.vendor == "postgresql"
    assert not belongs(request.node, "sqlite")


@pytest.mark.sqlite
def test_the_embedded_database_is_a_file_as_in_an_office(db):
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert cursor.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert str(connection.settings_dict["NAME"]).endswith("office.sqlite3")


@pytest.mark.browser(both=True)
def test_a_journey_may_ask_for_both(request, db):
    assert belongs(request.node, "sqlite")
    assert belongs(request.node, "postgresql")
