"""The desk's three panes: which list, which one is open, what can be done with it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from shuniu.base.actors import Actor, Actors, person_ids
from shuniu.base.refusals import NotYours
from shuniu.engines.reporting.models import Desk, Submission
from shuniu.engines.reporting.permits import desks_led_by

SEGMENTS = {"waiting": "待选", "in_hand": "在手", "held": "留用", "asked_back": "退补", "adopted": "采用"}
SHOWN, COUNTED = 60, 999


@dataclass(frozen=True, slots=True)
class Tray:
    """One desk's list in one state, with the counts of the others."""

    desk: Desk
    state: str
    rows: list[Submission]
    more: bool
    segments: list[dict[str, Any]]
    desks: list[Desk]


def desks(actors: Actors) -> QuerySet[Desk]:
    """The desks whose lists these actors may see."""
    return (
        Desk.objects.filter(pk__in=desks_led_by(actors)).select_related("unit", "line", "area").order_by("pk")
    )


def editor(actors: Actors, desk: Desk) -> Actor:
    """The post as which somebody works at a desk; who only leads it or is on duty there reads (NotYours)."""
    editing = set(desk.editors.values_list("pk", flat=True))
    for actor in actors:
        if actor.post_id in editing:
            return actor
    raise NotYours("这件事由本台编辑办理。", "如果应当由您办理，请联系管理员把您的岗位加为编辑。")


def tray(desk: Desk, state: str, actors: Actors, *, after: int = 0) -> Tray:
    """The list of a desk: the most urgent first while it is open, then the newest."""
    state = state if state in SEGMENTS else "waiting"
    order = ("rank", "-received_at", "-pk") if state != "adopted" else ("-received_at", "-pk")
    rows = (
        Submission.objects.at_desk(desk)
        .filter(state=state)
        .select_related("text", "unit", "editor", "report")
    )
    found = list(rows.order_by(*order)[after : after + SHOWN + 1])
    return Tray(desk, state, found[:SHOWN], len(found) > SHOWN, _segments(desk, state), list(desks(actors)))


def following(tray: Tray, done: Submission, actors: Actors) -> Submission | None:
    """What to open after a verb: the same one while it is in one's own hand, else the next of the list, else the last."""
    mine = done.state == "in_hand" and done.editor_id in person_ids(actors)
    if mine or done in tray.rows:
        return done
    place = (done.rank, -done.received_at.timestamp(), -done.pk)
    later = (row for row in tray.rows if (row.rank, -row.received_at.timestamp(), -row.pk) > place)
    return next(later, tray.rows[-1] if tray.rows else None)


def _segments(desk: Desk, here: str) -> list[dict[str, Any]]:
    counts = {state: _number(desk, state) for state in SEGMENTS if state != "adopted"}
    return [
        {
            "word": word,
            "url": f"?state={state}",
            "here": state == here,
            "count": counts.get(state),
        }
        for state, word in SEGMENTS.items()
    ]


def _number(desk: Desk, state: str) -> str:
    """How many, counted as far as it can be told at a glance: a list left to grow does not slow the desk."""
    found = Submission.objects.at_desk(desk).filter(state=state).values("pk")[: COUNTED + 1].count()
    return f"{COUNTED}+" if found > COUNTED else str(found)
