"""Bulletins as the tests need them, made by the real acts."""

from datetime import date, datetime, time
from typing import Any

from shuniu.engines.reporting import acts as reporting
from shuniu.engines.reporting.models import Submission
from shuniu.engines.reporting.tests.builders import in_hand
from shuniu.rooms.bulletins import acts
from shuniu.rooms.bulletins.models import Bulletin, Issue, Item, Receipt
from tests.cast import MONDAY, Cast

DAY = date(2026, 3, 2)
OWN = "这一做法投入少、见效快，值得山区县借鉴。"


def series(cast: Cast, *, by: str = "何静", at: datetime = MONDAY, **said: Any) -> Bulletin:
    """A daily of the Party desk: the chief signs, then the deputy director."""
    about = {
        "code": "huiyao", "name": "信息（汇要）", "masthead": "信息", "publisher": "中共云州市委办公室", "audience": "level",
        "openness": "internal", "cadence": "daily", "out_by": time(17, 30), "numbering": "both",
        "sections": ["要情", "动态"], "chain": ["section_chief", "deputy"], **said,
    }  # fmt: skip
    return acts.start(by=cast[by], at=at, desk=cast.desks["dangwei"], **about)


def begun(cast: Cast, *, bulletin: Bulletin | None = None, day: date = DAY, at: datetime = MONDAY) -> Issue:
    """An empty issue."""
    return acts.begin(by=cast["何静"], at=at, bulletin=bulletin or series(cast), for_day=day)


def adopted(cast: Cast, *, at: datetime = MONDAY, **said: Any) -> Submission:
    """A submission of 石桥镇 that the Party desk adopted."""
    return reporting.adopt(in_hand(cast, at=at, **said), by=cast["何静"], at=at, serves=["同级"])


def placed(cast: Cast, issue: Issue, *, at: datetime = MONDAY, **said: Any) -> Item:
    """An item made from a fresh adopted report."""
    submission = said.pop("submission", None) or adopted(cast, at=at)
    return acts.place(by=cast["何静"], at=at, issue=issue, submission=submission, **said)


def owned(cast: Cast, issue: Issue, *, at: datetime = MONDAY) -> Item:
    """An item of the desk's own words."""
    return acts.write(by=cast["何静"], at=at, issue=issue, title="编者按", body=OWN)


def unsourced(cast: Cast, issue: Issue | None = None, *, at: datetime = MONDAY) -> Item:
    """An item whose last sentence is in no report."""
    item = placed(cast, issue or begun(cast), at=at)
    text = item.text
    return acts.edit(item, by=cast["何静"], at=at, title=text.title, body=text.body + OWN)


def last_place(item: Item) -> int:
    """The place of its last sentence."""
    return len(item.sentences) - 1


def sent(cast: Cast, issue: Issue, who: str = "陈立", *, at: datetime = MONDAY) -> Receipt:
    """A reader's copy, as distribution makes it."""
    return Receipt.objects.create(state="sent", issue=issue, post=cast.posts[who], sent_at=at, reached_at=at)
