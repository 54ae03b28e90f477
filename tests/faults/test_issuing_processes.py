"""Ten processes issue at once, one of them killed in the middle: no number is missing, none is given twice (BEY-20).

``ISSUING_SECONDS=60 bin/test tests/faults/test_issuing_processes.py -s`` lets them compose and issue for a whole minute.
"""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from time import monotonic

import pytest
from django.db import OperationalError, connection

from shuniu.base.refusals import NotNow
from shuniu.front.keeping.proving import breaches
from shuniu.rooms.bulletins import acts
from shuniu.rooms.bulletins.models import Bulletin, Issue
from shuniu.rooms.bulletins.tests import issuing
from tests.cast import MONDAY, Cast
from tests.faults.children import Children

pytestmark = [pytest.mark.fault, pytest.mark.django_db(transaction=True)]

PROCESSES = 10
EACH = 2
SECONDS = float(os.environ.get("ISSUING_SECONDS", "1"))


@pytest.fixture
def children(tmp_path: Path) -> Children:
    return Children(tmp_path)


ISSUING = sys.modules["shuniu.rooms.bulletins.acts.issue"]  # the package calls its verb by the same name


def signed(cast: Cast, number: int) -> list[int]:
    """So many issues that only wait to be issued."""
    bulletin = issuing.listed(cast, "孙和", chain=[])
    day = MONDAY.date()
    made = [issuing.ready(cast, bulletin=bulletin, day=day + timedelta(days=n)) for n in range(number)]
    return [acts.submit(issue, by=cast["何静"], at=MONDAY).pk for issue in made]


def issues(cast: Cast, keys: list[int]) -> Callable[[], None]:
    """An editor's process: its own issues one after the other, then the one that everybody wants."""

    def work() -> None:
        for key in keys:
            try:
                acts.issue(Issue.objects.get(pk=key), by=cast["何静"], at=MONDAY)
            except NotNow:
                continue

    return work


def keeps_issuing(cast: Cast, bulletin: Bulletin, number: int, until: float) -> Callable[[], None]:
    """An editor's process: a report comes, is adopted, composed, sent to sign and issued, again and again.

    An embedded database lets one writer in at a time, and nobody queues: who waited in vain for 20 seconds begins anew.
    """

    def once(day: date) -> None:
        issue = acts.submit(issuing.ready(cast, bulletin=bulletin, day=day), by=cast["何静"], at=MONDAY)
        acts.issue(issue, by=cast["何静"], at=MONDAY)

    def work() -> None:
        for turn in count():
            with suppress(OperationalError):
                once(MONDAY.date() + timedelta(days=number + turn * PROCESSES))
            if monotonic() > until:
                break

    return work


def dies(cast: Cast, key: int) -> Callable[[], None]:
    """A power cut when the number is taken and nothing is committed."""

    def work() -> None:
        ISSUING.appear = lambda *args, **said: os.kill(os.getpid(), signal.SIGKILL)
        acts.issue(Issue.objects.get(pk=key), by=cast["何静"], at=MONDAY)

    return work


def test_ten_at_once_leave_no_gap_and_repeat_nothing(cast: Cast, children: Children) -> None:
    *own, wanted = signed(cast, PROCESSES * EACH + 1)
    with children.shared():
        work = [issues(cast, [*own[n * EACH : (n + 1) * EACH], wanted]) for n in range(PROCESSES)]
        at_once = [children.run(each) for each in work]
        assert [child.ended() for child in at_once] == [0] * PROCESSES
    assert without_gap_or_repeat() == PROCESSES * EACH + 1


def test_ten_issue_as_long_as_they_are_let(cast: Cast, children: Children) -> None:
    bulletin = issuing.listed(cast, "孙和", chain=[])
    with children.shared():
        until = monotonic() + SECONDS
        at_once = [children.run(keeps_issuing(cast, bulletin, n, until)) for n in range(PROCESSES)]
        assert [child.ended() for child in at_once] == [0] * PROCESSES
    issued = without_gap_or_repeat()
    print(f"{issued} issues in {SECONDS:g} s by {PROCESSES} processes on {connection.vendor}")  # noqa: T201
    assert issued > 0


def without_gap_or_repeat() -> int:
    """How many are out, which have the numbers from one on, in an office that holds together."""
    out = Issue.objects.filter(state="issued")
    expected = list(range(1, out.count() + 1))
    assert sorted(out.values_list("number", flat=True)) == expected
    assert sorted(out.values_list("total", flat=True)) == expected
    assert list(breaches()) == []
    return len(expected)


def test_a_number_that_was_taken_when_the_power_went_is_taken_again(cast: Cast, children: Children) -> None:
    first, second = signed(cast, 2)
    with children.shared():
        assert children.run(dies(cast, first)).ended() == -signal.SIGKILL
        assert children.run(issues(cast, [second, first])).ended() == 0
    assert [Issue.objects.get(pk=key).number for key in (second, first)] == [1, 2]
    assert list(breaches()) == []
