"""The database away for a minute, or locked; the workers off for three days: a clear page, nothing lost, all goes on."""

import contextlib
import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from threading import Event
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client

from shuniu.base.clocks.models import Clock, Firing
from shuniu.base.clocks.sweeping import sweep
from shuniu.base.jobs import loop
from shuniu.base.jobs.loop import Task
from shuniu.base.journal.models import Entry
from shuniu.base.notices.models import Message
from shuniu.engines.reporting import acts
from shuniu.engines.reporting.models import Report
from shuniu.engines.reporting.tests.builders import TEXT, arrived, submitted
from shuniu.front.keeping.proving import breaches
from tests.cast import MONDAY, Cast

pytestmark = pytest.mark.fault
DAY = timedelta(days=1)


@pytest.fixture
def quiet() -> Iterator[None]:
    """Failures are logged at length; not here."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@contextlib.contextmanager
def away(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every statement fails as it does when nobody listens at the server's address."""

    def refused(*args: Any) -> Any:
        raise OperationalError("connection refused")

    with connection.execute_wrapper(refused):
        yield


def opinion() -> dict[str, str]:
    """What a signer types."""
    return {"opinion": "数字已核，同意。", "version": "0"}


@pytest.fixture
def signer(cast: Cast, signed_in: Callable[[str], Client], quiet: None) -> tuple[Client, str]:
    """刘康 before the page on which he signs."""
    report = submitted(cast)
    client = signed_in("刘康")
    client.raise_request_exception = False
    return client, f"/report/{report.pk}/sign/"


def test_a_page_says_that_the_database_is_away(
    signer: tuple[Client, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    client, page = signer
    with away(monkeypatch):
        answer = client.get(page)
    assert answer.status_code == 503
    assert answer["Retry-After"] == "60"
    assert "数据库暂时没有回应" in answer.content.decode()
    assert client.get(page).status_code == 200


def test_what_was_typed_meanwhile_comes_back_to_be_sent_again(
    signer: tuple[Client, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    client, page = signer
    with away(monkeypatch):
        answer = client.post(page, opinion())
    assert answer.status_code == 503
    assert 'name="opinion" value="数字已核，同意。"' in answer.content.decode()
    assert not Entry.objects.filter(noun="report", verb="sign").exists()
    assert client.post(page, opinion()).status_code == 302
    assert Entry.objects.get(noun="report", verb="sign").remark.body == "数字已核，同意。"


def test_the_database_goes_away_in_the_middle_of_an_act(cast: Cast, quiet: None) -> None:
    report = submitted(cast)
    statements = 0

    def breaking(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        nonlocal statements
        statements += 1
        if statements == 9:
            raise OperationalError("server closed the connection unexpectedly")
        return execute(sql, params, many, context)

    with pytest.raises(OperationalError), connection.execute_wrapper(breaking):
        acts.sign(report, by=cast["刘康"], at=MONDAY)
    assert Report.objects.get(pk=report.pk).signer_id == cast["刘康"].post_id
    assert list(breaches()) == []


@pytest.mark.sqlite
@pytest.mark.django_db(transaction=True)
def test_a_locked_database_makes_the_same_page(signer: tuple[Client, str]) -> None:
    client, page = signer
    connection.connection.execute("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(connection.settings_dict["NAME"])) as other:
        other.execute("BEGIN IMMEDIATE")
        answer = client.post(page, opinion())
        other.rollback()
    assert answer.status_code == 503
    assert client.post(page, opinion()).status_code == 302


def test_the_worker_goes_on_when_the_database_is_back(quiet: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loop, "FIRST_WAIT", 0.01)
    monkeypatch.setattr(loop, "LONGEST_WAIT", 0.02)
    stop, tried, done = Event(), [], []

    def run(at: Any, stopping: Any) -> bool:
        tried.append(at)
        if len(tried) < 6:
            raise OperationalError("connection refused")
        done.append(at)
        stop.set()
        return False

    assert loop.work([Task("clocks", "clocks", "巡查时限", 0.01, run)], stop)
    assert (len(tried), len(done)) == (6, 1)


def test_workers_off_for_three_days(cast: Cast) -> None:
    """What should have rung rings once when they are back, in order, truly late; what was done meanwhile rings not at all."""
    forgotten, signed = submitted(cast), submitted(cast)
    waiting = arrived(cast)
    sweep(MONDAY)
    acts.sign(signed, by=cast["刘康"], at=MONDAY + timedelta(minutes=10))
    back = MONDAY + 3 * DAY
    owed = due_alarms(until=back)
    swept = sweep(back)
    assert (swept.fired, swept.troubled, swept.waiting) == (len(owed), 0, False)
    fired = list(Firing.objects.order_by("pk"))
    assert {(f.clock_id, f.rung) for f in fired} == owed
    assert [f.moment for f in fired] == sorted(f.moment for f in fired)
    assert all(f.fired_at == back and f.lateness == back - f.moment for f in fired)
    assert {clock.key for clock in Clock.objects.filter(noun="report", firings__isnull=False)} == {
        forgotten.pk,
        signed.pk,
    }
    assert Clock.objects.filter(noun="submission", key=waiting.pk, firings__isnull=False).exists()
    assert not Clock.objects.done().filter(firings__isnull=False).exists()
    told = Message.objects.count()
    assert sweep(back + timedelta(seconds=5)).fired == 0
    assert Message.objects.count() == told
    assert list(breaches()) == []


def due_alarms(*, until: Any) -> set[tuple[int, int]]:
    """(clock, rung) of every rung of a running clock whose moment is past: read off the rows, not asked of the sweep."""
    return {
        (clock.pk, number)
        for clock in Clock.objects.filter(stopped_at=None, suspended_at=None)
        for number, row in enumerate(clock.rungs)
        if row["moment"] and row["moment"] <= until.isoformat()
    }


def test_a_report_written_while_workers_are_off_is_all_there(cast: Cast) -> None:
    """Nothing that people do waits for the workers: only ringing, sending and sealing do."""
    report = submitted(cast, wording=TEXT, at=MONDAY + DAY)
    for name in ("刘康", "孙和"):
        report = acts.sign(report, by=cast[name], at=MONDAY + DAY)
    assert report.submissions.get().state == "waiting"
    assert not Firing.objects.exists()
    assert list(breaches()) == []
