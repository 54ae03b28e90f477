"""What an invitation brings says which, where no report came at all."""

from datetime import timedelta

import pytest

from shuniu.engines.reporting import acts as reporting
from shuniu.engines.reporting.tests.builders import signed
from shuniu.rooms.assessment.ledgers import Entries
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.tests.builders import counted, opened
from shuniu.rooms.assessment.titles import about, addresses, titles
from tests.cast import MONDAY, Cast

ASKED = "约稿《春耕备耕进度》"


@pytest.fixture
def book(cast: Cast) -> Book:
    """石桥镇 and 柳河镇 were asked; one has answered, the other never does."""
    due = MONDAY + timedelta(days=2)
    made = reporting.invite(
        by=cast["何静"], at=MONDAY, desk=cast.desks["dangwei"], title="春耕备耕进度", wish="三百字左右。", due_at=due,
        units=[cast.units["sq"], cast.units["lh"]],
    )  # fmt: skip
    signed(cast, call=made.calls.get(unit=cast.units["sq"]))
    reporting.close(made, by=cast["何静"], at=due + timedelta(days=1))
    return counted(cast, opened(cast), at=due + timedelta(days=2))


def test_the_entry_names_the_invitation(cast: Cast, book: Book) -> None:
    entry = book.entries.get(event="约稿未报")
    assert (entry.unit, entry.title) == (cast.units["lh"], ASKED)
    assert titles([about(entry)]) == {about(entry): ASKED}
    rows = Entries((cast["何静"],), MONDAY, {"event": "约稿未报"}, book=book).page.rows
    assert [row.title for row in rows] == [ASKED]


def test_an_answer_is_called_by_its_own_title(cast: Cast, book: Book) -> None:
    entry = book.entries.get(event="约稿报来")
    assert entry.unit == cast.units["sq"] and entry.report
    assert entry.title == entry.report.signed_text.title != ""


def test_who_was_asked_in_vain_opens_the_invitation(cast: Cast, book: Book) -> None:
    entry = book.entries.get(event="约稿未报")
    assert entry.call
    assert addresses([about(entry)], (cast["何静"],)) == {
        about(entry): f"/invitation/{entry.call.invitation_id}/"
    }
