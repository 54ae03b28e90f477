"""What the pages of the room show besides what every thing's page has."""

from typing import Any

from shuniu.base.actors import unit_ids
from shuniu.base.files import attaching
from shuniu.base.web.request import Request
from shuniu.engines.reporting.showing import clock_of
from shuniu.rooms.assessment import awards, publishing, schemes
from shuniu.rooms.assessment.ledgers import entries_of, points, rate
from shuniu.rooms.assessment.models import Book, Circular, CircularRow, Objection, Record
from shuniu.rooms.assessment.models.circular import OUT
from shuniu.rooms.assessment.permits import READS, desks_seen

FORMATS = {"pdf": "PDF", "docx": "Word"}


def book(thing: Book, request: Request) -> dict[str, Any]:
    """A book's page: by which schemes, what was published."""
    return {
        "chosen": [(row.since, schemes.word(row.pack)) for row in thing.schemes.all()],
        "circulars": thing.circulars.exclude(state="discarded").order_by("-last", "-pk")[:12],
    }


def record(thing: Record, request: Request) -> dict[str, Any]:
    """A record's page: what was entered, the evidence, the points that came of it."""
    said = [
        ("单位", thing.unit.name),
        ("事项", thing.event),
        ("发生日期", thing.on),
        ("层级", thing.level or "本级"),
        ("刊物", thing.publication),
        ("体裁", thing.genres),
        ("领导", thing.who),
        ("条数", thing.count),
        ("登记分值", points("given")(thing)),
    ]
    return {
        "said": [(word, value) for word, value in said if value not in ("", None)],
        "files": attaching.of("record", thing.pk),
        "entries": thing.book.entries.filter(record=thing).order_by("booked_on", "pk"),
        "ours": thing.desk.pk in desks_seen(request.actors),
    }


def circular(thing: Circular, request: Request) -> dict[str, Any]:
    """A circular's page: the table by groups as published, or as it stands now; who was never adopted; objections."""
    ours = thing.desk.pk in desks_seen(request.actors)
    mine = unit_ids(request.actors, *READS)
    out = thing.state in OUT
    rows = list(thing.rows.select_related("unit")) if out else _now(thing)
    rows = rows if ours else of_groups(rows, mine)
    return {
        "ours": ours,
        "out": out,
        "formats": FORMATS if rows else {},
        "groups": grouped(thing, rows, mine, ours=ours),
        "graded": any(row.grade for row in rows),
        "none": [row.name for row in rows if not row.adopted],
        "barred": [row for row in rows if row.barred],
        "awards": awards.given(thing, rows) if ours and out else [],
        "objections": _objections(thing, mine, ours=ours),
        "may_object": out
        and thing.state == "published"
        and thing.objections_until is not None
        and request.at <= thing.objections_until
        and any(row.unit_id in mine for row in rows),
    }


def _now(thing: Circular) -> list[CircularRow]:
    """As it stands with the facts that the book knows."""
    return publishing.drawn(thing, thing.book.cut) if thing.state == "prepared" else []


def of_groups(rows: list[CircularRow], mine: list[int]) -> list[CircularRow]:
    """The groups in which one's own unit stands."""
    groups = {row.group for row in rows if row.unit_id in mine}
    return [row for row in rows if row.group in groups]


def grouped(
    thing: Circular, rows: list[CircularRow], mine: list[int], *, ours: bool
) -> list[tuple[str, list[dict[str, Any]]]]:
    """Each group with its lines; a line opens the entries behind it for whom they are."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        line = {
            "row": row, "rate": rate(row.rate), "points": points("points")(row),
            "cumulative": points("cumulative")(row), "mine": row.unit_id in mine,
            "url": entries_of(thing, row.unit_id) if ours or row.unit_id in mine else "",
        }  # fmt: skip
        found.setdefault(row.group, []).append(line)
    return list(found.items())


def _objections(thing: Circular, mine: list[int], *, ours: bool) -> Any:
    raised = thing.objections.select_related("unit", "circular").order_by("raised_at", "pk")
    return raised if ours else raised.filter(unit__in=mine)


def objection(thing: Objection, request: Request) -> dict[str, Any]:
    """An objection's page: what is said, the line it is about, by when it is answered."""
    row = thing.circular.rows.filter(unit=thing.unit_id).first()
    return {
        "row": row,
        "points": points("points")(row) if row else "",
        "entries": entries_of(thing.circular, thing.unit_id),
        "clock": clock_of("objection", thing.pk, request.at),
    }
