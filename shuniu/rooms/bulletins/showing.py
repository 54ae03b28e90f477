"""What the pages of bulletins show besides what every thing's page has."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Count, F, Q
from django.utils.timezone import localdate

from shuniu.base import nouns
from shuniu.base.actors import post_ids
from shuniu.base.files.models import File
from shuniu.base.jobs.models import Job
from shuniu.base.signoff import chain
from shuniu.base.web.request import Request
from shuniu.engines.reporting.models import Desk
from shuniu.engines.reporting.permits import edits
from shuniu.engines.reporting.showing import clock_of
from shuniu.rooms.bulletins import outing, printing, rulings
from shuniu.rooms.bulletins.arranging import in_order
from shuniu.rooms.bulletins.models import Bulletin, Edition, Issue, Item, Receipt
from shuniu.rooms.bulletins.models.issue import OUT, READABLE
from shuniu.rooms.bulletins.permits import desks_led_by, has_paper, issue_signer

FATES = {"on_time": "按时", "late": "误期", "missing": "缺期", "explained": "已说明", "awaited": "待出"}
TONES = {"on_time": "done", "late": "amber", "missing": "overdue", "explained": "", "awaited": "action"}
RECENT = 10


def bulletin(thing: Bulletin, request: Request) -> dict[str, Any]:
    """A series' page: how it keeps its cadence, its last issues, its list."""
    at, today = request.at, localdate(request.at)
    back = timedelta(days=1) * rulings.ask("looked_back", thing.desk, at).value
    record = outing.record(thing, at, since=today - back, until=today)
    ours = thing.desk_id in desks_led_by(request.actors)
    issues = nouns.named("issue").policy.visible_to(request.actors).filter(bulletin=thing)
    return {
        "ours": ours,
        "edits": edited(thing.desk, request),
        "clock": clock_of("bulletin", thing.pk, at),
        "record": [(one, FATES[one.fate], TONES[one.fate]) for one in reversed(record)],
        "tally": _tally(record),
        "issues": issues.select_related("bulletin").order_by("-for_day", "-pk")[:RECENT],
        "listed": thing.subscribers.select_related("post__unit") if ours else (),
    }


def edited(desk: Desk, request: Request) -> bool:
    """Does the reader edit at the desk? Who leads it reads its bulletins and is not led to its work."""
    return any(edits(actor, desk) for actor in request.actors)


def _tally(record: list[Any]) -> list[dict[str, Any]]:
    fates = [one.fate for one in record]
    return [
        {"word": word, "value": fates.count(fate), "tone": TONES[fate] if fates.count(fate) else ""}
        for fate, word in FATES.items()
        if fate != "awaited"
    ]


def issue(thing: Issue, request: Request) -> dict[str, Any]:
    """An issue's page: its items, who signs, whom it reached, its paper."""
    ours = thing.desk.pk in desks_led_by(request.actors)
    return {
        "ours": ours,
        "out": thing.state in OUT,
        "amends": edited(thing.desk, request) and thing.state in READABLE,
        "items": in_order(thing),
        "clock": clock_of("issue", thing.pk, request.at),
        "steps": list(chain.steps(thing)) if ours or thing.state == "review" else [],
        "signs_here": thing.state == "review"
        and any(issue_signer.holds(actor, thing) for actor in request.actors),
        "reached": reached(thing) if ours and thing.sent_revision else [],
        "papers": papers(thing, request),
        "job": _job(thing),
        "copies": _copies(thing) if ours else [],
        "printable": ours and printing.printable(thing).exists(),
        "mine": thing.receipts.filter(post__in=post_ids(request.actors)).order_by("order").first(),
    }


@dataclass(frozen=True, slots=True)
class Paper:
    """The files of one edition: whether it holds now, and whether the reader may have them."""

    revision: int
    files: Sequence[File]
    holds: bool
    given: bool


def papers(thing: Issue, request: Request) -> list[Paper]:
    """Every edition's files, the one that holds first; earlier ones are named to readers and given to the desk only."""
    found: dict[int, list[File]] = {}
    for edition in Edition.objects.filter(issue=thing).select_related("file"):
        found.setdefault(edition.revision, []).append(edition.file)
    valid = thing.revision if thing.state in READABLE else None
    return [
        Paper(revision, files, revision == valid, has_paper(thing, files[0], request.actors))
        for revision, files in sorted(found.items(), reverse=True)
    ]


def _job(thing: Issue) -> Job | None:
    """The paper still being made; of a recalled issue none is."""
    open_jobs = Job.objects.still_open().filter(noun="issue", key=thing.pk)
    return open_jobs.first() if thing.state in READABLE else None


def reached(thing: Issue) -> list[dict[str, Any]]:
    """How far it has come, each number opening its list."""
    counts = thing.receipts.aggregate(
        sent=Count("pk"),
        missed=Count("pk", filter=Q(reached_at=None)),
        opened=Count("pk", filter=Q(opened_at__isnull=False)),
        noted=Count("pk", filter=Q(state="noted")),
        before=Count("pk", filter=Q(asked="correction", opened_at__lt=F("asked_at"))),
        asked=Count("pk", filter=~Q(asked="") & Q(confirmed_at=None)),
    )
    words = {
        "sent": "已送", "missed": "没有送到", "opened": "打开过", "noted": "已阅", "before": "打开过更正前的", "asked": "待确认",
    }  # fmt: skip
    tones = {"missed": "overdue", "before": "", "asked": "amber"}
    return [
        {
            "word": word,
            "value": counts[name],
            "url": f"/issue/{thing.pk}/receipts/?total={name}",
            "tone": tones.get(name, "") if counts[name] else "",
        }
        for name, word in words.items()
        if counts[name] or name not in tones
    ]


def _copies(thing: Issue) -> list[dict[str, Any]]:
    """The printed ones, each number opening its list; nothing where none were printed."""
    printed, address = thing.copies.count(), f"/issue/{thing.pk}/copies/"
    owed = thing.copies.owed().count()
    rows = [
        {"word": "已印", "value": printed, "url": address},
        {"word": "在外", "value": thing.copies.out().count(), "url": f"{address}?total=out"},
        {
            "word": "应退未退",
            "value": owed,
            "url": f"{address}?total=owed",
            "tone": "overdue" if owed else "",
        },
    ]
    return rows if printed else []


def item(thing: Item, request: Request) -> dict[str, Any]:
    """An item's page: its words as printed, and whose reports it was made from."""
    offered = nouns.of(thing).open_steps(thing, request.actors)
    out = thing.issue.state in OUT  # composing is over then, and only what is out is used above
    return {
        "open_steps": [each for each in offered if (each[0].verb == "adopted_above") is out],
        "credits": thing.credits.select_related("unit", "submission__text").order_by("pk"),
        "issue": nouns.visible("issue", thing.issue_id, request.actors),
    }


def receipt(thing: Receipt, request: Request) -> dict[str, Any]:
    """A copy's page: what was told of it, and the way to the issue while it may be read."""
    return {
        "issue": thing.issue,
        "readable": nouns.visible("issue", thing.issue_id, request.actors),
        "printed": thing.issue.copies.out().filter(post=thing.post_id).order_by("number"),
        "owed": printing.owed_by(thing),
        "not_offered": _of_a_receipt(thing),
    }


def _of_a_receipt(thing: Receipt) -> str:
    """One step at a time: what was told is confirmed first; there is nothing to confirm where nothing was told."""
    if thing.asked and thing.confirmed_at is None:
        return "note"
    return "confirm" if thing.issue.state in READABLE else "note confirm"
