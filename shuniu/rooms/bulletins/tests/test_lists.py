"""The lists of series, issues and receipts: what is late stands out, and each says of what it is the list."""

from datetime import date, datetime, timedelta
from urllib.parse import parse_qs

import pytest

from shuniu.base.ledgers.ledger import Ledger
from shuniu.rooms.bulletins import acts, outing
from shuniu.rooms.bulletins.keying import OnPaper
from shuniu.rooms.bulletins.ledgers import Readings, Series
from shuniu.rooms.bulletins.models import Bulletin
from shuniu.rooms.bulletins.tests.builders import series
from shuniu.rooms.bulletins.tests.issuing import TEN, distributed, in_review, issued, listed, ready
from tests.cast import MONDAY, Cast

DAY = timedelta(days=1)


def shown(cast: Cast, days: int, **params: str) -> Ledger:
    """The list of series as the desk sees it so many days later."""
    return Series((cast["何静"],), MONDAY + days * DAY, params)


def test_a_series_whose_issue_is_missing_stands_out(cast: Cast) -> None:
    series(cast)
    series(cast, code="zhongyao", name="重要信息", cadence="any", out_by=None)
    today, tomorrow = shown(cast, 0), shown(cast, 1)
    assert [today.urgent(row) for row in today.page.rows] == [False, False]
    assert [tomorrow.urgent(row) for row in tomorrow.page.rows] == [True, False]
    assert [row.name for row in shown(cast, 1, total="late").page.rows] == ["信息（汇要）"]


def test_when_its_issue_is_out_the_next_one_is_owed(cast: Cast) -> None:
    issued(cast)
    (row,) = shown(cast, 0).page.rows
    assert row.next_due.date() == (MONDAY + DAY).date()


def test_each_list_names_what_it_lists(cast: Cast, signed_in) -> None:
    issue = distributed(cast)
    client = signed_in("何静")
    for path, heading in (
        ("/bulletins/huiyao/", "信息（汇要）各期"),
        (f"/issue/{issue.pk}/receipts/", "信息（汇要）2026年第1期（总第1期）的回执"),
    ):
        assert f"<h1>{heading}</h1>" in client.get(path).content.decode()


@pytest.mark.parametrize(("ledger", "who", "count"), [(Readings, "何静", 6), (OnPaper, "周明远", 2)])
def test_lists_over_several_issues_are_walked_to_their_end(
    cast: Cast, monkeypatch, ledger: type[Ledger], who: str, count: int
) -> None:
    first = distributed(cast)
    second = issued(cast, bulletin=first.bulletin, day=first.for_day + DAY)
    acts.distribute(second, by=cast["何静"], at=TEN)
    monkeypatch.setattr(ledger, "page_size", 1)
    found, after = [], ""
    while True:
        page = ledger((cast[who],), TEN, {"after": after}, bulletin=first.bulletin).page
        found += [row.pk for row in page.rows]
        if not page.next:
            break
        after = parse_qs(page.next[1:])["after"][0]
    assert len(found) == len(set(found)) == count


def test_signers_see_the_page_they_sign_and_readers_only_what_is_out(cast: Cast, signed_in) -> None:
    issue = in_review(cast, bulletin=listed(cast))
    address = f"/issue/{issue.pk}/proof/"
    assert address in signed_in("周明远").get(f"/issue/{issue.pk}/").content.decode()
    assert signed_in("周明远").get(address)["Content-Type"] == "application/pdf"
    assert signed_in("孙和").get(address).status_code == 404


def test_an_items_page_offers_what_can_be_done_to_it_now(cast: Cast, signed_in) -> None:
    issue, client = ready(cast, bulletin=listed(cast)), signed_in("何静")
    page = f"/item/{issue.items.get().pk}/"
    composing = client.get(page).content.decode()
    assert f"{page}edit/" in composing and f"{page}adopted_above/" not in composing
    second = issued(cast, bulletin=issue.bulletin, day=issue.for_day + DAY)
    page = f"/item/{second.items.get().pk}/"
    out = client.get(page).content.decode()
    assert f"{page}adopted_above/" in out
    assert not any(f"{page}{verb}/" in out for verb in ("edit", "move", "drop", "declare", "credit"))


def test_a_make_up_saturday_is_owed_an_issue_and_a_holiday_none(cast: Cast, signed_in) -> None:
    series(cast)
    day = datetime(2026, 5, 11, 9, tzinfo=MONDAY.tzinfo)
    found = outing.record(Bulletin.objects.get(), day, since=date(2026, 5, 1), until=date(2026, 5, 10))
    assert [(one.slot.day.day, one.slot.made_up) for one in found] == [
        (6, False), (7, False), (8, False), (9, True),
    ]  # fmt: skip
    assert {one.fate for one in found} == {"missing"}
    page = signed_in("何静").get("/bulletins/huiyao/record/?period=year&fate=missing").content.decode()
    assert "2026年5月9日 星期六 <small>调休上班" in page and "2026年5月5日" not in page
