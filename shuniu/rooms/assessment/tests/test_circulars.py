"""Circulars: what was published never changes; what comes later counts in the first open day, with its reason."""

from datetime import date, timedelta

import pytest

from shuniu.base import invariants
from shuniu.base.acts import together
from shuniu.base.clocks.models import Clock
from shuniu.base.journal.models import Entry
from shuniu.base.notices.models import Dispatch, Message
from shuniu.base.refusals import Incomplete, NotNow, NotYours, Stale
from shuniu.base.rulemaking.acts import change
from shuniu.rooms.assessment import acts, awards, background, ledgers
from shuniu.rooms.assessment.eligibility import Barred
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.paper import numeral
from shuniu.rooms.assessment.tests.builders import (
    APRIL,
    MARCH,
    MAY,
    counted,
    objected,
    opened,
    prepared,
    published,
    recorded,
    told,
)
from tests.cast import MONDAY, SETTER, Cast

FIRST_OPEN = date(2026, 4, 1)
NEXT_YEAR = MONDAY.replace(year=2027)


def breaches() -> list[str]:
    return [line for each in invariants.every() for line in each.broken()]


def test_published_it_lists_every_unit_with_its_sum(cast: Cast) -> None:
    book = opened(cast)
    recorded(cast, book, "通报表扬")
    circular = published(cast, book)
    rows = {row.name: (row.group, row.points) for row in circular.rows.all()}
    assert rows["石桥镇"] == ("乡镇", 5000)
    assert rows["安平县委办公室"] == ("县区", 0)
    assert breaches() == []


def test_the_heads_are_told_and_nobody_else(cast: Cast) -> None:
    circular = published(cast, recorded(cast, opened(cast), "通报表扬").book)
    message = Message.objects.get(noun="circular", key=circular.pk)
    parties = set(Dispatch.objects.filter(message=message).values_list("party", flat=True))
    assert parties == {cast["孙和"].post_id}
    assert message.sentence.startswith("《关于2026年3月党委信息采用情况的通报》已发出")


def test_a_period_that_is_not_over_cannot_be_published(cast: Cast) -> None:
    circular = prepared(cast, opened(cast), at=MONDAY)
    with pytest.raises(NotNow, match="还没有结束"):
        acts.publish(circular, by=cast["何静"], at=MONDAY)


def test_published_twice_at_once_it_is_published_once(cast: Cast) -> None:
    circular = prepared(cast, opened(cast))
    seen = circular.version
    acts.publish(circular, by=cast["何静"], at=APRIL, seen=seen)
    with pytest.raises((Stale, NotNow)):
        acts.publish(circular, by=cast["林涛"], at=APRIL, seen=seen)
    assert Entry.objects.filter(noun="circular", verb="publish").count() == 1


def test_what_comes_later_counts_in_the_first_open_day_with_its_reason(cast: Cast) -> None:
    book = opened(cast)
    record = recorded(cast, book, "通报表扬")
    circular = published(cast, book)
    table = list(circular.rows.values())
    recorded(cast, book, at=APRIL + timedelta(days=1))
    acts.revoke(record, by=cast["何静"], at=APRIL + timedelta(days=1), reason="重复登记")
    counted(cast, book, at=APRIL + timedelta(days=1))
    late = book.entries.filter(booked_on=FIRST_OPEN)
    assert sorted(row.points for row in late) == [-10_000, -5_000]
    assert all(row.reason for row in late)
    assert list(circular.rows.values()) == table
    assert breaches() == []


def test_the_next_circular_has_what_came_late(cast: Cast) -> None:
    book = opened(cast)
    published(cast, book)
    recorded(cast, book, at=APRIL)
    april = published(cast, book, at=MAY, first=FIRST_OPEN, last=date(2026, 4, 30))
    row = april.rows.get(unit=cast.units["sq"])
    assert (row.points, row.cumulative) == (-10_000, -10_000)
    assert breaches() == []


def test_a_quarter_closes_nothing_that_its_months_closed(cast: Cast) -> None:
    book = opened(cast)
    recorded(cast, book)
    published(cast, book)
    quarter = published(cast, book, period="quarter", first=date(2026, 1, 1))
    assert quarter.closing is None
    assert quarter.rows.get(unit=cast.units["sq"]).points == -10_000
    assert breaches() == []


def test_a_period_has_one_circular(cast: Cast) -> None:
    book = opened(cast)
    first = prepared(cast, book)
    with pytest.raises(Incomplete, match="已经拟过"):
        prepared(cast, book)
    acts.discard(first, by=cast["何静"], at=APRIL, reason="期限写错")
    assert prepared(cast, book).state == "prepared"


def test_only_the_desk_draws_it_up(cast: Cast) -> None:
    book = opened(cast)
    with pytest.raises(NotYours):
        acts.prepare(
            by=cast["许岩"], at=APRIL, book=book, period="month", first=MARCH, last=date(2026, 3, 31)
        )


def test_an_objection_upheld_is_entered_and_leaves_the_table_alone(cast: Cast) -> None:
    book = opened(cast)
    recorded(cast, book, "通报表扬")
    circular = published(cast, book)
    objection = objected(cast, circular)
    assert Clock.objects.running().filter(noun="objection", key=objection.pk).count() == 1
    acts.uphold(objection, by=cast["何静"], at=APRIL, answer="漏计一条，补5分。", given=5000)
    counted(cast, book, at=APRIL)
    assert told(book)[1:] == [("其他加分", 5, FIRST_OPEN)]
    assert circular.rows.get(unit=cast.units["sq"]).points == 5000
    assert not Clock.objects.running().filter(noun="objection").exists()
    assert breaches() == []


def test_an_objection_is_raised_within_the_days_by_a_unit_that_is_listed(cast: Cast) -> None:
    circular = published(cast, recorded(cast, opened(cast)).book)
    with pytest.raises(NotNow, match="异议期已满"):
        objected(cast, circular, at=APRIL + timedelta(days=30))
    with pytest.raises(NotYours):
        objected(cast, circular, by="马骏")
    objected(cast, circular)
    with pytest.raises(Incomplete):
        objected(cast, circular)


def test_it_is_settled_when_the_days_are_over_and_all_is_answered(cast: Cast) -> None:
    circular = published(cast, recorded(cast, opened(cast)).book)
    objection = objected(cast, circular)
    after = APRIL + timedelta(days=30)
    assert background.settle_due(after) == 0
    acts.refuse(objection, by=cast["何静"], at=after, answer="已计入2月。")
    assert (background.settle_due(APRIL), background.settle_due(after)) == (0, 1)
    circular.refresh_from_db()
    assert circular.state == "settled"


def test_several_acts_refuse_together(cast: Cast) -> None:
    circular = prepared(cast, opened(cast))
    with pytest.raises(NotNow):
        together([lambda: acts.publish(circular, by=cast["何静"], at=APRIL)] * 2)
    circular.refresh_from_db()
    assert circular.state == "prepared"


def test_a_years_circular_names_who_wins_and_who_is_out(cast: Cast) -> None:
    book = opened(cast)
    award = [{"name": "信息报送先进单位", "measure": "采用条数", "places": "1名"}]
    change(
        by=SETTER, at=MONDAY, name="assessment.awards", value=award, since=MONDAY.date(), source="市委办公室通知", reason="试行"
    )  # fmt: skip
    recorded(cast, book, "采用", level="省", publication="要情")
    recorded(cast, book, "采用", unit=cast.units["lh"], level="省", publication="要情", count=3)
    recorded(cast, book, "通报批评", unit=cast.units["lh"], level="省")
    year = published(cast, book, at=NEXT_YEAR, period="year", first=date(2026, 1, 1), last=date(2026, 12, 31))
    rows = list(year.rows.all())
    assert awards.given(year, rows) == [("信息报送先进单位", ["石桥镇"])]
    assert [row.name for row in rows if row.barred] == ["柳河镇"]


def test_an_answered_objection_no_longer_waits_in_the_list(cast: Cast) -> None:
    circular = published(cast, recorded(cast, opened(cast), "通报表扬").book)
    objection = objected(cast, circular)
    for answered, waiting in ((False, "1"), (True, "0")):
        if answered:
            acts.refuse(objection, by=cast["何静"], at=APRIL, answer="已计。")
        listed = ledgers.Circulars((cast["何静"],), APRIL, {})
        counted_now = {one.name: one.value for one in listed.told(counted=True)}
        assert (counted_now["all"], counted_now["waiting"]) == ("1", waiting)
        narrowed = ledgers.Circulars((cast["何静"],), APRIL, {"total": "waiting"})
        assert len(narrowed.page.rows) == int(waiting)


def test_who_was_censured_by_mistake_is_eligible_again(cast: Cast) -> None:
    censure = recorded(cast, opened(cast), "通报批评", level="省")
    published(cast, censure.book)
    assert (barred(cast, censure.book, "out"), barred(cast, censure.book, "back")) == (["石桥镇"], [])
    acts.revoke(censure, by=cast["何静"], at=APRIL, reason="通报的是别的单位")
    counted(cast, censure.book, at=APRIL)
    assert (barred(cast, censure.book, "out"), barred(cast, censure.book, "back")) == ([], ["石桥镇"])


def barred(cast: Cast, book: Book, which: str) -> list[str]:
    listed = Barred((cast["何静"],), APRIL, {"total": which}, book=book)
    return [row.unit.called for row in listed.page.rows]


def test_a_censure_is_told_with_the_level_that_said_it(cast: Cast) -> None:
    censure = recorded(cast, opened(cast), "通报批评", level="市")
    recorded(cast, censure.book, "通报批评")
    counted(cast, censure.book)
    out = censure.book.entries.get(part="资格")
    assert out.why == "2026年内被市通报批评已有2次，按通报（三）取消当年评先资格"


@pytest.mark.parametrize(
    ("number", "said"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (32, "三十二")]
)
def test_groups_are_numbered_as_in_documents(number: int, said: str) -> None:
    assert numeral(number) == said
