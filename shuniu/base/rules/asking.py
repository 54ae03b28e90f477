"""Asking for a figure: ``figure("reporting.claim_within", scope=[unit, city], at=day)``.

The rules of the office are kept in memory by each process. A row's stamp says whether they are still the newest: one
short query an ask, and for many figures of one moment ``figures`` asks for it once. The stamp is random, not a
count, so that a rolled-back change can never be mistaken for a later one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from shuniu.base.rules.chapters import CHAPTERS
from shuniu.base.rules.figures import Figure
from shuniu.base.rules.rulebook import RuleBook

Stamp = str
_sources: list[tuple[Callable[[], Stamp], Callable[[], RuleBook]]] = []
_lineages: list[Callable[[int], Iterable[int]]] = []
_kept: tuple[Stamp | None, RuleBook] = (None, RuleBook())
_steady: ContextVar[list[RuleBook] | None] = ContextVar("rules_steady", default=None)


@dataclass(frozen=True)
class Figures:
    """The figures for one scope on one day; asking it costs no query."""

    book: RuleBook
    scope: tuple[int, ...]
    on: date
    preferring: str = ""

    def __getitem__(self, name: str) -> Figure:
        """Return a figure; UnknownFigure when nobody declares it, NoFigure when nobody gives a value."""
        return self.book.answer(name, self.scope, self.on, CHAPTERS, self.preferring)


@dataclass(frozen=True)
class FiguresOfPack:
    """What one pack and those it rests on say on one day, before any office goes by it; asking it costs no query."""

    book: RuleBook
    pack: str
    on: date

    def __getitem__(self, name: str) -> Figure:
        """Return a figure; UnknownFigure when nobody declares it, NoFigure when these packs give no value."""
        return self.book.answer_of_pack(name, self.pack, self.on, CHAPTERS)


def figure(name: str, *, scope: Iterable[int] = (), at: date | datetime) -> Figure:
    """Return the figure ``name`` ("chapter.key") that holds for ``scope`` (party ids, nearest first) at a day or moment.

    UnknownFigure when no chapter declares it, NoFigure when no pack in force gives a value.
    """
    return figures(scope=scope, at=at)[name]


def figures(*, scope: Iterable[int] = (), at: date | datetime, preferring: str = "") -> Figures:
    """Return all figures for a scope at a day or moment, for who needs several of them; one query.

    ``preferring`` names a pack that answers after the local changes of the scope and before all other packs.
    """
    return Figures(rulebook(), tuple(scope), day_of(at), preferring)


def figures_of_pack(pack: str, *, at: date | datetime) -> FiguresOfPack:
    """Return the figures of a pack and of those it rests on, without local changes: for a trial before it is adopted."""
    return FiguresOfPack(rulebook(), pack, day_of(at))


def day_of(at: date | datetime) -> date:
    """Return the local day of a moment; rules hold for whole days."""
    return timezone.localdate(at) if isinstance(at, datetime) else at


def scope_of(unit: int | None) -> list[int]:
    """Return a unit and all above it, nearest first, as ``register_lineage`` says; empty for none."""
    if unit is None:
        return []
    return list(_lineages[0](unit)) if _lineages else [unit]


def register_lineage(find: Callable[[int], Iterable[int]]) -> None:
    """Tell how the units above a unit are found; org calls this once."""
    _lineages[:] = [find]


@contextmanager
def steady() -> Iterator[None]:
    """Within it all figures come from the rules as they were when first asked: one act, one set of rules, one look."""
    if _steady.get() is not None:
        yield
        return
    token = _steady.set([])
    try:
        yield
    finally:
        _steady.reset(token)


def rulebook() -> RuleBook:
    """Return the newest rules, read again only when their stamp has changed."""
    held = _steady.get()
    if held is None:
        return _newest()
    if not held:
        held.append(_newest())
    return held[0]


def _newest() -> RuleBook:
    global _kept  # one tuple, swapped whole: threads see the old or the new, never half
    stamp_now, read = _sources[0]
    stamp = stamp_now()
    if _kept[0] != stamp:
        _kept = (stamp, read())
    return _kept[1]


def read_from(stamp: Callable[[], Stamp], read: Callable[[], RuleBook]) -> None:
    """Tell how the newest stamp and the rules are read; the app calls this once when its tables are there."""
    _sources[:] = [(stamp, read)]
