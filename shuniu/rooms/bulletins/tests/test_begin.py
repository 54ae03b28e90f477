"""A series is opened, an issue begun, items placed and dropped."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from shuniu.base.journal.timeline import timeline
from shuniu.base.refusals import Incomplete, NotNow, NotYours
from shuniu.engines.reporting.tests.builders import in_hand
from shuniu.rooms.bulletins import acts
from shuniu.rooms.bulletins.models import Issue
from shuniu.rooms.bulletins.tests.builders import adopted, begun, placed, series
from tests.cast import MONDAY, Cast


def test_an_issue_begins_without_a_number(cast: Cast) -> None:
    issue = begun(cast)
    assert (issue.state, issue.number, issue.total) == ("composing", None, None)
    assert str(issue) == "信息（汇要）（3月2日，未编号）"


def test_only_the_desk_of_the_series_begins_an_issue(cast: Cast) -> None:
    bulletin = series(cast)
    with pytest.raises(NotYours):
        acts.begin(by=cast["许岩"], at=MONDAY, bulletin=bulletin, for_day=MONDAY.date())


@pytest.mark.parametrize(("who", "offered"), [("何静", True), ("陈立", False), ("赵一鸣", False)])
def test_only_who_may_begin_one_is_led_there(
    cast: Cast, signed_in: Callable[[str], Client], who: str, offered: bool
) -> None:
    bulletin = series(cast)
    client = signed_in(who)
    address = f"/issue/new/begin/?bulletin={bulletin.pk}"
    assert (address in client.get(f"/bulletin/{bulletin.pk}/").content.decode()) is offered
    assert (client.get(address).status_code == 200) is offered


def test_a_stopped_series_has_no_new_issue(cast: Cast) -> None:
    bulletin = acts.stop(series(cast), by=cast["何静"], at=MONDAY, reason="并入《信息（内参）》")
    with pytest.raises(NotNow):
        begun(cast, bulletin=bulletin)


def test_an_item_credits_the_unit_and_stands_on_the_reports_timeline(cast: Cast) -> None:
    issue = begun(cast)
    item = placed(cast, issue)
    credit = item.credits.get()
    assert (credit.unit, credit.share, credit.of) == (cast.units["sq"].party.as_unit, 1, 1)
    verbs = [entry.verb for entry in timeline(item.submission.report, (cast["何静"],))]
    assert "place" in verbs


def test_only_what_was_adopted_is_placed(cast: Cast) -> None:
    with pytest.raises(Incomplete):
        placed(cast, begun(cast), submission=in_hand(cast))


def test_the_same_report_stands_once_in_an_issue(cast: Cast) -> None:
    issue, submission = begun(cast), adopted(cast)
    first = placed(cast, issue, submission=submission)
    with pytest.raises(Incomplete, match="已经在这一期里"):
        placed(cast, issue, submission=submission)
    acts.drop(first, by=cast["何静"], at=MONDAY)
    assert placed(cast, issue, submission=submission).state == "placed"


def test_the_database_refuses_a_number_before_the_issue(cast: Cast) -> None:
    issue = begun(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        Issue.objects.filter(pk=issue.pk).update(number=1, year=2026)
