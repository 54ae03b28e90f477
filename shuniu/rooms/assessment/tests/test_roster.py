"""Whom a circular lists and who owes duties: who ought to report, who has, and all of a group that is assessed as a whole."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from shuniu.base.rulemaking.acts import change
from shuniu.org import acts as org
from shuniu.rooms.assessment.booking import differences
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.tests.builders import APRIL, MAY, counted, opened, published, recorded
from tests.cast import MONDAY, SETTER, Cast

BEGUN = MONDAY.date()
MONTHLY = {
    "clause": "任务（一）", "group": "乡镇", "period": "月", "measure": "报送条数", "least": "1条", "failed": "-2分",
}  # fmt: skip


def listed(cast: Cast, book: Book, **said: Any) -> set[str]:
    return set(published(cast, book, **said).rows.values_list("name", flat=True))


def test_who_never_reported_is_on_the_list_of_none_adopted_once_one_of_its_kind_has(
    cast: Cast, signed_in: Callable[[str], Client]
) -> None:
    book = opened(cast)
    recorded(cast, book, "报送", unit=cast.units["sq"])
    circular = published(cast, book)
    assert {"石桥镇", "柳河镇"} <= set(circular.rows.filter(adopted=0).values_list("name", flat=True))
    none = signed_in("何静").get(f"/circular/{circular.pk}/").content.decode().partition("零采用单位")[2]
    assert "柳河镇" in none.partition("</section>")[0]


def test_a_group_that_never_reports_straight_to_the_desk_is_not_on_the_list(cast: Cast) -> None:
    book = opened(cast)
    recorded(cast, book, "通报批评", unit=cast.units["sq"], level="市")
    names = listed(cast, book)
    assert "石桥镇" in names
    assert "柳河镇" not in names


def test_a_group_may_list_only_who_has_reported(cast: Cast) -> None:
    book = opened(cast)
    groups = [{"group": "乡镇", "levels": "乡镇", "listed": "应报和报过的"}]
    change(
        by=SETTER, at=MONDAY, name="assessment.groups", value=groups, since=MONDAY.date(), source="例会纪要", reason="试行"
    )  # fmt: skip
    recorded(cast, book, "报送", unit=cast.units["sq"])
    assert "柳河镇" not in listed(cast, book)


def test_a_whole_group_owes_its_duties_from_the_day_the_first_of_it_reported(cast: Cast) -> None:
    book = opened(cast)
    ruled("duties", [MONTHLY])
    recorded(cast, book, "报送", unit=cast.units["sq"])
    counted(cast, book, at=APRIL)
    assert owed(cast, book) == [(date(2026, 3, 31), -2000)]


@pytest.mark.parametrize(
    ("before", "after", "days"),
    [
        ("应报和报过的", "全组", [date(2026, 4, 30)]),
        ("全组", "应报和报过的", [date(2026, 3, 31)]),
    ],
)
def test_who_is_of_a_whole_group_owes_for_the_days_on_which_it_was_one(
    cast: Cast, before: str, after: str, days: list[date]
) -> None:
    book = opened(cast)
    ruled("duties", [MONTHLY])
    ruled("groups", [{"group": "乡镇", "levels": "乡镇", "listed": before}])
    ruled("groups", [{"group": "乡镇", "levels": "乡镇", "listed": after}], since=date(2026, 4, 1))
    recorded(cast, book, "报送", unit=cast.units["sq"])
    march = published(cast, book)
    assert march.rows.filter(name="柳河镇", group="乡镇").exists() == (before == "全组")
    counted(cast, book, at=MAY)
    assert owed(cast, book) == [(day, -2000) for day in days]
    april = published(cast, book, at=MAY, first=date(2026, 4, 1), last=date(2026, 4, 30))
    assert april.rows.filter(name="柳河镇", group="乡镇").exists() == (after == "全组")
    assert not differences(book, book.entries.all())


def ruled(name: str, value: list[dict[str, str]], since: date = BEGUN) -> None:
    about = {"by": SETTER, "at": MONDAY, "since": since, "source": "例会纪要", "reason": "试行"}
    change(name=f"assessment.{name}", value=value, **about)


def owed(cast: Cast, book: Book) -> list[tuple[date, int]]:
    """What 柳河镇, which never reports, has in the book."""
    entries = book.entries.filter(unit=cast.units["lh"]).order_by("booked_on")
    return list(entries.values_list("booked_on", "points"))


def test_leaders_and_the_departments_of_counties_are_not_assessed(cast: Cast) -> None:
    about = {"by": SETTER, "at": MONDAY}
    bureau = org.found(
        code="apsl", name="安平县水利局", type="department", level="county", parent=cast.units["ap"], **about
    )
    body = org.found(
        code="sw", name="中共云州市委员会", type="group", level="city", parent=cast.units["yz"], **about
    )
    org.create_post(unit=body, name="书记", role="leader", **about)
    names = listed(cast, opened(cast))
    assert names.isdisjoint({bureau.called, body.called})
    assert "安平县委办公室" in names
