"""逾期: things for those who may see them, names and numbers for administrators."""

from collections.abc import Callable
from datetime import timedelta

from django.test import Client

from shuniu.engines.reporting.tests.builders import arrived, submitted
from shuniu.front import lateness
from tests.cast import MONDAY, Cast

MONTH = timedelta(days=30)


def test_a_desk_sees_what_it_left_lying_and_a_stranger_nothing(cast: Cast) -> None:
    submission = arrived(cast)
    assert submission.text.title in [line.title for line in lateness.seen((cast["周明远"],), MONDAY + MONTH)]
    assert lateness.seen((cast["马骏"],), MONDAY + MONTH) == []


def test_an_administrator_sees_who_owes_but_not_what(cast: Cast, signed_in: Callable[[str], Client]) -> None:
    title = arrived(cast).text.title
    page = signed_in("高远").get("/late/").content.decode()
    assert "市委办公室" in page
    assert title not in page


def test_a_post_that_owes_is_named_with_its_unit(cast: Cast) -> None:
    submitted(cast)
    assert "石桥镇 党政办主任" in [debtor.name for debtor in lateness.debtors(MONDAY + MONTH)]


def test_nobody_else_finds_the_page(cast: Cast, signed_in: Callable[[str], Client]) -> None:
    assert signed_in("罗敏").get("/late/").status_code == 404
