"""What I owe, by the clock: every obligation of mine and my posts' with its next step as one line (UX-1)."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.db.models import Count, Exists, F, Min, OuterRef, Q, QuerySet

from shuniu.base import nouns
from shuniu.base.actors import Actors, person_ids, post_ids, unit_ids
from shuniu.base.clocks.models import Clock
from shuniu.base.clocks.watches import reminding, word_of
from shuniu.base.web.clockface import face
from shuniu.engines.directives.models import Directive
from shuniu.engines.directives.permits import KEEPS
from shuniu.engines.reporting.chapter import URGENCIES
from shuniu.engines.reporting.models import Desk, Report, Submission
from shuniu.engines.reporting.permits import OFFICE
from shuniu.front.reading import Line, answered, face_of, to_read, unconfirmed
from shuniu.org.models import Role
from shuniu.rooms.bulletins.models import Issue

SHOWN = 30
STANDS_OUT = {key: URGENCIES[key] for key in ("flash", "immediate")}


def owed(actors: Actors, at: datetime) -> list[Line]:
    """The reader's obligations, the first due first: a thing once, by its nearest clock; desks as one line each."""
    running = F("suspended_at").asc(nulls_first=True)
    clocks = list(_clocks(actors).select_related("owed_by").order_by(running, "due_at")[:SHOWN])
    seen = things(clocks, actors)
    first: dict[tuple[str, int], Clock] = {}
    for clock in clocks:
        first.setdefault((clock.noun, clock.key), clock)
    lines = [(clock.due_at, line(clock, seen[thing], at)) for thing, clock in first.items() if thing in seen]
    lines += [(None, one) for one in _returned(actors, at)] + _desks(actors, at)
    lines += to_read(actors, at) + answered(actors, at)
    far = datetime.max.replace(tzinfo=at.tzinfo)
    return [one for _, one in sorted(lines, key=lambda pair: pair[0] or far)]


def _clocks(actors: Actors) -> QuerySet[Clock]:
    """Clocks owed by me, my posts, and the units whose office I am, and the outcomes of what I have in hand.

    What a desk owes in common is the desk's own line; what is written and being signed is its signer's. A leader's words
    on paper are owed by those of the office who key them, but not by whoever did so the first time. Objections to circulars
    are the assessors' of the office.
    """
    persons = person_ids(actors)
    parties = [*persons, *post_ids(actors), *unit_ids(actors, *OFFICE)]
    in_hand = Submission.objects.filter(editor__in=persons, state="in_hand").values("pk")
    common = Q(noun="submission", name__in=["claim", "outcome"], owed_by__kind="unit")
    mine = Q(noun="submission", name="outcome", key__in=in_hand)
    keyed = Directive.objects.filter(state="keyed", keyed_by__in=persons).values("pk")
    paper = Q(noun="directive")
    keys = paper & Q(owed_by__in=unit_ids(actors, *KEEPS)) & ~Q(key__in=keyed)
    assessed = Q(noun="objection", owed_by__in=unit_ids(actors, Role.ASSESSOR))
    return Clock.objects.running().filter(
        Q(owed_by__in=parties) & ~common & ~reminding() & ~paper & ~_written() | mine | keys | assessed
    )


def _written() -> Q:
    """The clocks of supplements and of calls for which a report is being signed."""
    again = Submission.objects.filter(pk=OuterRef("key")).exclude(report__state="signed")
    answers = Report.objects.filter(call=OuterRef("key"), state="signing")
    supplements = Q(noun="submission", name="supplement")
    return supplements & Q(Exists(again)) | Q(noun="call") & Q(Exists(answers))


def things(clocks: Iterable[Clock], actors: Actors) -> dict[tuple[str, int], object]:
    """The things behind the clocks, as far as they may be seen: one query a noun."""
    asked: dict[str, set[int]] = defaultdict(set)
    for clock in clocks:
        asked[clock.noun].add(clock.key)
    return {
        (slug, thing.pk): thing
        for slug, keys in asked.items()
        for thing in nouns.named(slug)
        .policy.visible_to(actors)
        .filter(pk__in=keys)
        .select_related(*RELATED.get(slug, ()))
    }


RELATED = {
    "report": ("text", "unit"),
    "submission": ("text", "unit", "report__text"),
    "call": ("invitation__desk__unit", "unit"),
    "reception": ("directive__leader", "directive__post", "post__unit"),
    "issue": ("bulletin",),
}


def line(clock: Clock, thing: object, at: datetime) -> Line:
    """A clock and its thing as a line."""
    noun = nouns.named(clock.noun)
    if isinstance(thing, Issue) and clock.name == "confirm":
        return unconfirmed(clock, thing, at)
    word = word_of(clock.noun, clock.name)
    unit = getattr(thing, "unit", None)
    more = " · ".join(part for part in (unit.name if unit else "", f"由{clock.owed_by.name}办") if part)
    urgent = STANDS_OUT.get(getattr(thing, "urgency", ""), "")
    return Line(face_of(clock, at), noun.title(thing), more, word, noun.address(thing), urgent)


def _returned(actors: Actors, at: datetime) -> list[Line]:
    """What came back to its writer to be mended: no clock runs, and still it is theirs."""
    back = Report.objects.filter(state="returned", author__in=person_ids(actors))
    back = back.select_related("text", "ended_reason").order_by("-submitted_at")[:SHOWN]
    return [
        Line(
            face(None, at=at),
            each.text.title,
            f"被退回：{each.ended_reason.body}" if each.ended_reason else "被退回",
            "改后再提交",
            f"/report/{each.pk}/again/",
        )
        for each in back
    ]


def _desks(actors: Actors, at: datetime) -> list[tuple[datetime | None, Line]]:
    """Each desk one edits at: how many wait, and the first of them by the clock."""
    lines: list[tuple[datetime | None, Line]] = []
    for desk in Desk.objects.edited_by(actors).select_related("unit", "line"):
        waiting = Submission.objects.at_desk(desk).filter(state="waiting")
        count = waiting.count()
        if count:
            keys = waiting.values("pk")
            clocks = Clock.objects.running().filter(noun="submission", name="claim", key__in=keys)
            first = clocks.order_by("due_at").first()
            shown = face_of(first, at) if first else face(None, at=at)
            late = clocks.overdue(at).aggregate(n=Count("pk"), first=Min("due_at"))["n"]
            more = f"{late}件超过认领时限" if late else "按到期先后排"
            lines.append(
                (
                    first.due_at if first else None,
                    Line(shown, f"{desk}：{count}件待选", more, "去选", f"/desk/{desk.code}/"),
                )
            )
    return lines
