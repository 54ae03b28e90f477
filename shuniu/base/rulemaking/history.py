"""All that has been, is and will be said of one figure, for the page that shows its history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from shuniu.base.journal.models import Entry
from shuniu.base.rules.asking import rulebook
from shuniu.base.rules.chapters import CHAPTERS, UnknownFigure
from shuniu.base.rules.figures import Figure
from shuniu.base.rules.kinds import BadValue, Grid
from shuniu.base.rules.models import LocalRule, PackVersion
from shuniu.base.rules.packs import Entry as Value
from shuniu.base.rules.rulebook import RuleBook, Scope
from shuniu.base.rules.states import STANDING
from shuniu.base.rules.succession import succession


@dataclass(frozen=True)
class Said:
    """One value of a figure: who says it, from when until when, and whether it is the one that answers now."""

    origin: str
    word: str
    source: str
    note: str
    assumed: bool
    since: date | None
    until: date | None
    now: bool
    rows: list[list[str]]
    rule: LocalRule | None = None


def history(name: str, scope: Sequence[int], on: date) -> list[Said]:
    """Return the local changes of the scope and of the instance, latest first, then the versions of packs that speak of it."""
    book = rulebook()
    answer = _answer(book, name, scope, on)
    changed = [said for place in [*scope, None] for said in _changes(name, place, on, answer)]
    return changed + list(_versions(book, name, on, answer))


def entries(name: str, scope: Sequence[int]) -> list[Entry]:
    """Return the journal of all local changes of a figure in a scope and the instance, revoked ones too, oldest first."""
    rules = LocalRule.objects.filter(Q(unit__in=scope) | Q(unit=None), name=name).values_list("pk", flat=True)
    found = Entry.objects.filter(noun="rule", key__in=list(rules)).select_related("remark")
    return list(found.order_by("at", "pk"))


def _answer(book: RuleBook, name: str, scope: Sequence[int], on: date) -> Figure | None:
    try:
        return book.answer(name, scope, on, CHAPTERS)
    except UnknownFigure:
        return None


def _changes(name: str, place: Scope, on: date, answer: Figure | None) -> list[Said]:
    rules = list(
        LocalRule.objects.filter(name=name, unit=place, state=STANDING)
        .select_related("unit")
        .order_by("since")
    )
    local = answer is not None and answer.pack == ""
    return [
        _said(f"{rule.unit or '全系统'}改定", entry, now=local and entry.validity.holds(on), rule=rule)
        for rule, entry in zip(rules, succession(rule.entry for rule in rules), strict=True)
    ][::-1]


def _versions(book: RuleBook, name: str, on: date, answer: Figure | None) -> Iterator[Said]:
    words = dict(PackVersion.objects.order_by("number").values_list("pack", "word"))
    for pack, editions in book.editions.items():
        known: Sequence[Value] = ()
        for edition in editions:
            entries = edition.entries.get(name, ())
            if list(entries) != list(known):
                begins = f"，{edition.since}启用" if edition.since else ""
                origin = f"{words[pack]}（第{edition.number}版{begins}）"
                current = answer is not None and (answer.pack, answer.version) == (pack, edition.number)
                yield from (
                    _said(origin, entry, now=current and entry.validity.holds(on)) for entry in entries
                )
            known = entries


def _said(origin: str, entry: Value, *, now: bool, rule: LocalRule | None = None) -> Said:
    since, until = entry.validity
    word, rows = _read(entry)
    return Said(origin, word, entry.source, entry.note, entry.assumed, since, until, now, rows, rule)


def _read(entry: Value) -> tuple[str, list[list[str]]]:
    """The value in words, and its rows where it is a table; a value that its kind no longer takes stands as it is."""
    kind = CHAPTERS.key(entry.name).kind
    try:
        value: Any = kind.read(entry.value)
    except BadValue:
        return str(entry.value), []
    return kind.say(value), kind.cells(value) if isinstance(kind, Grid) and len(kind.head) > 1 else []
