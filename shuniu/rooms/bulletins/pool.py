"""可编的: what a desk adopted and no issue of the series has yet, with the series each suits (REP-7, REP-8)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from shuniu.base.rules.kinds import OTHER
from shuniu.engines.reporting import rulings as reporting
from shuniu.engines.reporting.models import Submission, Synthesis
from shuniu.engines.reporting.rulings import fits
from shuniu.rooms.bulletins import rulings
from shuniu.rooms.bulletins.models import Credit, Issue

SHOWN = 200

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that may be placed. ``what`` names it in forms ("submission:12"); ``series`` are the codes it suits."""

    what: str
    title: str
    units: str
    kind: str
    serves: Sequence[str]
    urgencies: Sequence[str]
    at: datetime
    urgent: bool = False
    suited: bool = False
    elsewhere: Sequence[str] = ()


def candidates(issue: Issue, *, at: datetime, suited: bool = False) -> list[Candidate]:
    """Those that suit the series first, the newest before the older; ``suited``: only those."""
    desk, code = issue.bulletin.desk, issue.bulletin.code
    words = dict(reporting.kinds(desk.unit, at))
    urgent = set(reporting.ask("urgent", desk.unit, at).value)
    rows = rulings.ask("suggests", desk, at).value
    found = [
        replace(each, suited=code in series(each, rows), urgent=not urgent.isdisjoint(each.urgencies))
        for each in (*_submissions(issue, words), *_syntheses(issue, words))
    ]
    shown = [each for each in found if each.suited or not suited]
    shown.sort(key=lambda each: (not each.suited, -each.at.timestamp()))
    return _with_places(shown[:SHOWN], issue)


def series(each: Candidate, rows: Iterable[Row]) -> list[str]:
    """The codes of the series it suits, by layer, urgency and kind, in the order of the rule."""
    return list(
        dict.fromkeys(
            row["series"]
            for row in rows
            for urgency in each.urgencies
            if row["serves"] in (*each.serves, OTHER) and fits(row, {"urgency": urgency, "kind": each.kind})
        )
    )


def _submissions(issue: Issue, words: Mapping[str, str]) -> Iterable[Candidate]:
    rows = _open(Submission.objects.at_desk(issue.bulletin.desk_id), "submission", issue)
    for each in rows.select_related("text", "unit").order_by("-outcome_at", "-pk")[:SHOWN]:
        yield Candidate(
            f"submission:{each.pk}", each.text.title, each.unit.called, words.get(each.kind, each.kind), each.serves,
            (each.urgency,), each.outcome_at,
        )  # fmt: skip


def _syntheses(issue: Issue, words: Mapping[str, str]) -> Iterable[Candidate]:
    """A synthesis by the layers it was adopted for, and by whatever its contributions are."""
    rows = _open(Synthesis.objects.filter(desk=issue.bulletin.desk_id), "submission__synthesis", issue)
    whole = rows.select_related("text").prefetch_related("contributions__unit")
    for each in whole.order_by("-ended_at", "-pk")[:SHOWN]:
        made_of = list(each.contributions.all())
        kind = made_of[0].kind if made_of else ""
        units = "、".join(dict.fromkeys(one.unit.called for one in made_of))
        urgencies = list(dict.fromkeys(one.urgency for one in made_of))
        yield Candidate(
            f"synthesis:{each.pk}", each.text.title, f"综合：{units}", words.get(kind, kind), each.serves, urgencies,
            each.ended_at,
        )  # fmt: skip


def _open(rows: QuerySet[Any], path: str, issue: Issue) -> QuerySet[Any]:
    """Adopted, and in no issue of this series."""
    placed = Credit.objects.filter(item__state="placed", item__issue__bulletin=issue.bulletin_id)
    there = placed.filter(**{path: OuterRef("pk")}).exclude(item__issue__state="cancelled")
    return rows.filter(~Exists(there), state="adopted")


def _with_places(shown: list[Candidate], issue: Issue) -> list[Candidate]:
    """Each with the names of the other series in which it stands already."""
    keys: dict[str, list[int]] = {"submission": [], "synthesis": []}
    for each in shown:
        noun, _, key = each.what.partition(":")
        keys[noun].append(int(key))
    found: dict[str, dict[str, None]] = {}
    for noun, wanted in keys.items():
        placed = Credit.objects.filter(**{f"item__{noun}__in": wanted}, item__state="placed")
        there = placed.exclude(item__issue__bulletin=issue.bulletin_id).exclude(
            item__issue__state="cancelled"
        )
        for key, name in there.values_list(f"item__{noun}", "item__issue__bulletin__name"):
            found.setdefault(f"{noun}:{key}", {})[name] = None
    return [replace(each, elsewhere=tuple(found.get(each.what, ()))) for each in shown]
