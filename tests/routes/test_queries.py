"""A list asks the database no more often for many rows than for few."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from shuniu.base.notices.handing import hand_over
from shuniu.engines.reporting import acts
from shuniu.engines.reporting.tests.builders import arrived, submitted
from tests.cast import MONDAY, Cast

FEW, MORE = 4, 16
LISTS = [
    ("罗敏", "/"), ("罗敏", "/reports/mine/"), ("刘康", "/"), ("刘康", "/reports/unit/"), ("罗敏", "/search/?q=石桥"),
    ("刘康", "/notices/"), ("刘康", "/late/"), ("何静", "/desk/dangwei/"), ("何静", "/desk/dangwei/ledger/"),
    ("何静", "/invitations/"), ("何静", "/units/"), ("何静", "/people/"), ("罗敏", "/standing/?whose=mine&period=year"),
    ("刘康", "/standing/?whose=unit&period=year"), ("何静", "/desk/dangwei/units/?period=year"),
]  # fmt: skip


# What the two pages that are opened most may ask, so that nothing creeps in.
MOST = {("罗敏", "/report/{}/"): 13, ("何静", "/desk/dangwei/"): 20}


def more(cast: Cast, count: int) -> None:
    """So many more of everything that lists show."""
    for _ in range(count // 2):
        arrived(cast)
        submitted(cast)
        acts.invite(
            by=cast["何静"], at=MONDAY, desk=cast.desks["dangwei"], title="汛期", wish="做法", due_at=MONDAY + timedelta(days=1),
            units=[cast.units["sq"]],
        )  # fmt: skip
    hand_over(MONDAY, limit=1000)


def asked(client: Client, address: str) -> int:
    """How many queries a page takes; its first time fills what is kept."""
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_no_list_asks_more_for_more_rows(cast: Cast, signed_in: Callable[[str], Client]) -> None:
    clients = {who: signed_in(who) for who, _ in LISTS}
    more(cast, FEW)
    few = {(who, address): asked(clients[who], address) for who, address in LISTS}
    more(cast, MORE)
    grown = {
        (who, address): (few[who, address], now)
        for who, address in LISTS
        if (now := asked(clients[who], address)) > few[who, address]
    }
    assert grown == {}


def test_an_invitation_asks_no_more_for_more_units(cast: Cast, signed_in: Callable[[str], Client]) -> None:
    client, counts = signed_in("何静"), []
    for units in (["sq"], ["sq", "lh", "apb", "zfb"]):
        made = acts.invite(
            by=cast["何静"], at=MONDAY, desk=cast.desks["dangwei"], title="汛期", wish="做法", due_at=MONDAY + timedelta(days=1),
            units=[cast.units[code] for code in units],
        )  # fmt: skip
        counts.append(asked(client, f"/invitation/{made.pk}/"))
    # One entry of the timeline names all units; each call is seen by one query.
    assert counts[1] <= counts[0] + 1


@pytest.mark.parametrize(("who", "address"), MOST)
def test_the_pages_opened_most_ask_little(
    cast: Cast, signed_in: Callable[[str], Client], who: str, address: str
) -> None:
    page = address.format(arrived(cast).report_id)
    assert asked(signed_in(who), page) <= MOST[who, address]
