"""签发: the issue takes its numbers, its items appear, its paper is asked for."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.jobs.enqueueing import enqueue
from shuniu.base.numbering.taking import take
from shuniu.rooms.bulletins import clocking, sourcing
from shuniu.rooms.bulletins.acts.appear import appear
from shuniu.rooms.bulletins.life import ISSUE
from shuniu.rooms.bulletins.models import Bulletin, Issue

JOB = "bulletins.make"


@act(ISSUE["issue"])
def issue(issue: Issue, *, by: Actor, at: datetime, deed: Deed) -> None:
    """Take the numbers under lock (BEY-20), show it on every report it was made from, have its paper made (BUL-2)."""
    items = sourcing.insist(issue)
    _number(issue)
    issue.issued_at, issue.revision = at, 1
    for item in items:
        appear(item, by=by, at=at, cause=deed, issue=issue)
    make(issue, by, at)
    issue.state = "issued"
    issue.save()  # the cadence counts what is out
    clocking.due(issue.bulletin, at=at)
    deed.note(bulletin=issue.bulletin.name, called=issue.called, items=len(items))
    deed.touches(issue.bulletin)


def _number(issue: Issue) -> None:
    """The next of the year and of all; where the series was on paper before, they go on from there."""
    bulletin, issue.year = issue.bulletin, issue.for_day.year
    if bulletin.numbering != Bulletin.Numbering.TOTAL:
        before = bulletin.before_year if issue.year == bulletin.counted_year else 0
        issue.number = take(series_of(bulletin), issue.year) + before
    if bulletin.numbering != Bulletin.Numbering.YEAR:
        issue.total = take(series_of(bulletin)) + bulletin.before_total


def series_of(bulletin: Bulletin) -> str:
    """The name of its row of numbers."""
    return f"bulletins.{bulletin.code}"


def make(issue: Issue, by: Actor, at: datetime) -> None:
    """Ask for the paper of the present edition; when it is there, the issue is distributed."""
    enqueue(
        JOB, {"revision": issue.revision}, at=at, noun="issue", key=issue.pk, by=by.person_id,
        slot=f"{JOB}.{issue.pk}.{issue.revision}",
    )  # fmt: skip
