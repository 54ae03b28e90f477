"""稿酬: what is paid for what happened, person by person (ASM-5)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from shuniu.rooms.assessment.points.fitting import Fit, absolute
from shuniu.rooms.assessment.points.happening import Happening, in_order
from shuniu.rooms.assessment.points.rows import FeeRow
from shuniu.rooms.assessment.points.scheme import Scheme, Schemes
from shuniu.rooms.assessment.points.sentences import told


class Fee(NamedTuple):
    """Fen for one text: exact shares of whole yuan; ``why`` names what happened and the clause."""

    happening: Happening
    clause: str
    fen: int
    why: str


FEN = 100


def fees(
    happenings: Iterable[Happening], schemes: Schemes, *, own_level: str, first: date, last: date
) -> list[Fee]:
    """Return what is due for the happenings of some days, in their order; joint texts are shared by the stated shares.

    The same text in the same publication is paid once, however often it was adopted there before.
    """
    rows: dict[Scheme, list[tuple[FeeRow, Fit]]] = {}
    paid: set[tuple[str, str, str, str]] = set()
    found = []
    for each in sorted(happenings, key=in_order):
        scheme = schemes.on(each.on)
        if scheme not in rows:
            rows[scheme] = [(row, Fit.of(row, own_level)) for row in scheme.fees]
        row = _fitting(each, rows[scheme], own_level)
        text = (each.thing or each.key, each.event, absolute(each.level, own_level), each.publication)
        if row is None or each.on > last or text in paid:
            continue
        paid.add(text)
        if each.on >= first:
            found.append(_fee(each, row, own_level))
    return found


def _fitting(happening: Happening, rows: list[tuple[FeeRow, Fit]], own: str) -> FeeRow | None:
    if happening.withdrawn:
        return None
    return next(
        (row for row, fit in rows if happening.event in row.event and fit.holds(happening, own)), None
    )


def _fee(happening: Happening, row: FeeRow, own: str) -> Fee:
    whole = row.yuan * FEN * happening.count
    of = happening.of or 1
    fen = whole * (happening.before + happening.share) // of - whole * happening.before // of
    shared = "" if fen == whole else f"，合报分得{fen / FEN:.2f}元"
    return Fee(happening, row.clause, fen, f"{told(happening, own)}，按{row.clause}稿酬{row.yuan}元{shared}")
