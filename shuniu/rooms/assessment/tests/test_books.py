"""A book of points: opened, counted from facts, by the scheme that holds; nobody counts twice."""

from datetime import date, timedelta

import pytest

from shuniu.base.journal.models import Entry
from shuniu.base.refusals import Incomplete, NotYours
from shuniu.base.rulemaking.acts import change
from shuniu.engines.reporting import acts as reporting
from shuniu.rooms.assessment import acts, background, booking, facts
from shuniu.rooms.assessment.models import PointEntry
from shuniu.rooms.assessment.tests.builders import APRIL, counted, opened, published, recorded, told
from shuniu.rooms.bulletins import acts as bulletins
from shuniu.rooms.bulletins.tests.builders import adopted
from shuniu.rooms.bulletins.tests.issuing import issued
from tests.cast import MONDAY, SETTER, Cast

DAY = date(2026, 3, 2)


def test_a_desk_has_one_book(cast: Cast) -> None:
    opened(cast)
    with pytest.raises(Incomplete, match="已经有计分账"):
        opened(cast)


def test_another_desks_editor_opens_none_of_it(cast: Cast) -> None:
    with pytest.raises(NotYours):
        opened(cast, by="许岩")


def test_an_assessor_keeps_the_book_of_their_office(cast: Cast) -> None:
    cast.hired("唐宁", "swb", "assessor", "考核员")
    assert opened(cast, by="唐宁").state == "running"


def test_what_was_issued_counts_once_with_its_reason(cast: Cast) -> None:
    book = opened(cast)
    issue = issued(cast)
    counted(cast, book)
    counted(cast, book)
    entry = PointEntry.objects.get(book=book)
    report = issue.items.get().submission.report
    assert (entry.points, entry.unit_id, entry.booked_on, entry.report_id) == (
        5000,
        cast.units["sq"].pk,
        DAY,
        report.pk,
    )
    assert (entry.person_id, entry.clause, entry.title) == (
        cast["罗敏"].person_id,
        "采用（一）",
        report.signed_text.title,
    )
    assert "《信息（汇要）》" in entry.why
    assert booking.differences(book, book.entries.all()) == []


def test_what_is_recalled_counts_nothing_and_says_so(cast: Cast) -> None:
    book = opened(cast)
    issue = issued(cast)
    bulletins.recall(issue, by=cast["何静"], at=MONDAY, reason="数字有误。")
    counted(cast, book)
    assert told(book) == [("采用", 0, DAY)]


def test_adopted_above_and_instructed_there(cast: Cast) -> None:
    book = opened(cast)
    submission = adopted(cast)
    reporting.record_adoption(
        submission, by=cast["何静"], at=MONDAY, to="省委办公厅", publication="要情", level="province", instruction="阅。"
    )  # fmt: skip
    counted(cast, book)
    assert sorted(told(book)) == [("批示", 20, DAY), ("采用", 20, DAY)]


@pytest.mark.parametrize(("leader", "points"), [("省主要领导", 50), ("省领导", 30), ("", 30)])
def test_who_instructed_there_counts_by_rank_where_the_scheme_asks(
    cast: Cast, leader: str, points: int
) -> None:
    scored = [
        {"clause": "批示（一）", "event": "批示", "level": "省", "who": "省主要领导", "points": "50分"},
        {"clause": "批示（二）", "event": "批示", "level": "省", "points": "30分"},
    ]
    change(
        by=SETTER, at=MONDAY, name="assessment.worth", value=scored, since=DAY, source="例会纪要", reason="试行"
    )  # fmt: skip
    book = opened(cast)
    reporting.record_adoption(
        adopted(cast), by=cast["何静"], at=MONDAY, to="省委办公厅", publication="要情", level="province", instruction="阅。",
        leader=leader,
    )  # fmt: skip
    counted(cast, book)
    assert ("批示", points, DAY) in told(book)


def test_a_rank_without_words_is_refused(cast: Cast) -> None:
    with pytest.raises(Incomplete, match="批示原文"):
        reporting.record_adoption(
            adopted(cast), by=cast["何静"], at=MONDAY, to="省委办公厅", publication="要情", leader="省领导"
        )


def test_a_record_counts_and_revoked_no_more(cast: Cast) -> None:
    book = opened(cast)
    record = recorded(cast, book)
    counted(cast, book)
    assert told(book) == [("失实", -10, DAY)]
    acts.revoke(record, by=cast["何静"], at=MONDAY, reason="核实属实，登记有误")
    counted(cast, book)
    assert [points for _, points, _ in told(book)] == [0]


def test_one_new_fact_touches_its_own_entries_only(cast: Cast) -> None:
    book = opened(cast)
    for _ in range(3):
        recorded(cast, book)
    counted(cast, book)
    before = set(book.entries.values_list("pk", flat=True))
    recorded(cast, book, "通报表扬")
    done = booking.book_up(book, facts.newest(), DAY)
    assert (done.made, done.changed, done.gone) == (1, 0, 0)
    assert before < set(book.entries.values_list("pk", flat=True))


def test_another_scheme_from_a_day_that_is_open(cast: Cast) -> None:
    book = opened(cast)
    recorded(cast, book, "通报批评", level="市")
    counted(cast, book)
    acts.go_by(book, by=cast["何静"], at=MONDAY, pack="guangdong-anjian", since=DAY)
    recorded(cast, book, "失实")
    counted(cast, book)
    assert ("失实", -30, DAY) in told(book)


def test_a_closed_day_keeps_its_scheme(cast: Cast) -> None:
    book = opened(cast)
    published(cast, book)
    with pytest.raises(Incomplete, match="已经通报"):
        acts.go_by(book, by=cast["何静"], at=APRIL, pack="guangdong-anjian", since=DAY)


def test_the_house_counts_by_itself_when_there_is_something(cast: Cast) -> None:
    book = opened(cast)
    assert background.ask(MONDAY) == 1
    counted(cast, book)
    assert background.ask(MONDAY + timedelta(hours=1)) == 0
    recorded(cast, book)
    assert background.ask(MONDAY + timedelta(hours=1)) == 1
    assert (
        Entry.objects.filter(noun="book", key=book.pk, verb="count")
        .get()
        .sentence.startswith("记账到2026年3月2日")
    )
