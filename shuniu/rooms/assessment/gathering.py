"""From facts to happenings: what is known of the units below a desk, in the words of schemes. Nothing else is asked.

Of each fact the newest version up to the ``cut`` speaks, on the day of its first. A fact of a desk above in the same line is an
adoption there; one of a desk below says nothing here. Whether 刊出 or 采用 is an adoption, the scheme of the day says.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from sys import intern
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.models import Max
from django.utils.timezone import localdate, make_aware

from shuniu.base import rules
from shuniu.base.facts.models import Fact
from shuniu.engines.reporting.models import Desk
from shuniu.org.models import Unit
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.points import words
from shuniu.rooms.assessment.points.happening import Happening
from shuniu.rooms.assessment.points.joint import placed
from shuniu.rooms.assessment.points.scheme import Schemes
from shuniu.rooms.assessment.uncollected import uncollected

FIELDS = ("pk", "kind", "noun", "key", "part", "at", "unit", "person", "fields")
JOINED, ALONE, INVITED, URGENT, DIRECT, RELAYED = "综合", "单篇", "约稿", "紧急", "直报", "转报"
TAKEN_BACK, REVOKED = "刊物已收回", "登记已撤销"
LEVEL_OF = words.UNIT_LEVELS
ONE_DAY = timedelta(days=1)
BATCH = 2_000
_decode = json.JSONDecoder().raw_decode


Said = dict[str, Any]


class Row(NamedTuple):
    """A fact as it was read: its newest version, on the day of its first. ``fields`` is what it says, still as written."""

    number: int
    kind: str
    noun: str
    key: int
    part: int
    on: date
    unit: int | None
    person: int | None
    fields: str

    @property
    def said(self) -> Said:
        """What it says; read again whenever it is asked, so that very many may be kept."""
        found: Said = _decode(self.fields)[0]
        return found

    @property
    def identity(self) -> str:
        """The same for all versions."""
        return f"{self.kind}:{self.noun}:{self.key}:{self.part}"


def newest() -> int:
    """The newest fact there is. On PostgreSQL whoever is writing one is waited for, so that no lower number comes later."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(f"LOCK TABLE {Fact._meta.db_table} IN SHARE MODE")
        return Fact.objects.aggregate(newest=Max("pk"))["newest"] or 0


class Known:
    """The facts of a book's line up to a cut, read once; ``at`` gives them as they were known at an earlier one."""

    @uncollected()
    def __init__(self, book: Book, cut: int) -> None:
        self.book, self.cut = book, cut
        facts = Fact.objects.filter(line=book.desk.line.code, kind__in=READERS, pk__lte=cut).order_by("pk")
        self._rows = list(_read(*facts.values_list(*FIELDS).query.sql_with_params()))

    def at(self, cut: int | None = None) -> list[Row]:
        """Each fact in its newest version up to the cut."""
        found: dict[tuple[str, str, int, int], Row] = {}
        for row in self._rows:
            if cut is not None and row.number > cut:
                break
            place = row[1:5]
            known = found.get(place)
            found[place] = row if known is None else row._replace(on=known.on)
        return list(found.values())

    def happenings(self, schemes: Schemes, cut: int | None = None) -> list[Happening]:
        """All that counts for the book and is known at the cut."""
        with rules.steady():
            return placed(Gathering.of(self.book, schemes, self.at(cut)).happenings())


def _read(sql: str, params: Sequence[Any]) -> Iterator[Row]:
    """Straight from the driver: hundreds of thousands of rows, whose fields are read one by one when they are asked."""
    day_of = _Days()
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        while some := cursor.fetchmany(BATCH):
            for number, kind, noun, key, part, at, unit, person, fields in some:
                yield Row(number, intern(kind), intern(noun), key, part, day_of(at), unit, person, fields)


class _Days:
    """The local day of moments that mostly come in their order: found anew only where another day begins."""

    def __init__(self) -> None:
        self._begins = self._ends = datetime.min.replace(tzinfo=UTC)
        self._day = date.min

    def __call__(self, at: datetime) -> date:
        moment = at if at.tzinfo else at.replace(tzinfo=UTC)
        if not self._begins <= moment < self._ends:
            self._day = localdate(moment)
            self._begins, self._ends = _midnight(self._day), _midnight(self._day + ONE_DAY)
        return self._day


def _midnight(day: date) -> datetime:
    return make_aware(datetime.combine(day, time.min)).astimezone(UTC)


@dataclass(frozen=True)
class Gathering:
    """What reading the rows needs to know: which desks are meant, which units, how kinds are called."""

    desk: str
    rank: int
    schemes: Schemes
    rows: list[Row]
    units: frozenset[int]
    above: frozenset[str]
    issued: dict[tuple[int, int], Row]
    kinds: Callable[[date], tuple[dict[str, str], frozenset[str]]]
    _genres: dict[tuple[Any, ...], frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, book: Book, schemes: Schemes, rows: list[Row]) -> "Gathering":
        """The same for all rows of a book."""
        desk = book.desk
        over = Desk.objects.filter(line=desk.line, area__in=desk.area.lineage).exclude(pk=desk.pk)
        return cls(
            desk.code, _rank(desk), schemes, rows,
            frozenset(Unit.objects.under(desk.area).values_list("pk", flat=True)),
            frozenset(over.values_list("code", flat=True)),
            {(row.key, row.part): row for row in rows if row.kind == "item_issued"},
            _Kinds(desk.unit),
        )  # fmt: skip

    def happenings(self) -> Iterator[Happening]:
        """Every row's, of the units under the desk's area."""
        for row in self.rows:
            if row.unit in self.units:
                yield from READERS[row.kind](self, row, row.said)

    def ours(self, said: Said) -> bool:
        """Did the book's own desk do it?"""
        return bool(said["desk"] == self.desk)

    def adopts(self, row: Row, said: Said, by: str) -> bool:
        """Is this kind of fact what counts as adoption, at this desk or one above?"""
        counted = self.schemes.on(row.on).counting == by
        return counted and (self.ours(said) or said["desk"] in self.above)

    def genres(self, row: Row, said: Said) -> frozenset[str]:
        """Its kind in words, whether joint, invited, urgent, relayed; one and the same for all that are alike on a day."""
        parts: Any = said.get("parts", said.get("of", 1))
        joint = parts > 1
        alike = (row.on, said["kind"], said["urgency"], joint, said.get("relayed"), said.get("invited"))
        found = self._genres.get(alike)
        if found is None:
            found = self._genres[alike] = self._worded(*alike)
        return found

    def _worded(
        self, on: date, kind: str, urgency: str, joint: bool, relayed: Any, invited: Any
    ) -> frozenset[str]:
        kinds, urgent = self.kinds(on)
        found = {kinds.get(kind, kind), JOINED if joint else ALONE, RELAYED if relayed else DIRECT}
        found |= {INVITED} if invited else set()
        return frozenset(found | ({URGENT} if urgency in urgent else set()))


class _Kinds:
    """Kinds in words and what is urgent, by day; asked once a day."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._known: dict[date, tuple[dict[str, str], frozenset[str]]] = {}

    def __call__(self, on: date) -> tuple[dict[str, str], frozenset[str]]:
        if on not in self._known:
            figures = rules.figures(scope=self._unit.lineage, at=on)
            kinds = {row["key"]: row["word"] for row in figures["reporting.kinds"].value}
            self._known[on] = (kinds, frozenset(figures["reporting.urgent"].value))
        return self._known[on]


def _happening(row: Row, said: Said, event: str, **more: Any) -> Happening:
    """What every fact says; ``more`` besides, or instead."""
    key, on, report = more.pop("key", "") or row.identity, more.pop("on", row.on), said.get("report")
    thing = more.pop("thing", "") or (f"report:{report}" if report else "")
    unit: Any = row.unit  # never None: only rows of units below the desk are asked
    return Happening(key, row.number, on, event, unit, row.person, thing, **more)


def _shares(said: Said, joint: str) -> dict[str, Any]:
    of = max(said["of"], said.get("parts", 1))
    return {"share": said["share"] or 1, "of": of, "joint": joint if of > 1 else ""}


def _level(said: Said) -> str:
    return LEVEL_OF.get(said["level"], words.OWN)


def _level_of(at: Gathering, said: Said) -> str:
    """本级 for what the book's own desk did, the level of the desk above for what that did."""
    return words.OWN if at.ours(said) else _level(said)


def _reported(at: Gathering, row: Row, said: Said) -> Iterator[Happening]:
    if at.ours(said):
        yield _happening(row, said, words.REPORTED, genres=at.genres(row, said))


def _declined(at: Gathering, row: Row, said: Said) -> Iterator[Happening]:
    if at.ours(said):
        yield _happening(row, said, words.DECLINED, genres=at.genres(row, said))


def _adopted(at: Gathering, row: Row, said: Said) -> Iterator[Happening]:
    if said["share"] and at.adopts(row, said, "adopted"):
        shares = _shares(said, f"synthesis:{said['synthesis']}")
        level = _level_of(at, said)
        yield _happening(row, said, words.ADOPTED, genres=at.genres(row, said), level=level, **shares)


def _issued(at: Gathering, row: Row, said: Said) -> Iterator[Happening]:
    if at.adopts(row, said, "issued"):
        gone = {"withdrawn": True, "reason": TAKEN_BACK} if said["recalled"] else {}
        yield _happening(
            row, said, words.ADOPTED, genres=at.genres(row, said), level=_level_of(at, said),
            publication=intern(said["name"]), issue=intern(said["number"]), **_shares(said, f"item:{row.key}"), **gone,
        )  # fmt: skip


def _sent_up(at: Gathering, row: Row, said: Said) -> Iterator[Happening]:
    if at.ours(said):
        yield _happening(row, said, words.SENT_UP, genres=at.genres(row, said), level=_level(said))


def _adopted_above(at: Gathering, row: Row, said: Said) -> Iterator[Happening]:
    if not at.ours(said) or not said["share"]:
        return
    about = {
        "genres": at.genres(row, said), "level": _level(said), "publication": said["publication"],
        **_shares(said, f"synthesis:{said['synthesis']}"),
    }  # fmt: skip
    yield _happening(row, said, words.ADOPTED, **about)
    if said["instructed"]:
        key = f"{row.identity}+{words.INSTRUCTED}"
        yield _happening(row, said, words.INSTRUCTED, key=key, **about)


def _answered(at: Gathering, row: Row, said: Said) -> Iterator[Happening]:
    if at.ours(said):
        yield _happening(row, said, words.LATE_ANSWER if said["late"] else words.ANSWERED)


def _missed(at: Gathering, row: Row, said: Said) -> Iterator[Happening]:
    if at.ours(said):
        yield _happening(row, said, words.NO_ANSWER, thing=f"call:{row.key}")


def _instructed(at: Gathering, row: Row, said: Said) -> Iterator[Happening]:
    """A leader wrote on it: one of the desk's own level or above."""
    level = _level(said)
    if level not in words.LEVELS or words.LEVELS.index(level) < at.rank:
        return
    issued = at.issued.get((said["thing"], row.part)) if said["noun"] == "item" else None
    about = _about(at, issued, issued.said) if issued else {"thing": f"{said['noun']}:{said['thing']}"}
    shares = _shares(said, f"{said['noun']}:{said['thing']}:{row.key}")
    yield _happening(
        row, said, words.INSTRUCTED, level=level, who=said["rank"], leader=said["leader"], **about, **shares
    )


def _about(at: Gathering, issued: Row, said: Said) -> dict[str, Any]:
    """What was written on, where it is an item that was issued."""
    return {
        "thing": f"report:{said['report']}", "genres": at.genres(issued, said),
        "publication": said["name"], "issue": said["number"],
    }  # fmt: skip


def _rank(desk: Desk) -> int:
    own = LEVEL_OF.get(desk.unit.level, "")
    return words.LEVELS.index(own) if own in words.LEVELS else 0


def _recorded(at: Gathering, row: Row, said: Said) -> Iterator[Happening]:
    """What was entered by hand, on the day it happened."""
    if not at.ours(said):
        return
    gone = {"withdrawn": True, "reason": REVOKED} if said["revoked"] else {}
    yield _happening(
        row, said, said["event"], on=date.fromisoformat(said["day"]), level=said["level"] or words.OWN,
        publication=said["publication"], genres=frozenset(filter(None, said["genres"].split("、"))), who=said["who"],
        count=said["count"], given=said["given"] if said["by_hand"] else None,
        **({} if said["report"] else {"thing": f"record:{row.key}"}), **gone,
    )  # fmt: skip


Reader = Callable[[Gathering, Row, Said], Iterator[Happening]]
READERS: dict[str, Reader] = {
    "report_submitted": _reported,
    "report_declined": _declined,
    "report_adopted": _adopted,
    "item_issued": _issued,
    "report_sent_up": _sent_up,
    "report_adopted_above": _adopted_above,
    "call_answered": _answered,
    "call_missed": _missed,
    "directive_given": _instructed,
    "record_entered": _recorded,
}
