"""At which desks somebody edits is asked once a request, and anew by every act."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from shuniu.base import asking
from shuniu.base.refusals import NotYours
from shuniu.engines.reporting import acts
from shuniu.engines.reporting.permits import desks_led_by, edits
from shuniu.engines.reporting.tests.builders import arrived
from tests.cast import MONDAY, Cast

EDITORS = "reporting_desk_editors"


def test_within_a_request_the_first_answer_holds_and_not_beyond(cast: Cast) -> None:
    desk, actors = cast.desks["dangwei"], (cast["何静"],)
    with asking.once_each():
        assert desk.pk in desks_led_by(actors)
        desk.editors.clear()
        assert desk.pk in desks_led_by(actors)
    with asking.once_each():
        assert desk.pk not in desks_led_by(actors)


def test_an_act_asks_anew_and_so_does_what_is_drawn_after_it(cast: Cast) -> None:
    desk, thing = cast.desks["dangwei"], arrived(cast)
    with asking.once_each():
        assert edits(cast["何静"], desk)
        acts.claim(thing, by=cast["何静"], at=MONDAY)
        desk.editors.clear()
        assert not edits(cast["何静"], desk)


def test_an_act_decides_by_what_is_true_now(cast: Cast) -> None:
    thing = arrived(cast)
    with asking.once_each():
        assert edits(cast["何静"], thing.desk)
        thing.desk.editors.clear()
        with pytest.raises(NotYours):
            acts.claim(thing, by=cast["何静"], at=MONDAY)


@pytest.mark.parametrize("address", ["/desk/dangwei/", "/submission/{}/", "/report/{}/"])
def test_a_page_asks_once_for_each_set_of_posts(
    cast: Cast, signed_in: Callable[[str], Client], address: str
) -> None:
    thing, client = arrived(cast), signed_in("何静")
    page = address.format(thing.report_id if "report" in address else thing.pk)
    client.get(page)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(page).status_code == 200
    asked = [
        query["sql"] for query in captured if EDITORS in query["sql"] and "SELECT desk_id" in query["sql"]
    ]
    assert len(asked) == len(set(asked)) > 0
