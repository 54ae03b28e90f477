"""SIGKILL before every statement of acts that can leave something new: an act has happened or not, and the next can."""

from pathlib import Path

import pytest
from django.db import connection

from shuniu.base.journal.models import Entry
from shuniu.front.keeping.proving import breaches
from tests.cast import Cast
from tests.faults.killing import BEFORE_COMMIT, killed
from tests.faults.stories import STORIES

pytestmark = [pytest.mark.fault, pytest.mark.postgres, pytest.mark.django_db(transaction=True)]

STORY = ["submit", "sign_as_the_last", "adopt", "issue_it", "correct_an_issue", "recall_an_issue", "give"]


def picture() -> list[tuple[str, str | None]]:
    """Every table's rows as one digest each, whatever their order; None for an empty one."""
    digest = "SELECT '{0}', md5(string_agg(t::text, '|' ORDER BY t::text)) FROM \"{0}\" t"
    with connection.cursor() as cursor:
        tables = sorted(connection.introspection.table_names(cursor))
        cursor.execute(" UNION ALL ".join(digest.format(table) for table in tables))
        return cursor.fetchall()


def wrote(since: int) -> set[tuple[str, str]]:
    """The verbs in the journal since an entry."""
    return set(Entry.objects.filter(pk__gt=since).values_list("noun", "verb"))


@pytest.mark.parametrize("name", STORY)
def test_killed_anywhere_an_act_has_happened_or_not(cast: Cast, name: str, tmp_path: Path) -> None:
    act = STORIES[name].act(cast)
    before, newest = picture(), Entry.objects.latest("pk").pk
    assert not killed(tmp_path / "act", act, BEFORE_COMMIT)
    nth = 1
    while not killed(tmp_path / "act", act, nth):
        assert picture() == before, f"killed at moment {nth}"
        nth += 1
    assert picture() != before
    assert wrote(newest) == STORIES[name].shows
    assert list(breaches()) == []
