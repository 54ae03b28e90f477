"""Facts as this room reads them: straight from the driver, hundreds of thousands at once, in their newest version.

Very many say the same but for the report that they are about: a number of the same issue, adopted from the same desk. What they
say is read once and kept once; it is nobody's to change.
"""

import json
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from operator import attrgetter
from sys import intern
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.models import Max, TextField
from django.db.models.functions import Cast
from django.utils.timezone import localdate

from shuniu.base.facts.models import Fact

FIELDS = ("pk", "kind", "noun", "key", "part", "version", "moment", "unit", "person", "fields")
BATCH = 2_000
HOUR = len("2026-01-01 00")
REPORT, NO_REPORT = '"report": ', ("null", "0")


Said = Mapping[str, Any]


class Row(NamedTuple):
    """A fact as it was read: its newest version, on the day of its first.

    ``report`` is the number of the report that it is about, "" for none; ``said`` is all else that it says.
    """

    number: int
    kind: str
    noun: str
    key: int
    part: int
    version: int
    on: date
    unit: int | None
    person: int | None
    report: str
    said: Said

    @property
    def place(self) -> tuple[Any, ...]:
        """The same for all versions, to be compared."""
        return self[1:5]

    @property
    def identity(self) -> str:
        """The same for all versions, to be kept."""
        return f"{self.kind}:{self.noun}:{self.key}:{self.part}"


def newest() -> int:
    """The newest fact there is. On PostgreSQL whoever is writing one is waited for, so that no lower number comes later."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(f"LOCK TABLE {Fact._meta.db_table} IN SHARE MODE")
        return Fact.objects.aggregate(newest=Max("pk"))["newest"] or 0


def read(line: str, kinds: Collection[str], cut: int, units: Collection[int] | None = None) -> list[Row]:
    """The facts of a line up to a cut that are of some kinds, all their versions by number; of some units only, or of all."""
    facts = Fact.objects.filter(line=line, pk__lte=cut).order_by("pk")
    if units is not None:
        facts = facts.filter(unit__in=units)
    written = facts.annotate(moment=Cast("at", TextField())).values_list(*FIELDS)
    return list(_rows(*written.query.sql_with_params(), kinds))


def known(rows: list[Row], cut: int | None) -> list[Row]:
    """Each fact in its newest version up to the cut, on the day of its first; all of them where no cut is said."""
    if cut is not None:
        rows = rows[: bisect_right(rows, cut, key=attrgetter("number"))]
    again = {row.place for row in rows if row.version > 1}
    if not again:
        return rows
    found: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        if row.place in again:
            first = found.get(row.place)
            found[row.place] = row if first is None else row._replace(on=first.on)
    return [row for row in rows if row.place not in again] + list(found.values())


def _rows(sql: str, params: Sequence[Any], kinds: Collection[str]) -> Iterator[Row]:
    days, saids = _Days(), _Saids()
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        while some := cursor.fetchmany(BATCH):
            for number, kind, noun, key, part, version, moment, unit, person, fields in some:
                if kind in kinds:
                    report, said = saids.read(fields)
                    on = days[moment[:HOUR]]
                    yield Row._make((
                        number, intern(kind), intern(noun), key, part, version, on, unit, person, report, said,
                    ))  # fmt: skip


class _Days(dict[str, date]):
    """The local day of an hour as the database writes it, found once: moments are kept in world time."""

    def __missing__(self, hour: str) -> date:
        found = self[hour] = localdate(datetime.fromisoformat(hour).replace(tzinfo=UTC))
        return found


class _Saids(dict[str, Said]):
    """What facts say, by how it is written without the number of the report: read once for all that say it."""

    def read(self, fields: str) -> tuple[str, Said]:
        """The number of the report, "" for none, and all else. Within what is said a quote is never bare."""
        before, _, after = fields.partition(REPORT)
        report, comma, rest = after.partition(", ")
        if after and not comma:  # it comes last
            said = json.loads(fields)
            return str(said["report"] or ""), said
        found = self.get(before + rest)
        if found is None:
            found = self[before + rest] = json.loads(before + rest)
        return "" if report in NO_REPORT else report, found
