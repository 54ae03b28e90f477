"""What waits to be read, as lines of my desk: issues on whose list one stands, answers to what one wrote."""

from dataclasses import dataclass
from datetime import datetime

from shuniu.base.actors import Actors
from shuniu.base.clocks.models import Clock
from shuniu.base.web.clockface import NONE, Face, face, suspended
from shuniu.rooms.bulletins import leafing
from shuniu.rooms.bulletins.models import Issue, Receipt

SHOWN = 30
Timed = tuple[datetime | None, "Line"]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing owed: its clock, its title and a word more, and the button that does it."""

    face: Face
    title: str
    more: str
    word: str
    url: str
    urgent: str = ""  # 特提, 特急

    @property
    def late(self) -> bool:
        """Is its time over?"""
        return self.face.tone == "overdue"


def face_of(clock: Clock, at: datetime) -> Face:
    """How a clock looks now."""
    if clock.suspended_at is not None:
        return suspended(clock.suspended_at - clock.started_at)
    return face(clock.due_at, at=at, start=clock.started_at, amber_from=clock.amber_at)


def to_read(actors: Actors, at: datetime) -> list[Timed]:
    """Each copy not read or confirmed yet, by the clock that its issue's readers share."""
    copies = list(leafing.to_read(actors)[:SHOWN])
    issues = {copy.issue_id for copy in copies}
    clocks = Clock.objects.running().filter(noun="issue", key__in=issues, name__in=["read", "confirm"])
    found = {(clock.key, clock.name): clock for clock in clocks}
    return [_line(copy, found, at) for copy in copies]


def _line(copy: Receipt, clocks: dict[tuple[int, str], Clock], at: datetime) -> Timed:
    """It reminds and does not reproach: once the time is over, the line stands without a clock."""
    clock = clocks.get((copy.issue_id, "confirm" if copy.asked and not copy.confirmed_at else "read"))
    due = clock.due_at if clock and clock.due_at and clock.due_at > at else None
    shown = face_of(clock, at) if clock and due else NONE
    return due, Line(shown, str(copy.issue), _more(copy), "阅看", f"/read/{copy.issue_id}/")


def _more(copy: Receipt) -> str:
    if copy.issue.state == "recalled":
        return "已收回，请确认"
    if copy.asked and not copy.confirmed_at:
        return "有更正，请确认"
    return f"送{copy.post.name}"


def unconfirmed(clock: Clock, issue: Issue, at: datetime) -> Line:
    """What a desk owes by a correction or a recall: it is not to confirm itself, but to see that everybody does."""
    left, amended = issue.receipts.unconfirmed().count(), "收回" if issue.state == "recalled" else "更正"
    more = f"已{amended}，还有{left}处没有确认"
    return Line(face_of(clock, at), str(issue), more, "催请确认", f"/issue/{issue.pk}/receipts/?total=asked")


def answered(actors: Actors, at: datetime) -> list[Timed]:
    """Answers to one's directives: no clock presses a leader."""
    return [
        (
            None,
            Line(
                NONE,
                f"{each.post}答复了您的批示",
                each.directive.about,
                "看答复",
                f"/directive/{each.directive_id}/",
            ),
        )
        for each in leafing.answers(actors)[:SHOWN]
    ]
