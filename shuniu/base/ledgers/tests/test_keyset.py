"""Pages by key: walking forward and back shows every row once, in order, whatever is empty."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shuniu.base.ledgers import keyset
from shuniu.base.ledgers.tests.lists import Parties
from shuniu.base.parties.models import Party

NOON = datetime(2026, 3, 2, 12, tzinfo=ZoneInfo("Asia/Shanghai"))
pytestmark = pytest.mark.django_db


def pages(ledger_class, params, way):
    """Every page from there, following ``next`` or ``previous``."""
    while True:
        ledger = ledger_class((), NOON, params)
        yield [row.pk for row in ledger.page.rows]
        address = getattr(ledger.page, way)
        if not address:
            return
        params = dict(pair.split("=", 1) for pair in address[1:].split("&"))


@pytest.mark.parametrize("sort", ["", "name", "-name", "no", "-no", "closed", "-closed"])
def test_walking_shows_every_row_once(units, sort):
    forward = list(pages(Parties, {"sort": sort}, "next"))
    whole = [row.pk for row in Parties((), NOON, {"sort": sort}).every_row()]
    assert [pk for page in forward for pk in page] == whole and len(whole) == len(units)
    assert [len(page) for page in forward] == [5, 5, 2]


@pytest.mark.parametrize("sort", ["", "-name", "closed", "-closed"])
def test_walking_back_shows_the_same_pages(units, sort):
    params, seen = {"sort": sort}, []
    for _ in range(3):
        ledger = Parties((), NOON, params)
        seen.append([row.pk for row in ledger.page.rows])
        if ledger.page.next:
            params = dict(pair.split("=", 1) for pair in ledger.page.next[1:].split("&"))
    back = list(pages(Parties, params, "previous"))
    assert back == [seen[2], seen[1], seen[0]]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.tuples(st.sampled_from("甲乙丙"), st.sampled_from([None, 1, 2])), max_size=9),
    down=st.booleans(),
)
def test_equal_and_empty_values_lose_nothing(db, rows, down):
    with transaction.atomic():
        for name, day in rows:
            Party.objects.create(kind="unit", name=name, closed_on=date(2026, 1, day) if day else None)
        walk("-" if down else "")
        transaction.set_rollback(True)


def walk(mark):
    order = keyset.keys(Party, [f"{mark}closed_on", f"{mark}pinyin"])
    sorted_rows = list(Party.objects.order_by(*(key.ordering(False) for key in order)))
    for number, row in enumerate(sorted_rows):
        place = keyset.place(order, keyset.cursor(order, row))
        assert beyond(order, place, backward=False) == {one.pk for one in sorted_rows[number + 1 :]}
        assert beyond(order, place, backward=True) == {one.pk for one in sorted_rows[:number]}


def beyond(order, place, *, backward):
    return set(
        Party.objects.filter(keyset.beyond(order, place, backward=backward)).values_list("pk", flat=True)
    )


@pytest.mark.parametrize("nonsense", ["", "x", "%%", "W10", "WyJhIiwgImIiLCAiYyJd", "bnVsbA", "eyJhIjogMX0"])
def test_a_nonsense_cursor_is_the_first_page(units, nonsense):
    assert [row.pk for row in Parties((), NOON, {"after": nonsense}).page.rows] == [
        row.pk for row in Parties((), NOON, {}).page.rows
    ]


def test_names_sort_by_pinyin(units):
    names = [row.name for row in Parties((), NOON, {}).every_row()]
    assert names[:4] == ["安平县", "白鹭街道", "城东街道", "高新区"]
