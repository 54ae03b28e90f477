"""Random verbs by random people: whatever is refused or done, the house stays whole."""

from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shuniu.base import invariants, nouns
from shuniu.base.clocks.models import Clock
from shuniu.base.journal.models import Entry
from shuniu.base.journal.verifying import breaches
from shuniu.base.notices.models import Dispatch
from shuniu.base.refusals import Refusal
from shuniu.engines.reporting.models import Report, Submission
from shuniu.engines.reporting.models.submission import ENDED
from shuniu.engines.reporting.tests.builders import submitted
from tests.cast import MONDAY, Cast
from tests.invariants.moves import REPORT, SUBMISSION, do

PEOPLE = ("罗敏", "刘康", "钱进", "孙和", "王芳", "何静", "林涛", "周明远", "许岩")
TOLD = {"adopt", "decline"}
STATES = {"not_due", "due_today", "overdue", "suspended"}

moves = st.lists(
    st.tuples(
        st.sampled_from(PEOPLE), st.sampled_from([*REPORT, *SUBMISSION, *["sign"] * 8, *["claim"] * 3])
    ),
    min_size=6,
    max_size=24,
)


class Undo(Exception):
    """Ends an example and takes back what it did."""


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=moves)
def test_whatever_anybody_tries_the_house_stays_whole(cast: Cast, moves: list[tuple[str, str]]) -> None:
    with pytest.raises(Undo), transaction.atomic():
        live(cast, moves)
        raise Undo


def live(cast: Cast, moves: list[tuple[str, str]]) -> None:
    """One report and what everybody tries to do to it, hour by hour."""
    report = submitted(cast)
    for hour, (who, verb) in enumerate(moves, 1):
        thing = report if verb in REPORT else report.submissions.first()
        if thing is None:
            continue
        version = thing.version
        try:
            with transaction.atomic():
                do(thing, verb, cast[who], MONDAY + timedelta(hours=hour))
        except Refusal as refusal:
            assert refusal.reason
            thing.refresh_from_db()
            assert thing.version == version, f"{verb} was refused and left a mark"
        report.refresh_from_db()
        legal(report)
    whole()


def legal(report: Report) -> None:
    """States are of the life; what is open is owed by somebody, what has ended by nobody."""
    assert report.state in nouns.of(report).life.states
    running = set(Clock.objects.running().values_list("noun", "key"))
    assert (report.state == "signing") == (("report", report.pk) in running)
    for submission in report.submissions.all():
        assert submission.state in nouns.of(submission).life.states
        assert (submission.state not in ENDED) == (("submission", submission.pk) in running)


def whole() -> None:
    """What ``check`` proves, the clocks' states, the journal's chain, and a word to the reporter for every outcome."""
    for invariant in invariants.every():
        assert list(invariant.broken()) == [], invariant.sentence
    for clock in Clock.objects.running():
        assert clock.state(MONDAY + timedelta(hours=30)) in STATES
        assert (clock.suspended_at is not None) == (clock.state(MONDAY) == "suspended")
    assert list(breaches()) == []
    for submission in Submission.objects.filter(state__in=["adopted", "declined"]):
        entry = Entry.objects.filter(noun="submission", key=submission.pk, verb__in=TOLD).latest("seq")
        assert entry.read_aloud()
        told = Dispatch.objects.filter(message__noun="submission", message__key=submission.pk)
        assert told.filter(party=submission.report.author).exists()
