"""Sign-off, numbers, distribution, receipts: an issue from the desk to its readers."""

from datetime import date, timedelta
from typing import Any

import pytest

from shuniu.base.clocks.models import Clock
from shuniu.base.facts.models import Fact
from shuniu.base.files import attaching
from shuniu.base.jobs.models import Job
from shuniu.base.jobs.running import run_pending
from shuniu.base.journal.models import Entry
from shuniu.base.journal.timeline import timeline
from shuniu.base.notices.models import Message
from shuniu.base.refusals import Incomplete, NotNow, NotYours, Stale
from shuniu.engines.reporting.tests.builders import scanned
from shuniu.front import lateness
from shuniu.front.keeping.proving import breaches
from shuniu.front.owing import owed
from shuniu.org import acts as org
from shuniu.rooms.bulletins import acts
from shuniu.rooms.bulletins.background import TYPESETTER
from shuniu.rooms.bulletins.tests.builders import begun, placed, series
from shuniu.rooms.bulletins.tests.issuing import (
    LIST,
    TEN,
    distributed,
    in_review,
    issued,
    listed,
    ready,
    signed,
)
from tests.cast import MONDAY, SETTER, Cast


def clocks(thing: object, noun: str) -> set[str]:
    return set(Clock.objects.running().filter(noun=noun, key=thing.pk).values_list("name", flat=True))


def test_an_empty_issue_cannot_be_sent_to_sign(cast: Cast) -> None:
    with pytest.raises(Incomplete):
        acts.submit(begun(cast), by=cast["何静"], at=MONDAY)


def test_the_chain_signs_in_turn_each_under_a_clock(cast: Cast) -> None:
    issue = in_review(cast)
    assert (issue.state, issue.signer_id) == ("review", cast["周明远"].post_id)
    assert clocks(issue, "issue") == {"sign"}
    with pytest.raises(NotYours):
        acts.sign(issue, by=cast["陈立"], at=MONDAY)
    issue = acts.sign(issue, by=cast["周明远"], at=MONDAY, opinion="可发。")
    assert issue.signer_id == cast["陈立"].post_id
    issue = acts.sign(issue, by=cast["陈立"], at=MONDAY)
    assert (issue.state, issue.signer, clocks(issue, "issue")) == ("signed", None, set())


def test_who_sends_it_does_not_sign_for_themselves(cast: Cast) -> None:
    issue = acts.submit(ready(cast), by=cast["周明远"], at=MONDAY)
    assert issue.signer_id == cast["陈立"].post_id


def test_a_phone_instruction_is_recorded(cast: Cast) -> None:
    issue = acts.sign_for(
        in_review(cast), by=cast["陈立"], at=TEN, instructed_at=MONDAY, opinion="科长电话同意。"
    )
    assert issue.signer_id == cast["陈立"].post_id
    entry = Entry.objects.filter(noun="issue", key=issue.pk, verb="sign_for").get()
    assert entry.sentence == "受信息科科长电话委托审签同意，转副主任审签"


def test_an_instruction_of_before_it_was_sent_is_refused(cast: Cast) -> None:
    with pytest.raises(Incomplete) as refused:
        acts.sign_for(in_review(cast), by=cast["陈立"], at=TEN, instructed_at=MONDAY - timedelta(hours=2))
    assert "才送到" in refused.value.errors["instructed_at"][0]


def test_an_instruction_of_days_ago_has_to_be_asked_for_again(cast: Cast) -> None:
    with pytest.raises(Incomplete) as refused:
        acts.sign_for(in_review(cast), by=cast["陈立"], at=MONDAY + timedelta(days=2), instructed_at=MONDAY)
    assert "重新请示" in refused.value.errors["instructed_at"][0]


def test_a_signature_in_ink_is_recorded_with_its_scan(cast: Cast, signed_in: Any) -> None:
    scan = scanned(cast, "陈立")
    issue = acts.sign_on_paper(in_review(cast), by=cast["陈立"], at=TEN, signed_at=MONDAY, scan=scan)
    entry = Entry.objects.filter(noun="issue", key=issue.pk, verb="sign_on_paper").get()
    assert entry.sentence == "录入信息科科长的纸质签字：审签同意，转副主任审签"
    assert scan.url in signed_in("何静").get(f"/issue/{issue.pk}/").content.decode()


def test_sent_back_it_is_composed_again(cast: Cast) -> None:
    issue = acts.send_back(in_review(cast), by=cast["周明远"], at=TEN, opinion="标题太长。")
    assert (issue.state, issue.signer, clocks(issue, "issue")) == ("composing", None, set())
    assert acts.submit(issue, by=cast["何静"], at=TEN).state == "review"


def test_the_desk_takes_it_back(cast: Cast) -> None:
    issue = acts.take_back(signed(cast), by=cast["何静"], at=TEN, reason="再加一条")
    assert (issue.state, issue.signed_at) == ("composing", None)
    placed(cast, issue, at=TEN)


def test_numbers_are_taken_when_it_is_issued_and_not_before(cast: Cast) -> None:
    bulletin = listed(cast, before_year=41, before_total=1204)
    given_up = ready(cast, bulletin=bulletin)
    acts.cancel(given_up, by=cast["何静"], at=MONDAY, reason="稿件不足")
    first = issued(cast, bulletin=bulletin)
    second = issued(cast, bulletin=bulletin, day=date(2026, 3, 3))
    next_year = issued(cast, bulletin=bulletin, day=date(2027, 1, 4))
    assert [(one.number, one.total) for one in (first, second, next_year)] == [
        (42, 1205),
        (43, 1206),
        (1, 1207),
    ]
    assert list(breaches()) == []


def test_a_series_without_total_numbers_has_none(cast: Cast) -> None:
    assert issued(cast, bulletin=listed(cast, numbering="year")).called == "2026年第1期"
    assert issued(cast, bulletin=listed(cast, numbering="total", code="b")).called == "总第1期"


def test_issuing_is_told_to_reporter_and_unit_and_stands_as_a_fact(cast: Cast) -> None:
    issue = issued(cast)
    item = issue.items.get()
    fact = Fact.objects.get(kind="item_issued")
    assert (fact.unit_id, fact.part, fact.fields["series"], fact.fields["share"]) == (
        cast.units["sq"].pk, item.submission_id, "huiyao", 1,
    )  # fmt: skip
    said = [each.sentence for each in timeline(item.submission.report, (cast["罗敏"],))]
    assert said[-1] == "刊出：《信息（汇要）》2026年第1期（总第1期）"
    told = Message.objects.filter(noun="item", key=item.pk).latest("pk")
    assert told.sentence == "《石桥镇三段管护为小水库除险》已刊出：《信息（汇要）》2026年第1期（总第1期）。"
    assert Job.objects.filter(kind="bulletins.make", key=issue.pk).count() == 1


def test_two_editors_issue_it_once(cast: Cast) -> None:
    issue = signed(cast)
    seen = issue.version
    acts.issue(issue, by=cast["何静"], at=TEN, seen=seen)
    with pytest.raises(Stale):
        acts.issue(issue, by=cast["林涛"], at=TEN, seen=seen)


def test_distribution_makes_a_copy_for_each_post_in_one_entry(cast: Cast) -> None:
    issue = distributed(cast)
    assert {receipt.post_id for receipt in issue.receipts.all()} == {cast[name].post_id for name in LIST}
    assert issue.receipts.unreached().count() == 0
    assert Entry.objects.filter(noun="receipt").count() == 0
    assert clocks(issue, "issue") == {"read"}
    assert list(breaches()) == []
    with pytest.raises(NotNow):
        acts.distribute(issue, by=TYPESETTER, at=TEN)


def test_a_vacant_post_is_not_reached(cast: Cast) -> None:
    issue = issued(cast)
    leaving = cast.posts["马骏"].appointments.get()
    org.relieve(cast.posts["马骏"], by=SETTER, at=MONDAY, leaving=leaving, on=date(2026, 3, 1))
    issue = acts.distribute(issue, by=cast["何静"], at=TEN)
    missed = issue.receipts.unreached().get()
    assert missed.post_id == cast["马骏"].post_id


def test_the_last_reader_stops_the_clock(cast: Cast) -> None:
    issue = distributed(cast)
    for name in LIST:
        assert clocks(issue, "issue") == {"read"}
        receipt = issue.receipts.get(post=cast[name].post_id)
        acts.note(receipt, by=cast[name], at=TEN + timedelta(hours=1))
    assert clocks(issue, "issue") == set()


def test_printed_copies_are_numbered_on(cast: Cast) -> None:
    issue = distributed(cast)
    acts.print_copies(issue, by=cast["何静"], at=TEN, spare=2)
    acts.print_copies(issue, by=cast["何静"], at=TEN, spare=0)
    assert [copy.number for copy in issue.copies.order_by("number")] == list(range(1, 9))
    assert [copy.post_id for copy in issue.copies.order_by("number")][3:5] == [None, None]


def test_a_series_in_year_numbers_is_sent_up_whole(cast: Cast) -> None:
    issue = distributed(cast)
    acts.send_up(issue, by=cast["何静"], at=TEN, to="省委办公厅信息处")
    item = issue.items.get()
    acts.adopted_above(
        item, by=cast["何静"], at=TEN, to="省委办公厅信息处", publication="每日汇要", number="第9期",
        instruction="请水利厅阅。",
    )  # fmt: skip
    above = item.submission.upwards.get()
    assert (above.publication, above.issue, above.instruction.body) == ("每日汇要", "第9期", "请水利厅阅。")
    with pytest.raises(Incomplete):
        acts.send_up(issue, by=cast["何静"], at=TEN, to="省委办公厅信息处")


def test_a_stopped_series_owes_no_issue(cast: Cast) -> None:
    bulletin = series(cast)
    assert clocks(bulletin, "bulletin") == {"out"}
    acts.stop(bulletin, by=cast["何静"], at=MONDAY, reason="并入内参")
    assert clocks(bulletin, "bulletin") == set()


def test_what_readers_owe_is_not_the_desks_debt(cast: Cast) -> None:
    issue = distributed(cast)
    clock = Clock.objects.running().get(noun="issue", key=issue.pk)
    later = clock.due_at + timedelta(days=1)
    assert "阅看" not in {line.word for line in owed((cast["周明远"],), later)}
    assert "阅看" not in {line.word for line in lateness.seen((cast["周明远"],), later)}


def test_the_paper_is_made_once_an_edition_and_the_issue_goes_out(cast: Cast, settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path
    issue = issued(cast)
    assert run_pending(TEN) == 1
    issue.refresh_from_db()
    names = [file.name for file in attaching.of("issue", issue.pk)]
    assert names == [f"信息（汇要）2026年第1期（总第1期）.{fmt}" for fmt in ("pdf", "docx", "ofd")]
    assert (issue.sent_revision, issue.receipts.count()) == (1, len(LIST))
    item = issue.items.get()
    body = item.text.body.replace("217", "271")
    acts.correct(
        issue, by=cast["何静"], at=TEN, item=item, title=item.text.title, body=body, reason="处数有误。"
    )
    assert run_pending(TEN) == 1
    assert attaching.of("issue", issue.pk).filter(name__contains="（更正1）").count() == len(names)


def test_what_is_recalled_meanwhile_is_not_sent(cast: Cast) -> None:
    issue = issued(cast)
    acts.recall(issue, by=cast["何静"], at=TEN, reason="数字有误。")
    assert run_pending(TEN) == 1
    assert (attaching.of("issue", issue.pk).count(), issue.receipts.count()) == (0, 0)


def test_an_issue_fills_its_slot_and_a_missing_one_is_explained(cast: Cast) -> None:
    bulletin = listed(cast)

    def due() -> str:
        return f"{Clock.objects.running().get(noun='bulletin', key=bulletin.pk).due_at:%m-%d %H:%M}"

    assert due() == "03-02 09:30"
    issued(cast, bulletin=bulletin)
    assert due() == "03-03 09:30"
    later = TEN + timedelta(days=1, hours=12)
    with pytest.raises(Incomplete):
        acts.explain(bulletin, by=cast["何静"], at=later, day=date(2026, 3, 2), reason="已经出了")
    acts.explain(bulletin, by=cast["何静"], at=later, day=date(2026, 3, 3), reason="稿件不足")
    assert due() == "03-04 09:30"
