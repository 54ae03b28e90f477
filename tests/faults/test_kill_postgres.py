"""SIGKILL before every statement of three acts on PostgreSQL: an act has happened or not, and the next one can."""

from pathlib import Path

import pytest
from django.db import connection

from shuniu.base.journal.models import Entry
from shuniu.front.keeping.proving import breaches
from tests.cast import Cast
from tests.faults.killing import AFTER_COMMIT, BEFORE_COMMIT, killed, statements
from tests.faults.stories import SHOWS, STORIES

pytestmark = [pytest.mark.fault, pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


def picture() -> dict[str, str | None]:
    """Every table's rows as one digest each."""
    with connection.cursor() as cursor:
        return {table: digest(cursor, table) for table in connection.introspection.table_names(cursor)}


def digest(cursor, table: str) -> str | None:
    """One for all rows of a table, whatever their order; None for none."""
    cursor.execute(f"SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM \"{table}\" t")
    return cursor.fetchone()[0]


def wrote(since: int) -> list[tuple[str, str]]:
    """The verbs in the journal since an entry."""
    return list(Entry.objects.filter(pk__gt=since).order_by("pk").values_list("noun", "verb"))


@pytest.mark.parametrize("name", ["submit", "sign_as_the_last", "adopt"])
def test_killed_anywhere_an_act_has_happened_or_not(cast: Cast, name: str, tmp_path: Path) -> None:
    count = [statements(tmp_path / "rehearsal", STORIES[name](cast)) for _ in range(2)][
        -1
    ]  # the first opens the series
    act = STORIES[name](cast)
    before, newest = picture(), Entry.objects.latest("pk").pk
    for statement in (*range(1, count + 1), BEFORE_COMMIT):
        killed(tmp_path, act, statement)
        assert picture() == before, f"killed before statement {statement} of {count}"
    killed(tmp_path, act, AFTER_COMMIT)
    assert picture() != before
    assert set(wrote(newest)) == SHOWS[name]
    assert list(breaches()) == []
