"""Filters and totals: what they narrow, and that nonsense narrows nothing."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from shuniu.base.ledgers import periods
from shuniu.base.ledgers.tests.lists import Parties

NOON = datetime(2026, 3, 2, 12, tzinfo=ZoneInfo("Asia/Shanghai"))
pytestmark = pytest.mark.django_db


def names(**params):
    return {row.name for row in Parties((), NOON, params).every_row()}


def test_each_filter(units):
    assert names(q="市 局") == {"市水利局", "市财政局", "市教育局", "市民政局", "市商务局"}
    assert names(kind="person") == set()
    assert names(one=str(units[0].pk)) == {"石桥镇"}
    assert names(closed="custom", closed_from="2026-01-02", closed_to="2026-01-05") == {"白鹭街道"}
    assert names(closed="year") == {"石桥镇", "白鹭街道", "市财政局"}
    assert names(closed="month") == set()


@pytest.mark.parametrize(
    "params", [{"kind": "x"}, {"one": "x"}, {"one": "99999"}, {"closed": "x"}, {"q": " "}]
)
def test_nonsense_narrows_nothing(units, params):
    assert len(names(**params)) == 12


@pytest.mark.parametrize(("start", "end"), [("gestern", "2026-13-40"), ("", "")])
def test_nonsense_dates_narrow_nothing(units, start, end):
    assert len(names(closed="custom", closed_from=start, closed_to=end)) == 12


def test_scope_reaches_the_rows(units):
    assert {row.name for row in Parties((), NOON, {}, begins="市").every_row()} == names(q="市 局")


def test_totals_are_one_query_and_open_their_lists(units, django_assert_num_queries):
    ledger = Parties((), NOON, {})
    with django_assert_num_queries(1):
        told = ledger.told(counted=True)
    assert [(one.word, one.value) for one in told] == [
        ("全部", "12"),
        ("已停用", "3"),
        ("最后", f"第{units[-1].pk}号"),
    ]
    assert told[1].url == "?total=closed_now"
    assert len(list(Parties((), NOON, {"total": "closed_now"}).every_row())) == int(told[1].value)


def test_a_total_stands_beside_the_others_not_under_them(units):
    told = Parties((), NOON, {"total": "closed_now"}).told(counted=True)
    assert told[0].value == "12" and told[1].here and told[1].url == "?"


@pytest.mark.parametrize(
    ("name", "first", "after"),
    [
        ("today", date(2026, 1, 31), date(2026, 2, 1)),
        ("week", date(2026, 1, 26), date(2026, 2, 2)),
        ("month", date(2026, 1, 1), date(2026, 2, 1)),
        ("last_month", date(2025, 12, 1), date(2026, 1, 1)),
        ("quarter", date(2026, 1, 1), date(2026, 4, 1)),
        ("year", date(2026, 1, 1), date(2027, 1, 1)),
        ("last_year", date(2025, 1, 1), date(2026, 1, 1)),
    ],
)
def test_periods(name, first, after):
    assert periods.days(name, date(2026, 1, 31)) == (first, after)
