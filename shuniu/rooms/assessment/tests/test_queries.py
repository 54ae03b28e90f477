"""Lists of points ask the database as often for many rows as for few."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.tests.builders import APRIL, MAY, counted, opened, prepared, published, recorded
from tests.cast import Cast

LISTS = [
    ("何静", "/points/"), ("何静", "/points/dangwei/"), ("孙和", "/points/dangwei/"), ("何静", "/points/dangwei/eligibility/"),
    ("何静", "/records/"), ("孙和", "/records/"), ("何静", "/circulars/"), ("孙和", "/circulars/"),
    ("何静", "/circular/{circular}/"), ("何静", "/points/dangwei/fees/"),
]  # fmt: skip


def more(cast: Cast, book: Book, times: int) -> None:
    """Records of two units, each censured."""
    for unit in ("sq", "lh") * times:
        recorded(cast, book, "通报批评", unit=cast.units[unit], level="省", at=APRIL)
    counted(cast, book, at=APRIL)


def asked(client: Client, address: str) -> int:
    """How many queries the second look takes."""
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


@pytest.mark.parametrize(("who", "address"), LISTS)
def test_many_rows_cost_no_more_queries(
    signed_in: Callable[[str], Client], cast: Cast, who: str, address: str
) -> None:
    book = opened(cast)
    more(cast, book, 1)
    circular = published(cast, book)
    here = address.format(circular=circular.pk)
    client = signed_in(who)
    few = asked(client, here)
    more(cast, book, 4)
    for month in (1, 2):
        prepared(
            cast,
            book,
            at=MAY,
            first=circular.first.replace(month=month),
            last=circular.first.replace(month=month, day=28),
        )
    assert asked(client, here) <= few
