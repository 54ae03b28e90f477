"""Issues at every turn of their life, made by the real acts."""

from datetime import datetime, timedelta
from typing import Any

from shuniu.rooms.bulletins import acts
from shuniu.rooms.bulletins.models import Bulletin, Issue
from shuniu.rooms.bulletins.tests.builders import begun, placed, series
from tests.cast import MONDAY, Cast

LIST = ("孙和", "马骏", "陈立")
TEN = MONDAY + timedelta(hours=1)


def listed(cast: Cast, *names: str, **said: Any) -> Bulletin:
    """A series with these people's posts on its list."""
    bulletin = series(cast, **said)
    posts = [cast.posts[name] for name in names or LIST]
    return acts.enlist(bulletin, by=cast["何静"], at=MONDAY, posts=posts, prints=1)


def ready(cast: Cast, *, bulletin: Bulletin | None = None, at: datetime = MONDAY, **said: Any) -> Issue:
    """An issue of one item, still being composed."""
    issue = begun(cast, bulletin=bulletin or listed(cast), at=at, **said)
    placed(cast, issue, at=at)
    return issue


def in_review(cast: Cast, **said: Any) -> Issue:
    """One that waits for the chief's signature."""
    return acts.submit(ready(cast, **said), by=cast["何静"], at=MONDAY)


def signed(cast: Cast, **said: Any) -> Issue:
    """One that its chain has signed."""
    issue = acts.sign(in_review(cast, **said), by=cast["周明远"], at=MONDAY)
    return acts.sign(issue, by=cast["陈立"], at=MONDAY)


def issued(cast: Cast, *, at: datetime = TEN, **said: Any) -> Issue:
    """One that has its number."""
    return acts.issue(signed(cast, **said), by=cast["何静"], at=at)


def distributed(cast: Cast, **said: Any) -> Issue:
    """One that has reached its list."""
    return acts.distribute(issued(cast, **said), by=cast["何静"], at=TEN)


def recalled(cast: Cast) -> Issue:
    """One that was taken back from its readers."""
    return acts.recall(distributed(cast), by=cast["何静"], at=TEN, reason="数字有误。")
