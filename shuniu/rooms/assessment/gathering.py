"""From facts to happenings: what is known of the units below a desk, in the words of schemes. Nothing else is asked.

Of each fact the newest version up to the ``cut`` speaks, on the day of its first. A fact of a desk above in the same line is an
adoption there; one of a desk below says nothing here. Whether 刊出 or 采用 is an adoption, the scheme of the day says.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.models import Max
from django.utils.timezone import localdate

from shuniu.base import rules
from shuniu.base.facts.models import Fact
from shuniu.engines.reporting.models import Desk
from shuniu.org.models import Unit
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.points import words
from shuniu.rooms.assessment.points.happening import Happening
from shuniu.rooms.assessment.points.joint import placed
from shuniu.rooms.assessment.points.scheme import Schemes

FIELDS = ("pk", "kind", "noun", "key", "part", "at", "unit", "person", "fields")
JOINED, ALONE, INVITED, URGENT, DIRECT, RELAYED = "综合", "单篇", "约稿", "紧急", "直报", "转报"
TAKEN_BACK, REVOKED = "刊物已收回", "登记已撤销"
LEVEL_OF = words.UNIT_LEVELS


class Row(NamedTuple):
    """A fact as it was read: its newest version, on the day of its first."""

    number: int
    kind: str
    noun: str
    key: int
    part: int
    on: date
    unit: int | None
    person: int | None
    said: dict[str, Any]

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

    def __init__(self, book: Book, cut: int) -> None:
        self.book, self.cut = book, cut
        facts = Fact.objects.filter(line=book.desk.line.code, kind__in=READERS, pk__lte=cut).order_by("pk")
        self._facts = list(facts.values_list(*FIELDS))

    def at(self, cut: int | None = None) -> list[Row]:
        """Each fact in its newest version up to the cut."""
        found: dict[tuple[str, str, int, int], Row] = {}
        for number, kind, noun, key, part, at, unit, person, said in self._facts:
            if cut is not None and number > cut:
                break
            place = (kind, noun, key, part)
            known = found.get(place)
            on = known.on if known else localdate(at)
            found[place] = Row(number, kind, noun, key, part, on, unit, person, said)
        return list(found.values())

    def happenings(self, schemes: Schemes, cut: int | None = None) -> list[Happening]:
        """All that counts for the book and is known at the cut."""
        with rules.steady():
            return placed(Gathering.of(self.book, schemes, self.at(cut)).happenings())


@dataclass(frozen=True)
class Gathering:
    """What reading the rows needs to know: which desks are meant, which units, how kinds are called."""

    book: Book
    schemes: Schemes
    rows: list[Row]
    units: frozenset[int]
    above: frozenset[str]
    issued: dict[tuple[int, int], Row]
    kinds: Callable[[date], tuple[dict[str, str], frozenset[str]]]

    @classmethod
    def of(cls, book: Book, schemes: Schemes, rows: list[Row]) -> "Gathering":
        """The same for all rows of a book."""
        desk = book.desk
        over = Desk.objects.filter(line=desk.line, area__in=desk.area.lineage).exclude(pk=desk.pk)
        return cls(
            book, schemes, rows,
            frozenset(Unit.objects.under(desk.area).values_list("pk", flat=True)),
            frozenset(over.values_list("code", flat=True)),
            {(row.key, row.part): row for row in rows if row.kind == "item_issued"},
            _Kinds(desk.unit),
        )  # fmt: skip

    def happenings(self) -> Iterator[Happening]:
        """Every row's, of the units under the desk's area."""
        for row in self.rows:
            if row.unit in self.units:
                yield from READERS[row.kind](self, row)

    def ours(self, row: Row) -> bool:
        """Did the book's own desk do it?"""
        return row.said["desk"] == self.book.desk.code

    def adopts(self, row: Row, by: str) -> bool:
        """Is this kind of fact what counts as adoption, at this desk or one above?"""
        counted = self.schemes.on(row.on).counting == by
        return counted and (self.ours(row) or row.said["desk"] in self.above)

    def genres(self, row: Row) -> frozenset[str]:
        """Its kind in words, whether joint, invited, urgent, relayed."""
        said = row.said
        kinds, urgent = self.kinds(row.on)
        joint = said.get("parts", said.get("of", 1)) > 1
        found = {kinds.get(said["kind"], said["kind"]), JOINED if joint else ALONE}
        found.add(RELAYED if said.get("relayed") else DIRECT)
        found |= {INVITED} if said.get("invited") else set()
        return frozenset(found | ({URGENT} if said["urgency"] in urgent else set()))


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


def _happening(row: Row, event: str, **more: Any) -> Happening:
    about = {"thing": f"report:{row.said['report']}"} if row.said.get("report") else {}
    given: dict[str, Any] = {
        "key": row.identity, "number": row.number, "on": row.on, "event": event, "unit": row.unit,
        "person": row.person, **about,
    }  # fmt: skip
    return Happening(**{**given, **more})


def _shares(row: Row, joint: str) -> dict[str, Any]:
    said = row.said
    of = max(said["of"], said.get("parts", 1))
    return {"share": said["share"] or 1, "of": of, "joint": joint if of > 1 else ""}


def _level(said: dict[str, Any]) -> str:
    return LEVEL_OF.get(said["level"], words.OWN)


def _level_of(at: Gathering, row: Row) -> str:
    """本级 for what the book's own desk did, the level of the desk above for what that did."""
    return words.OWN if at.ours(row) else _level(row.said)


def _reported(at: Gathering, row: Row) -> Iterator[Happening]:
    if at.ours(row):
        yield _happening(row, words.REPORTED, genres=at.genres(row))


def _declined(at: Gathering, row: Row) -> Iterator[Happening]:
    if at.ours(row):
        yield _happening(row, words.DECLINED, genres=at.genres(row))


def _adopted(at: Gathering, row: Row) -> Iterator[Happening]:
    if row.said["share"] and at.adopts(row, "adopted"):
        shares = _shares(row, f"synthesis:{row.said['synthesis']}")
        yield _happening(row, words.ADOPTED, genres=at.genres(row), level=_level_of(at, row), **shares)


def _issued(at: Gathering, row: Row) -> Iterator[Happening]:
    if at.adopts(row, "issued"):
        said = row.said
        gone = {"withdrawn": True, "reason": TAKEN_BACK} if said["recalled"] else {}
        yield _happening(
            row, words.ADOPTED, genres=at.genres(row), level=_level_of(at, row), publication=said["name"],
            issue=said["number"], **_shares(row, f"item:{row.key}"), **gone,
        )  # fmt: skip


def _sent_up(at: Gathering, row: Row) -> Iterator[Happening]:
    if at.ours(row):
        yield _happening(row, words.SENT_UP, genres=at.genres(row), level=_level(row.said))


def _adopted_above(at: Gathering, row: Row) -> Iterator[Happening]:
    if not at.ours(row) or not row.said["share"]:
        return
    said = row.said
    about = {
        "genres": at.genres(row),
        "level": _level(said),
        **_shares(row, f"synthesis:{said['synthesis']}"),
    }
    yield _happening(row, words.ADOPTED, publication=said["publication"], **about)
    if said["instructed"]:
        key = f"{row.identity}+{words.INSTRUCTED}"
        yield _happening(row, words.INSTRUCTED, key=key, publication=said["publication"], **about)


def _answered(at: Gathering, row: Row) -> Iterator[Happening]:
    if at.ours(row):
        yield _happening(row, words.LATE_ANSWER if row.said["late"] else words.ANSWERED)


def _missed(at: Gathering, row: Row) -> Iterator[Happening]:
    if at.ours(row):
        yield _happening(row, words.NO_ANSWER, thing=f"call:{row.key}")


def _instructed(at: Gathering, row: Row) -> Iterator[Happening]:
    """A leader wrote on it: one of the desk's own level or above."""
    said, level = row.said, _level(row.said)
    if level not in words.LEVELS or words.LEVELS.index(level) < _rank(at.book):
        return
    issued = at.issued.get((said["thing"], row.part)) if said["noun"] == "item" else None
    about: dict[str, Any] = {"thing": f"{said['noun']}:{said['thing']}"}
    if issued:
        about = {
            "thing": f"report:{issued.said['report']}", "genres": at.genres(issued),
            "publication": issued.said["name"], "issue": issued.said["number"],
        }  # fmt: skip
    shares = _shares(row, f"{said['noun']}:{said['thing']}:{row.key}")
    yield _happening(
        row, words.INSTRUCTED, level=level, who=said["rank"], leader=said["leader"], **about, **shares
    )


def _rank(book: Book) -> int:
    own = LEVEL_OF.get(book.desk.unit.level, "")
    return words.LEVELS.index(own) if own in words.LEVELS else 0


def _recorded(at: Gathering, row: Row) -> Iterator[Happening]:
    """What was entered by hand, on the day it happened."""
    said = row.said
    if not at.ours(row):
        return
    gone = {"withdrawn": True, "reason": REVOKED} if said["revoked"] else {}
    yield _happening(
        row, said["event"], on=date.fromisoformat(said["day"]), level=said["level"] or words.OWN,
        publication=said["publication"], genres=frozenset(filter(None, said["genres"].split("、"))), who=said["who"],
        count=said["count"], given=said["given"] if said["by_hand"] else None,
        **({} if said["report"] else {"thing": f"record:{row.key}"}), **gone,
    )  # fmt: skip


Reader = Callable[[Gathering, Row], Iterator[Happening]]
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
