"""Printed copies: each with its number, on the paper, in the list, on the day they must come back (BUL-3, BEY-21)."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from shuniu.base.journal.models import Reading
from shuniu.front.keeping.proving import breaches
from shuniu.papers.reader import read_file
from shuniu.rooms.bulletins import acts, printing
from shuniu.rooms.bulletins.models import Issue
from shuniu.rooms.bulletins.tests.issuing import LIST, TEN, distributed
from tests.cast import Cast

SignedIn = Callable[[str], Client]
FIGURE = re.compile(
    r'href="([^"]+)" class="sn-c-figures__one[^>]*><span class="sn-c-figures__value">(\d+)</span>'
    r'<span class="sn-c-figures__word">([^<]+)<'
)
ROW = re.compile(r"<tr [^>]*data-row")


@pytest.fixture
def printed(cast: Cast) -> Issue:
    """An issue with a copy for each post of the list and a spare one."""
    return acts.print_copies(distributed(cast), by=cast["何静"], at=TEN, spare=1)


def corrected(cast: Cast, issue: Issue) -> Issue:
    item = issue.items.get()
    body = item.text.body.replace("217", "271")
    return acts.correct(
        issue, by=cast["何静"], at=TEN, item=item, title=item.text.title, body=body, reason="处数有误。"
    )


def shown(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_the_list_says_whose_each_is_and_every_figure_opens_as_many(
    cast: Cast, printed: Issue, signed_in: SignedIn
) -> None:
    desk, address = signed_in("何静"), f"/issue/{printed.pk}/copies/"
    page = shown(desk, address)
    assert all(str(copy.post or "备用") in page and copy.code in page for copy in printed.copies.all())
    issue = acts.recall(printed, by=cast["何静"], at=TEN, reason="数字有误。")
    acts.collect_copies(issue, by=cast["何静"], at=TEN, numbers=[2, 4])
    page = shown(desk, f"/issue/{issue.pk}/")
    figures = FIGURE.findall(page)
    assert [(word, value) for url, value, word in figures if "copies" in url] == [
        ("已印", "4"), ("在外", "2"), ("应退未退", "2"),
    ]  # fmt: skip
    for url, value, _ in figures:
        assert len(ROW.findall(shown(desk, url))) == int(value), url
    assert list(breaches()) == []


def test_the_number_stands_on_the_paper_of_each(printed: Issue, signed_in: SignedIn) -> None:
    desk, address = signed_in("何静"), f"/issue/{printed.pk}/copies/paper/"
    whole = read_file(desk.get(address).content, "a.pdf").text
    assert all(copy.code in whole for copy in printed.copies.all())
    one = read_file(desk.get(f"{address}?number=3").content, "a.pdf").text
    assert "000003" in one and "000002" not in one
    assert Reading.objects.filter(noun="issue", key=printed.pk).count() == 2
    assert desk.get(f"{address}?number=9").status_code == 404
    assert signed_in("马骏").get(address).status_code == 404


def test_a_recall_names_the_copies_that_must_come_back(
    cast: Cast, printed: Issue, signed_in: SignedIn
) -> None:
    issue = acts.recall(printed, by=cast["何静"], at=TEN, reason="数字有误。")
    mine = printing.owed_by(issue.receipts.get(post=cast["马骏"].post_id))
    assert mine == f"{LIST.index('马骏') + 1:06d}"
    assert f"份号 {mine}" in shown(signed_in("马骏"), f"/read/{issue.pk}/")
    assert "纸质在外4份要收回" in shown(signed_in("何静"), f"/issue/{issue.pk}/")
    assert not printing.printable(issue)
    assert "应退未退的：1—4" in shown(signed_in("何静"), f"/issue/{issue.pk}/collect_copies/")
    acts.collect_copies(issue, by=cast["何静"], at=TEN, numbers=[1, 2, 3])
    assert "份号" not in shown(signed_in("马骏"), f"/read/{issue.pk}/")


def test_after_a_correction_only_earlier_copies_are_owed(
    cast: Cast, printed: Issue, signed_in: SignedIn
) -> None:
    issue = acts.print_copies(corrected(cast, printed), by=cast["何静"], at=TEN)
    assert [copy.number for copy in issue.copies.owed().order_by("number")] == [1, 2, 3, 4]
    assert [copy.number for copy in printing.printable(issue)] == [5, 6, 7]
    page = shown(signed_in("马骏"), f"/read/{issue.pk}/")
    assert f"份号 {LIST.index('马骏') + 1:06d}" in page and "000006" not in page


def test_numbers_are_named_as_they_are_written_down() -> None:
    assert printing.named([1, 2, 3, 5, 8, 9]) == "1—3、5、8—9" and printing.named([]) == ""
