"""Schemes tried on invented happenings: what a clause gives, in the words of the 办法."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import count

from django.conf import settings

from shuniu.rooms.assessment.points.calculate import calculate
from shuniu.rooms.assessment.points.happening import Happening, UnitInfo
from shuniu.rooms.assessment.points.scheme import Scheme, Schemes
from shuniu.rooms.assessment.points.worth import plain
from shuniu.rooms.assessment.recounting.files import figures, shelf

DAY = date(2024, 3, 5)
YEAR = (date(2024, 1, 1), date(2024, 12, 31))
QUARTER = (date(2024, 1, 1), date(2024, 3, 31))
MONTH = (date(2024, 3, 1), date(2024, 3, 31))
WEEK = (date(2024, 3, 4), date(2024, 3, 10))
TOWN = UnitInfo(1, "石桥镇", "government_office", "township")
OTHER_TOWN = UnitInfo(2, "柳河镇", "government_office", "township")
_numbers = count(1)


@cache
def scheme(pack: str) -> Scheme:
    """Read a shipped scheme from its files, with what it rests on."""
    return Scheme.of(figures(shelf(settings.PACKS), pack, DAY))


def one(
    event: str, level: str = "本级", publication: str = "", genre: str = "", who: str = "", **more: object
) -> Happening:
    """Return a happening to 石桥镇 on one day; ``genre`` joins several by "+"; each is about a thing of its own."""
    number = next(_numbers)
    said = {
        "key": f"fact:{number}",
        "number": number,
        "on": DAY,
        "unit": TOWN.id,
        "thing": f"submission:{number}",
    }
    genres = frozenset(filter(None, genre.split("+")))
    return Happening(
        **{**said, **more}, event=event, level=level, publication=publication, genres=genres, who=who
    )


def reckon(
    pack: str, *happenings: Happening, own_level: str = "市", units=(TOWN, OTHER_TOWN), within=YEAR, unit=1
):
    """Return (clause, points) of every entry of a unit that carries points, by day and clause; ``within`` are the days."""
    schemes = Schemes.always(scheme(pack))
    entries = calculate(happenings, schemes, units, own_level=own_level, since=within[0], until=within[1])
    said = [
        (each.on, each.clause, plain(each.points)) for each in entries if each.points and each.unit == unit
    ]
    return [(clause, points) for _, clause, points in sorted(said)]


def total(pack: str, *happenings: Happening, **more) -> str:
    """Return the unit's sum as people write it."""
    milli = sum(round(float(points) * 1000) for _, points in reckon(pack, *happenings, **more))
    return plain(milli)
