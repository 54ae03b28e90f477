"""What the figures of a desk say, and that each opens a list of as many."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.test import Client

from shuniu.base.ledgers import charts
from shuniu.engines.reporting import acts as reporting
from shuniu.engines.reporting.tests.builders import arrived
from shuniu.rooms.bulletins import acts, figures
from shuniu.rooms.bulletins.issued_ledger import Issued
from shuniu.rooms.bulletins.models import Issue
from shuniu.rooms.bulletins.tests.builders import begun, placed, sent
from tests.cast import MONDAY, Cast

DAY = timedelta(days=1)
DAY_AFTER = (MONDAY + DAY).date()
MONTH = charts.span("month", MONDAY)


def out(cast: Cast, *, days: int = 0) -> Issue:
    """An issue with one item that appeared so many days after its report was handed in."""
    issue = begun(cast)
    placed(cast, issue)
    appeared(issue, MONDAY + days * DAY)
    return issue


def appeared(issue: Issue, at: datetime) -> None:
    Issue.objects.filter(pk=issue.pk).update(
        state="issued", issued_at=at, signed_at=at, year=2026, number=1, total=1, revision=1
    )


def test_adoption_by_unit_kind_and_topic(cast: Cast) -> None:
    desk = cast.desks["dangwei"]
    reporting.adopt(arrived(cast, topic="基层减负"), by=cast["何静"], at=MONDAY, serves=[])
    arrived(cast)
    (unit,), (kind,) = figures.by_unit(desk, MONTH), figures.by_kind(desk, MONTH, MONDAY)
    assert (unit.word, unit.said, kind.word) == ("石桥镇", "报2，采用1", "经验")
    assert [bar.word for bar in figures.by_topic(desk, MONTH)] == ["基层减负"]


def test_time_from_report_to_issue_and_the_list_behind_it(cast: Cast) -> None:
    out(cast, days=2)
    desk = cast.desks["dangwei"]
    bars, middle = figures.waits(desk, MONTH)
    assert ([bar.stretches[0].value for bar in bars], middle) == ([0, 0, 1, 0, 0], "2天")
    for name, count in (("three", 1), ("day", 0)):
        listed = Issued((cast["何静"],), MONDAY + 3 * DAY, {"waited": name, "period": "month"}, desk=desk)
        assert [row.waited for row in listed.page.rows] == [2 * DAY] * count


def test_reading_is_counted_by_series(cast: Cast) -> None:
    issue = out(cast)
    sent(cast, issue)
    (bar,) = figures.reading(cast.desks["dangwei"], MONTH)
    assert (bar.word, bar.said) == ("信息（汇要）", "送1，已阅0")
    assert {one.name: one.value for one in bar.stretches} == {
        "noted": 0,
        "opened": 0,
        "reached": 1,
        "missed": 0,
    }


def test_a_series_that_did_not_appear_is_seen(cast: Cast) -> None:
    begun(cast)
    (bar,) = figures.cadence(cast.desks["dangwei"], MONTH, MONDAY + 3 * DAY)
    missing = next(one.value for one in bar.stretches if one.name == "missing")
    assert missing >= 2
    assert f"缺{missing}期" in bar.said


def rows_of(client: Client, url: str) -> int:
    page = client.get(url)
    assert page.status_code == 200, url
    return page.content.decode().count('class="sn-c-ledger__row')


def test_every_number_opens_a_list_of_as_many(cast: Cast, signed_in: Callable[[str], Client]) -> None:
    issue = begun(cast)
    placed(cast, issue)
    other = reporting.adopt(arrived(cast, topic="基层减负"), by=cast["何静"], at=MONDAY, serves=[])
    acts.credit(issue.items.get(), by=cast["何静"], at=MONDAY, submission=other)
    appeared(issue, MONDAY + 2 * DAY)
    sent(cast, issue)
    acts.explain(issue.bulletin, by=cast["何静"], at=MONDAY + 3 * DAY, day=DAY_AFTER, reason="校对返工。")
    client = signed_in("何静")
    charts = client.get("/figures/dangwei/?period=year").context["charts"]
    told = {
        words: rows_of(client, url)
        for _, _, bars in charts
        for bar in bars
        for words, url in bar.parts
        if url
    }
    assert {words.rstrip("期条0123456789") for words in told} == {
        "出",
        "误",
        "缺",
        "说明",
        "",
        "报",
        "采用",
        "送",
        "已阅",
    }
    for words, rows in told.items():
        assert int("".join(filter(str.isdecimal, words))) == rows, words
