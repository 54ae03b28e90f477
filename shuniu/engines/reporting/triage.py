"""The desk's three panes: which list, which one is open, what can be done with it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.db import connection
from django.db.models import Q, QuerySet

from shuniu.base.actors import Actor, Actors, person_ids
from shuniu.base.refusals import NotYours
from shuniu.engines.reporting.models import Desk, Submission
from shuniu.engines.reporting.permits import desks_led_by

SEGMENTS = {"waiting": "待选", "in_hand": "在手", "held": "留用", "asked_back": "退补", "adopted": "采用"}
SHOWN, COUNTED = 60, 999

# Counted as far as it can be told at a glance: a list left to grow does not slow the desk.
_COUNT = "(SELECT count(*) FROM (SELECT 1 FROM reporting_submission WHERE desk_id = %s AND state = %s LIMIT %s) AS found)"


@dataclass(frozen=True, slots=True)
class Row:
    """One submission as the list shows it."""

    pk: int
    rank: int
    received_at: datetime
    urgency: str
    title: str
    short_name: str
    unit_name: str
    editor: str | None
    topic: str
    asked: int | None


_READ = (
    *("pk", "rank", "received_at", "urgency", "text__title", "unit__short_name", "unit__name"),
    *("editor__name", "report__topic", "asked_text"),
)


@dataclass(frozen=True, slots=True)
class Tray:
    """One desk's list in one state, with the counts of the others."""

    desk: Desk
    state: str
    sought: str
    rows: list[Row]
    more: bool
    segments: list[dict[str, Any]]
    desks: list[Desk]

    @property
    def query(self) -> str:
        """What leads back to this very list, behind the desk's address."""
        return urlencode({"state": self.state, **({"find": self.sought} if self.sought else {})})


def desks(actors: Actors) -> QuerySet[Desk]:
    """The desks whose lists these actors may see."""
    return (
        Desk.objects.filter(pk__in=desks_led_by(actors)).select_related("unit", "line", "area").order_by("pk")
    )


def editing(actors: Actors, desk: Desk) -> Actor | None:
    """The post as which somebody works at a desk; None for who only leads it or is on duty there: they read."""
    posts = set(desk.editors.values_list("pk", flat=True))
    return next((actor for actor in actors if actor.post_id in posts), None)


def editor(actors: Actors, desk: Desk) -> Actor:
    """The same, for a verb: NotYours for who only reads."""
    if found := editing(actors, desk):
        return found
    raise NotYours("这件事由本台编辑办理。", "如果应当由您办理，请联系管理员把您的岗位加为编辑。")


def tray(
    desk: Desk, state: str, among: list[Desk], *, sought: str = "", ticked: Collection[int] = ()
) -> Tray:
    """The list of a desk, which is one ``among`` those one sees: the most urgent first while it is open, then the newest.

    ``sought`` in title or unit, it holds besides what was ticked before: several may be gathered from a long list.
    """
    state = state if state in SEGMENTS else "waiting"
    order = ("rank", "-received_at", "-pk") if state != "adopted" else ("-received_at", "-pk")
    there = Submission.objects.at_desk(desk).filter(state=state).order_by(*order)
    if sought:
        unit = Q(unit__name__icontains=sought) | Q(unit__short_name__icontains=sought)
        there = there.filter(Q(text__title__icontains=sought) | unit | Q(pk__in=ticked))
    found = [Row(*read) for read in there.values_list(*_READ)[: SHOWN + 1]]
    return Tray(desk, state, sought, found[:SHOWN], len(found) > SHOWN, _segments(desk, state), among)


def following(tray: Tray, done: Submission, actors: Actors) -> int | None:
    """What to open after a verb: the same one while it is in one's own hand, else the next of the list, else the last."""
    mine = done.state == "in_hand" and done.editor_id in person_ids(actors)
    if mine or any(row.pk == done.pk for row in tray.rows):
        return done.pk
    later = (row.pk for row in tray.rows if _place(row) > _place(done))
    return next(later, tray.rows[-1].pk if tray.rows else None)


def _place(one: Row | Submission) -> tuple[int, float, int]:
    """Where it stands in an open list."""
    return one.rank, -one.received_at.timestamp(), -one.pk


def _segments(desk: Desk, here: str) -> list[dict[str, Any]]:
    counts = _counts(desk, [state for state in SEGMENTS if state != "adopted"])
    return [
        {"word": word, "url": f"?state={state}", "here": state == here, "count": counts.get(state)}
        for state, word in SEGMENTS.items()
    ]


def _counts(desk: Desk, states: list[str]) -> dict[str, str]:
    """How many are in each state; one query."""
    limits = [value for state in states for value in (desk.pk, state, COUNTED + 1)]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join([_COUNT] * len(states))}", limits)
        numbers = cursor.fetchone()
    said = (f"{COUNTED}+" if number > COUNTED else str(number) for number in numbers)
    return dict(zip(states, said, strict=True))
