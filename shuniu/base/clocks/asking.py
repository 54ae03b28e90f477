"""Asking about clocks, for pages and lists: those of a thing, of many things at once, and the proof sheet of one."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.db import models

from shuniu.base import nouns
from shuniu.base.clocks import proof
from shuniu.base.clocks.almanac import working_calendar
from shuniu.base.clocks.models import Clock
from shuniu.base.clocks.models.querysets import Clocks
from shuniu.base.clocks.projecting import reckon
from shuniu.base.parties.models import Party


def running(thing: models.Model) -> Clocks:
    """The open clocks of a thing, the next due first; those that stand still last."""
    found = Clock.objects.running().filter(noun=nouns.of(thing).slug, key=thing.pk)
    return found.order_by(models.F("suspended_at").asc(nulls_first=True), "due_at", "pk")


def all_of(thing: models.Model) -> Clocks:
    """Every clock the thing ever had, in order of their starts."""
    return Clock.objects.filter(noun=nouns.of(thing).slug, key=thing.pk).order_by("started_at", "pk")


def first_of(noun: str, keys: Iterable[int]) -> dict[int, Clock]:
    """For a page of a list: key → the open clock that is due next. One query, whatever the number."""
    found: dict[int, Clock] = {}
    rows = Clock.objects.running().filter(noun=noun, key__in=list(keys))
    for clock in rows.order_by(models.F("suspended_at").asc(nulls_first=True), "due_at", "pk"):
        found.setdefault(clock.key, clock)
    return found


def owed_by(parties: Iterable[Party | int]) -> Clocks:
    """The open clocks that these parties owe, the next due first."""
    ids = [party if isinstance(party, int) else party.pk for party in parties]
    return Clock.objects.running().owed_by(ids).order_by("due_at", "pk")


def counts(clocks: Clocks, at: datetime) -> dict[str, int]:
    """How many of these clocks are in each of the five states, by the state's code."""
    words = {"not_due": clocks.not_due(at), "due_today": clocks.due_today(at), "overdue": clocks.overdue(at)}
    words |= {"suspended": clocks.suspended(), "done": clocks.done()}
    return defaultdict(int, {state: rows.count() for state, rows in words.items()})


def sheet(clock: Clock, *, anchor_word: str = "起算") -> list[proof.Row]:
    """The proof sheet of a clock: anchor, every day, pauses with ground, approvals, the due moment."""
    calendar = working_calendar()
    return proof.sheet(reckon(clock, calendar), clock.budgeted, calendar, anchor_word=anchor_word)
