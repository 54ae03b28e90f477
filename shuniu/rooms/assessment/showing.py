"""What the pages of the room show besides what every thing's page has."""

from dataclasses import dataclass
from typing import Any

from shuniu.base.actors import Actors, unit_ids
from shuniu.base.files import attaching
from shuniu.base.web.request import Request
from shuniu.engines.reporting.showing import clock_of
from shuniu.org.models import Unit
from shuniu.rooms.assessment import awards, behind, publishing, schemes
from shuniu.rooms.assessment.ledgers import entries_of, points, rate
from shuniu.rooms.assessment.models import Book, Circular, CircularRow, Objection, Record
from shuniu.rooms.assessment.models.circular import OUT
from shuniu.rooms.assessment.permits import READS, desks_seen

FORMATS = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel"}
HEADS = {
    "place": "位次", "name": "单位", "reported": "报送", "adopted": "采用", "rate": "采用率", "points": "本期得分",
    "cumulative": "累计得分", "average": "平均得分", "grade": "等次",
}  # fmt: skip
END, TITLE = "sn-c-ledger__cell--end", "sn-c-ledger__cell--title"
MAYBE = ("average", "grade")
CELLS = {name: END for name in HEADS} | {"name": TITLE, "grade": ""}


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
        "heads": [(HEADS[name], CELLS[name]) for name in heads_of(rows)],
        "order": publishing.order_said(thing) + _hint(rows, mine, ours=ours),
        "none": [row for row in rows if not row.adopted],
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


def _hint(rows: list[CircularRow], mine: list[int], *, ours: bool) -> str:
    if ours:
        return "点任何一个数，看它由哪些信息、哪几笔得分而来。"
    listed = any(row.unit_id in mine for row in rows)
    return "点本单位的数，看它由哪些信息、哪几笔得分而来。" if listed else ""


def of_groups(rows: list[CircularRow], mine: list[int]) -> list[CircularRow]:
    """The groups in which one's own unit stands."""
    groups = {row.group for row in rows if row.unit_id in mine}
    return [row for row in rows if row.group in groups]


def grouped(
    thing: Circular, rows: list[CircularRow], mine: list[int], *, ours: bool
) -> list[tuple[str, list[dict[str, Any]]]]:
    """Each group with its lines; every figure of a line opens what it is made of, for whom that is."""
    found: dict[str, list[dict[str, Any]]] = {}
    ways, heads = Ways(thing, publishing.ranked_by_year(thing)), heads_of(rows)
    for row in rows:
        opens = ways if ours or row.unit_id in mine else None
        found.setdefault(row.group, []).append(
            {"row": row, "mine": row.unit_id in mine, "cells": _cells(row, heads, opens)}
        )
    return list(found.items())


@dataclass(frozen=True)
class Ways:
    """From each figure of a circular to the list behind it."""

    circular: Circular
    by_year: bool

    def of(self, unit: int) -> dict[str, str]:
        """The addresses of one unit's figures, by column."""
        behind = f"/circular/{self.circular.pk}/unit/{unit}/"
        points = entries_of(self.circular, unit)
        cumulative = entries_of(self.circular, unit, since=publishing.year_first(self.circular))
        return {
            "place": cumulative if self.by_year else points, "name": behind, "reported": f"{behind}#reported",
            "adopted": f"{behind}#adopted", "rate": f"{behind}#adopted", "points": points, "cumulative": cumulative,
            "average": cumulative if self.by_year else points,
        }  # fmt: skip


def figures(thing: Circular, unit: Unit, actors: Actors) -> dict[str, Any]:
    """A unit's figures in a circular with the lists behind them."""
    found, ways = (
        behind.behind(thing, unit.pk, actors),
        Ways(thing, publishing.ranked_by_year(thing)).of(unit.pk),
    )
    lists = [
        {"name": name, "word": word, "number": behind.count(items), "items": items}
        for name, word, items in (
            ("reported", "报送", found.reported), ("adopted", "采用", found.adopted), ("instructed", "批示", found.instructed)
        )
    ]  # fmt: skip
    numbers = [{"word": one["word"], "value": one["number"], "url": f"#{one['name']}"} for one in lists]
    return {"numbers": numbers, "lists": lists, "ways": ways}


def heads_of(rows: list[CircularRow]) -> list[str]:
    """The columns: a mean and a grade only where the scheme gives some."""
    return [name for name in HEADS if name not in MAYBE or any(getattr(row, name) for row in rows)]


def _cells(row: CircularRow, heads: list[str], ways: Ways | None) -> list[dict[str, str]]:
    urls = ways.of(row.unit_id) if ways else {}
    texts = {
        "place": "" if row.place is None else str(row.place), "name": row.name, "reported": str(row.reported),
        "adopted": str(row.adopted), "rate": rate(row.rate), "points": points("points")(row),
        "cumulative": points("cumulative")(row), "average": points("average")(row), "grade": row.grade,
    }  # fmt: skip
    return [
        {"word": HEADS[name], "text": texts[name], "url": urls.get(name, ""), "css": CELLS[name]}
        for name in heads
    ]


def _objections(thing: Circular, mine: list[int], *, ours: bool) -> Any:
    raised = thing.objections.select_related("unit", "circular").order_by("raised_at", "pk")
    return raised if ours else raised.filter(unit__in=mine)


def objection(thing: Objection, request: Request) -> dict[str, Any]:
    """An objection's page: what is said, the line it is about, by when it is answered, what came of it in the account."""
    row, record = thing.circular.rows.filter(unit=thing.unit_id).first(), thing.record
    return {
        "row": row,
        "points": points("points")(row) if row else "",
        "figures": f"/circular/{thing.circular_id}/unit/{thing.unit_id}/",
        "entries": entries_of(thing.circular, thing.unit_id),
        "clock": clock_of("objection", thing.pk, request.at),
        "given": points("given")(record) if record else "",
        "booked": list(record.book.entries.filter(record=record).order_by("booked_on", "pk"))
        if record
        else [],
        "corrected": f"/points/{thing.desk.code}/?unit={thing.unit_id}&part=&late=yes",
    }
