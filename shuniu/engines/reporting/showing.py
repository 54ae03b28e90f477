"""What the pages of reporting show besides what every thing's page has."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.template.loader import render_to_string
from django.utils.timezone import localdate

from shuniu.base import nouns
from shuniu.base.clocks.models import Clock
from shuniu.base.files import attaching
from shuniu.base.signoff import chain
from shuniu.base.web.clockface import NONE, Face, face, suspended
from shuniu.base.web.request import Request
from shuniu.engines.reporting import checks, rulings
from shuniu.engines.reporting.models import Call, Desk, Invitation, Report, Submission, Synthesis, Version
from shuniu.engines.reporting.models.submission import decided
from shuniu.engines.reporting.permits import OFFICE, author, desks_led_by, own_office, signer
from shuniu.engines.reporting.resembling import resembling
from shuniu.engines.reporting.whereabouts import whereabouts
from shuniu.org.models import Appointment, Unit


def clock_of(noun: str, key: int, at: Any, *names: str) -> Face:
    """The clock that matters most on a thing: the running one that is due first."""
    clocks = Clock.objects.running().filter(noun=noun, key=key, **({"name__in": names} if names else {}))
    clock = clocks.order_by("suspended_at", "due_at").first()
    return face_of(clock, at)


def face_of(clock: Clock | None, at: Any) -> Face:
    """A clock's face, leading to how its date was reckoned."""
    if clock is None:
        return NONE
    url = f"/clocks/{clock.pk}/proof/"
    if clock.suspended_at is not None:
        return suspended(clock.suspended_at - clock.started_at, url=url)
    return face(clock.due_at, at=at, start=clock.started_at, amber_from=clock.amber_at, url=url)


def report(thing: Report, request: Request) -> dict[str, Any]:
    """The report's page: text, changes, who signs, outcomes, files."""
    at = request.at
    submissions = whereabouts(_seen("submission", request).filter(report=thing))
    return {
        "kind": rulings.kind_word(thing.kind, thing.unit, at),
        "urgency": dict(rulings.urgencies(thing.unit, at)).get(thing.urgency, thing.urgency),
        "urgent": rulings.is_urgent(thing.urgency, thing.unit, at),
        "scope": checks.scope_words(thing),
        "clock": clock_of("report", thing.pk, at) if thing.state == "signing" else NONE,
        "steps": list(chain.steps(thing)),
        "returned": thing.ended_reason if thing.state != "signed" else None,
        "versions": history(thing.text) if inside(thing, request) else [thing.text],
        "submissions": submissions,
        "asked_back": [
            each for each in submissions if each.state == "asked_back" and thing.state == "signed"
        ],
        "files": list(attaching.of("report", thing.pk).exclude(pk__in=chain.scans(thing))),
        "signs_here": any(signer.holds(actor, thing) for actor in request.actors),
        "not_offered": "withdraw" if decided({each.state for each in submissions}) else "",
    }


def inside(thing: Report, request: Request) -> bool:
    """Does the reader belong to the unit or its chain? What was changed before it was signed is theirs alone."""
    return any(
        relation.holds(actor, thing) for relation in (author, own_office, signer) for actor in request.actors
    )


def history(text: Version) -> list[Version]:
    """The versions up to this one, the newest first, each with ``previous`` loaded."""
    found = [text]
    while found[-1].previous is not None:
        found.append(found[-1].previous)
    return found


def submission(thing: Submission, request: Request) -> dict[str, Any]:
    """The submission's page: the desk's text against the unit's, verification, files; the desk's tools for editors only."""
    at = request.at
    mine = thing.desk_id in desks_led_by(request.actors)
    readable = _seen("report", request).filter(pk=thing.report_id).exists()
    return {
        "kind": rulings.kind_word(thing.kind, thing.unit, at),
        "urgency": dict(rulings.urgencies(thing.unit, at)).get(thing.urgency, thing.urgency),
        "urgent": rulings.is_urgent(thing.urgency, thing.unit, at),
        "clock": clock_of("submission", thing.pk, at),
        "original": thing.asked_text if thing.supplemented else signed_text(thing),
        "alike": resembling(thing.text.body, request.actors, thing.desk.unit, at, but=thing.report_id)
        if mine
        else [],
        "verifications": list(thing.verifications.select_related("confirmed")),
        "upwards": list(thing.upwards.select_related("instruction")),
        "files": list(attaching.of("submission", thing.pk)),
        "report_seen": readable,
        "at_desk": mine,
        "not_offered": "" if thing.report.state == "signed" else "supplement resume",
    }


def signed_text(thing: Submission) -> Version | None:
    """The unit's wording, beside which the desk's stands; the same object where the desk has changed nothing."""
    return thing.text if thing.text_id == thing.report.signed_text_id else thing.report.signed_text


def synthesis(thing: Synthesis, request: Request) -> dict[str, Any]:
    """The synthesis' page: to the desk its changes and every contribution, to a contributor their own."""
    contributions = _seen("submission", request).filter(synthesis=thing).order_by("received_at", "pk")
    at_desk = thing.desk_id in desks_led_by(request.actors)
    return {
        "contributions": list(contributions.select_related("unit", "report__signed_text")),
        "count": thing.contributions.count(),
        "versions": history(thing.text) if at_desk else [thing.text],
    }


def desk(thing: Desk, request: Request) -> dict[str, Any]:
    """Who edits, with who holds the post now; what is there; whether the reader works here."""
    held = Appointment.objects.in_force(localdate(request.at)).select_related("person")
    editors = thing.editors.order_by("order", "pk").prefetch_related(Prefetch("appointments", held))
    return {
        "editors": editors,
        "unfinished": Submission.objects.at_desk(thing).unfinished().count(),
        "all": Submission.objects.at_desk(thing).count(),
        "works_here": thing.pk in desks_led_by(request.actors),
    }


def desks_of(unit: Unit, request: Request) -> str:
    """On a unit's page: its desks, "" where it has none."""
    found = list(_seen("desk", request).filter(unit=unit).select_related("line", "area").order_by("pk"))
    return render_to_string("reporting/_desks.html", {"desks": found}, request) if found else ""


def _seen(slug: str, request: Request) -> QuerySet[Any]:
    """The things of a noun that the reader may see."""
    return nouns.named(slug).policy.visible_to(request.actors)


def written(call: Call) -> bool:
    """Is a report for it being signed?"""
    return any(report.state == "signing" for report in call.reports.all())


def invitation(thing: Invitation, request: Request) -> dict[str, Any]:
    """The calls with their clocks: all of them for the desk, one's own for a unit."""
    actors, at = request.actors, request.at
    calls = _seen("call", request).filter(invitation=thing).select_related("unit", "excused_reason")
    reports = Prefetch("reports", _seen("report", request).select_related("text").distinct())
    found = list(calls.prefetch_related(reports).order_by("unit__pinyin"))
    clocks = {
        c.key: c for c in Clock.objects.running().filter(noun="call", key__in=[each.pk for each in found])
    }
    mine = {actor.unit_id for actor in actors if actor.role in OFFICE}
    return {
        "calls": [(each, face_of(clocks.get(each.pk), at)) for each in found],
        "owed_here": [
            each for each in found if each.state == "owed" and each.unit_id in mine and not written(each)
        ],
    }
