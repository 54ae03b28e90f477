"""Schemes, happenings and units for the tests of the arithmetic."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from itertools import count
from types import SimpleNamespace
from typing import Any

from django.conf import settings

from shuniu.rooms.assessment.chapter import CHAPTER
from shuniu.rooms.assessment.points import Entry, Happening, Scheme, Schemes, UnitInfo, calculate

YEAR = (date(2026, 1, 1), date(2026, 12, 31))
QINGXI, SHIQIAO, LIUHE = 1, 2, 3
UNITS = [
    UnitInfo(QINGXI, "清溪县委办公室", "party_office", "county", 1, staff=4),
    UnitInfo(SHIQIAO, "石桥镇", "party_office", "township", 2, staff=2),
    UnitInfo(LIUHE, "柳河镇", "party_office", "township", 3, staff=3),
]
_numbers = count(1)


@cache
def general() -> dict[str, Any]:
    """What the general pack says of each figure."""
    said = tomllib.loads((settings.PACKS / "tongyong" / "assessment.toml").read_text(encoding="utf-8"))
    return {name: blocks[0]["value"] for name, blocks in said.items()}


@cache
def general_figures() -> dict[str, Any]:
    """The general pack, read."""
    return {key.name: key.kind.read(general()[key.name]) for key in CHAPTER.keys}


def scheme(**said: Any) -> Scheme:
    """A scheme that says ``said`` as packs spell it, and is as the general pack elsewhere."""
    own = {name: CHAPTER.key(name).kind.read(value) for name, value in said.items()}  # type: ignore[union-attr]
    values = general_figures() | own
    return Scheme.of({f"assessment.{name}": SimpleNamespace(value=value) for name, value in values.items()})


def row(event: str = "采用", points: str = "5分", clause: str = "第三条", **said: str) -> dict[str, str]:
    """A row of 计分标准."""
    return {"clause": clause, "event": event, "points": points, **said}


def happened(event: str = "采用", on: date = date(2026, 3, 2), unit: int = SHIQIAO, **said: Any) -> Happening:
    """Something that happened."""
    number = next(_numbers)
    genres = frozenset(said.pop("genres", ()))
    return Happening(
        **{
            "key": f"f{number:05d}",
            "number": number,
            "on": on,
            "event": event,
            "unit": unit,
            "genres": genres,
            **said,
        }
    )


def entries(
    happenings: list[Happening], by: Scheme, units: list[UnitInfo] = UNITS, within: tuple[date, date] = YEAR
) -> list[Entry]:
    """All entries of a year in a city's office."""
    since, until = within
    return calculate(happenings, Schemes.always(by), units, own_level="市", since=since, until=until)


def total(found: list[Entry], unit: int = SHIQIAO) -> float:
    """A unit's points."""
    return sum(each.points for each in found if each.unit == unit) / 1000


def scored(happenings: list[Happening], by: Scheme, unit: int = SHIQIAO) -> float:
    """A unit's points for what happened."""
    return total(entries(happenings, by), unit)
