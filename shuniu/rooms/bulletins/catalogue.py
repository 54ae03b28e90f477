"""刊物目录: the series that the pack offers a desk, as the address of a filled-in form (BUL-1)."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from shuniu.engines.reporting.models import Desk
from shuniu.rooms.bulletins import rulings
from shuniu.rooms.bulletins.models import Bulletin

SAID = (
    "name", "masthead", "audience", "openness", "cadence", "numbering", "colour", "number_line", "headings",
)  # fmt: skip
EMPTIED = ("contents",)  # its form begins with yes: an address that says nothing would not mean no
CADENCES = dict(Bulletin.Cadence.choices)


def offered(desks: Iterable[Desk], at: datetime) -> list[tuple[Desk, list[dict[str, Any]]]]:
    """For each desk the built-in series that it has not opened yet."""
    return [(desk, _of(desk, at)) for desk in desks]


def rows(desk: Desk, at: datetime) -> list[Mapping[str, Any]]:
    """The built-in series of the desk's line that it has not opened."""
    there = set(desk.bulletins.values_list("name", flat=True))
    return [row for row in rulings.series(desk, at) if row["name"] not in there]


def _of(desk: Desk, at: datetime) -> list[dict[str, Any]]:
    return [
        {"name": row["name"], "said": CADENCES[row["cadence"]], "query": urlencode(filled(row, desk))}
        for row in rows(desk, at)
    ]


def filled(row: Mapping[str, Any], desk: Desk) -> dict[str, Any]:
    """What the form of 开办 begins with; another desk of the same pack gets a code of its own."""
    taken = Bulletin.objects.filter(code=row["key"]).exists()
    given = {
        "desk": desk.pk,
        "code": f"{desk.code}-{row['key']}" if taken else row["key"],
        "publisher": desk.unit.name,
        "chain": ",".join(row["chain"]),
        **{name: row[name] for name in SAID},
        **{
            name: "" if row[name] == rulings.NONE else row[name]
            for name in ("sections", "out_by", "mark", "closing")
        },
        **{name: row[name] or "" for name in ("least", "most", "month_day", "contents")},
    }
    return {name: value for name, value in given.items() if value != "" or name in EMPTIED}
