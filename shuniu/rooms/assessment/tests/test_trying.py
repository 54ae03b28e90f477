"""Trying another scheme: the same facts under both, who moves because of what, and nothing is changed by it."""

import io
from collections.abc import Callable
from datetime import date, timedelta

import openpyxl
import pytest
from django.db import connection
from django.test import Client

from shuniu.base.jobs.models import Job
from shuniu.base.jobs.running import run_pending
from shuniu.base.journal.models import Entry as Journalled
from shuniu.base.rulemaking.acts import change
from shuniu.engines.reporting import acts as reporting
from shuniu.engines.reporting.tests.builders import arrived
from shuniu.rooms.assessment import facts, trial_page, trying
from shuniu.rooms.assessment.models import Book, PointEntry
from shuniu.rooms.assessment.points.worth import MILLI
from shuniu.rooms.assessment.tests.builders import opened, recorded
from shuniu.rooms.assessment.trying import OTHER, PRESENT, Question, Trial
from tests.cast import MONDAY, SETTER, Cast

TODAY = date(2026, 3, 2)
ASKED = "/points/dangwei/trial/?pack={pack}&first=2026-03-01&last=2026-03-31"
SignedIn = Callable[[str], Client]


@pytest.fixture
def book(cast: Cast) -> Book:
    """A book in which adoption counts; one report of 石桥镇 adopted, one of its reports found untrue."""
    change(
        by=SETTER, at=MONDAY, name="assessment.counting", value="采用", since=TODAY, source="例会纪要", reason="刊物未上线"
    )  # fmt: skip
    made = opened(cast)
    reporting.adopt(arrived(cast), by=cast["何静"], at=MONDAY, serves=[])
    recorded(cast, made, "失实")
    return made


def question(pack: str = "", on: date = TODAY) -> Question:
    return Question(pack, on, date(2026, 3, 1), TODAY, TODAY)


def tried(book: Book, asked: Question) -> trial_page.Page:
    trial = Trial.of(book, asked, facts.newest())
    return trial_page.page(book, asked, trial.lines(trial.side(PRESENT), trial.side(OTHER)))


def of(page: trial_page.Page, name: str) -> trial_page.Line:
    return next(line for line in page.lines if line.name == name)


def test_the_other_scheme_gives_other_points_for_the_same_facts(book: Book) -> None:
    line = of(tried(book, question("lianshi-2007")), "石桥镇")
    assert (line.points_a, line.points_b) == (-5 * MILLI, 1 * MILLI)
    assert {(each.event, each.before, each.after) for each in line.causes} == {
        ("采用", 5 * MILLI, 0), ("失实", -10 * MILLI, 0), ("报送", 0, MILLI),
    }  # fmt: skip
    assert sum(each.by for each in line.causes) == line.points_b - line.points_a


def test_the_same_scheme_moves_nobody(book: Book) -> None:
    page = tried(book, question())
    assert [(line.more, line.moved, line.why) for line in page.lines] == [("0", 0, [])] * len(page.lines)


def test_a_change_that_is_planned_is_tried_before_it_holds(book: Book) -> None:
    later = TODAY + timedelta(days=30)
    worth = [{"clause": "采用", "event": "采用", "points": "8分"}]
    change(
        by=SETTER, at=MONDAY, name="assessment.worth", value=worth, since=later, source="新办法", reason="改为8分",
        unit=book.desk.unit_id,
    )  # fmt: skip
    line = of(tried(book, question(on=later)), "石桥镇")
    assert (line.points_a, line.points_b) == (-5 * MILLI, 8 * MILLI)


def test_the_facts_before_the_book_began_are_tried_too(cast: Cast, book: Book) -> None:
    Book.objects.filter(pk=book.pk).update(begins=date(2027, 1, 1))
    assert of(tried(Book.objects.get(pk=book.pk), question()), "石桥镇").points_a == -5 * MILLI


def test_a_unit_opens_down_to_its_entries(cast: Cast, book: Book) -> None:
    trial = Trial.of(book, question("lianshi-2007"), facts.newest())
    unit = cast.units["sq"].pk
    pairs = trying.pairs(trial.of_unit(unit, PRESENT), trial.of_unit(unit, OTHER))
    assert sum(pair.difference for pair in pairs) == 6 * MILLI
    lines = trial_page.opened(pairs, (cast["何静"],))
    assert {line["title"] for line in lines} >= {"数字核实不严"}
    assert any(line["url"].startswith("/report/") for line in lines)


def test_the_page_changes_nothing(book: Book, signed_in: SignedIn) -> None:
    client = signed_in("何静")
    before = Journalled.objects.count(), PointEntry.objects.count(), Job.objects.count()
    assert "石桥镇" in client.get(ASKED.format(pack="lianshi-2007")).content.decode()
    assert (Journalled.objects.count(), PointEntry.objects.count(), Job.objects.count()) == before


def test_the_sheet_holds_every_unit(book: Book, signed_in: SignedIn) -> None:
    sent = signed_in("何静").get(ASKED.format(pack="lianshi-2007") + "&format=xlsx")
    rows = list(openpyxl.load_workbook(io.BytesIO(sent.content)).worksheets[0].iter_rows(values_only=True))
    assert [row[1] for row in rows[1:]] == [line.name for line in tried(book, question("lianshi-2007")).lines]


@pytest.mark.parametrize("first", ["", "2026-13-01", "2030-01-01", "9999-12-31"])
def test_a_question_that_makes_no_sense_is_answered_beside_its_field(
    book: Book, signed_in: SignedIn, first: str
) -> None:
    asked = f"/points/dangwei/trial/?pack=nonsense&on=x&first={first}&last=2026-03-31"
    page = signed_in("何静").get(asked)
    assert page.status_code == 200
    assert "sn-c-field__error" in page.content.decode()


def test_much_is_reckoned_in_the_background(
    book: Book, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trying, "AT_ONCE", 1)
    client, address = signed_in("何静"), ASKED.format(pack="lianshi-2007")
    assert "要在后台算" in client.get(address).content.decode()
    client.post(address)
    client.post(address)
    assert Job.objects.filter(kind="assessment.try").count() == 1
    assert run_pending(Job.objects.get(kind="assessment.try").due_at) == 1
    assert "石桥镇" in client.get(address).content.decode()


def test_only_who_keeps_or_leads_the_book_tries(book: Book, signed_in: SignedIn) -> None:
    unit = "/points/dangwei/trial/entries/?first=2026-03-01&last=2026-03-31&unit="
    for who in ("罗敏", "孙和", "许岩"):
        assert signed_in(who).get(ASKED.format(pack="")).status_code == 404
        assert signed_in(who).get(f"{unit}{book.desk.unit_id}").status_code == 404
    assert signed_in("陈立").get(ASKED.format(pack="")).status_code == 200
    for nonsense in ("", "x", "0", "99999999999999999999", str(book.desk.unit_id + 100_000)):
        assert signed_in("何静").get(f"{unit}{nonsense}").status_code == 404


def test_more_facts_take_no_more_queries(cast: Cast, book: Book, signed_in: SignedIn) -> None:
    client, counts = signed_in("何静"), []
    for _ in range(2):
        client.get(ASKED.format(pack="lianshi-2007"))
        with connection.execute_wrapper(lambda run, *rest: (counts[-1].append(rest[0]), run(*rest))[1]):
            counts.append([])
            client.get(ASKED.format(pack="lianshi-2007"))
        for _ in range(3):
            reporting.adopt(arrived(cast), by=cast["何静"], at=MONDAY, serves=[])
    assert len(counts[0]) == len(counts[1])


def test_who_never_reports_has_the_same_entries_alone_as_in_the_table(cast: Cast, book: Book) -> None:
    """A township owes its duties once another has reported: alone it must be told so too."""
    march = date(2026, 3, 31)
    trial = Trial.of(
        book, Question("lianshi-2007", TODAY, march.replace(day=1), march, march), facts.newest()
    )
    never = cast.units["lh"].pk
    whole = [entry for entry in trial.side(OTHER).entries if entry.unit == never]
    assert [entry.points for entry in whole] == [-8 * MILLI]
    assert trial.of_unit(never, OTHER) == whole
