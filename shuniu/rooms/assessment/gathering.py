"""From facts to happenings: what is known of the units below a desk, in the words of schemes. Nothing else is asked.

Of each fact the newest version up to the ``cut`` speaks, on the day of its first. A fact of a desk above in the same line is an
adoption there; one of a desk below says nothing here. Whether 刊出 or 采用 is an adoption, the scheme of the day says.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property, partial
from typing import Any, NamedTuple

from shuniu.base import rules
from shuniu.engines.reporting.models import Desk
from shuniu.org.models import Unit
from shuniu.rooms.assessment import facts
from shuniu.rooms.assessment.facts import Row, Said
from shuniu.rooms.assessment.models import Book
from shuniu.rooms.assessment.points import words
from shuniu.rooms.assessment.points.happening import Happening
from shuniu.rooms.assessment.points.joint import placed
from shuniu.rooms.assessment.points.scheme import Schemes
from shuniu.rooms.assessment.uncollected import uncollected

JOINED, ALONE, INVITED, URGENT, DIRECT, RELAYED = "综合", "单篇", "约稿", "紧急", "直报", "转报"
TAKEN_BACK, REVOKED, ANSWER_BACK = "刊物已收回", "登记已撤销", "报来的稿子已撤回"
LEVEL_OF = words.UNIT_LEVELS
Shares = tuple[int, int, str]
WHOLE: Shares = (1, 1, "")
UNSAID = tuple(
    Happening._field_defaults[name] for name in Happening._fields[Happening._fields.index("joint") + 1 :]
)
"""What facts leave open of a happening."""
NONE: frozenset[str] = frozenset()


class Known:
    """The facts of a book's line up to a cut, read once; ``at`` gives them as they were known at an earlier one.

    With ``units`` only theirs: enough to count by, but joint texts are not whole then.
    """

    def __init__(self, book: Book, cut: int, units: Collection[int] | None = None) -> None:
        self.book, self.cut, self.units = book, cut, units

    @cached_property
    def _rows(self) -> list[Row]:
        return facts.read(self.book.desk.line.code, READERS, self.cut, self.units)

    def at(self, cut: int | None = None) -> list[Row]:
        """Each fact in its newest version up to the cut."""
        return facts.known(self._rows, cut)

    @uncollected()
    def happenings(self, schemes: Schemes, cut: int | None = None) -> list[Happening]:
        """All that counts for the book and is known at the cut."""
        with rules.steady():
            return placed(Gathering.of(self.book, schemes, self.at(cut)).happenings())


@dataclass(frozen=True)
class Gathering:
    """What reading the rows needs to know: which desks are meant, which units, how kinds are called."""

    desk: str
    rank: int
    schemes: Schemes
    rows: list[Row]
    units: frozenset[int]
    above: frozenset[str]
    kinds: Callable[[date], tuple[dict[str, str], frozenset[str]]]
    _looks: dict[tuple[date, int], "Look"] = field(default_factory=dict)

    @classmethod
    def of(cls, book: Book, schemes: Schemes, rows: list[Row]) -> "Gathering":
        """The same for all rows of a book."""
        desk = book.desk
        over = Desk.objects.filter(line=desk.line, area__in=desk.area.lineage).exclude(pk=desk.pk)
        return cls(
            desk.code, _rank(desk), schemes, rows,
            frozenset(Unit.objects.under(desk.area).values_list("pk", flat=True)),
            frozenset(over.values_list("code", flat=True)),
            cache(partial(_kinds, desk.unit)),
        )  # fmt: skip

    @cached_property
    def issued(self) -> dict[tuple[int, int], Row]:
        """What was issued, by item and contribution: asked where a leader wrote on one."""
        return {(row.key, row.part): row for row in self.rows if row.kind == "item_issued"}

    def happenings(self) -> list[Happening]:
        """Every row's, of the units under the desk's area."""
        found = []
        for row in self.rows:
            if row.unit in self.units:
                for reader in READERS[row.kind]:
                    happening = reader(self, row)
                    if happening is not None:
                        found.append(happening)
        return found

    def look(self, row: Row) -> "Look":
        """What a row says, in the words of schemes; found once a day for all that say the same."""
        alike = row.on, id(row.said)
        found = self._looks.get(alike)
        if found is None:
            found = self._looks[alike] = Look.of(self, row)
        return found


class Look(NamedTuple):
    """What facts that say the same on a day have in common.

    ``ours``: the book's own desk did it. ``counting``: what counts as adoption there, "" where neither that desk nor one above
    did it. ``level``: 本级 for what the own desk did, the level of the desk above for what that did.
    """

    ours: bool
    counting: str
    level: str
    genres: frozenset[str]

    @classmethod
    def of(cls, at: Gathering, row: Row) -> "Look":
        """Look at one."""
        said = row.said
        ours = said["desk"] == at.desk
        counts = ours or said["desk"] in at.above
        return cls(
            ours,
            at.schemes.on(row.on).counting if counts else "",
            words.OWN if ours or "level" not in said else _level(said),
            _genres(said, *at.kinds(row.on)) if "kind" in said else NONE,
        )


def _genres(said: Said, kinds: dict[str, str], urgent: frozenset[str]) -> frozenset[str]:
    """Its kind in words, whether joint, invited, urgent, relayed."""
    joint = (said.get("parts") or said.get("of", 1)) > 1
    found = {JOINED if joint else ALONE, RELAYED if said.get("relayed") else DIRECT}
    found.add(kinds.get(said["kind"]) or said["kind"])
    found |= {INVITED} if said.get("invited") else set()
    return frozenset(found | ({URGENT} if said["urgency"] in urgent else set()))


def _kinds(unit: Unit, on: date) -> tuple[dict[str, str], frozenset[str]]:
    """Kinds in words, and what is urgent, on a day."""
    figures = rules.figures(scope=unit.lineage, at=on)
    kinds = {row["key"]: row["word"] for row in figures["reporting.kinds"].value}
    return kinds, frozenset(figures["reporting.urgent"].value)


def _happening(
    row: Row,
    event: str,
    genres: frozenset[str] = NONE,
    level: str = words.OWN,
    shares: Shares = WHOLE,
    publication: str = "",
    issue: str = "",
) -> Happening:
    """What facts say; by position, for there are very many."""
    unit: Any = row.unit  # never None: only rows of units below the desk are asked
    thing = f"report:{row.report}" if row.report else ""
    share, of, joint = shares
    told = (
        row.identity, row.number, row.on, event, unit, row.person, thing, publication, issue, level, genres,
        "", None, share, of, joint, *UNSAID,
    )  # fmt: skip
    return Happening._make(told)


def _shares(said: Said, noun: str, key: object) -> Shares:
    of = max(said["of"], said.get("parts", 1))
    return (said["share"] or 1, of, f"{noun}:{key}") if of > 1 else WHOLE


def _level(said: Said) -> str:
    return LEVEL_OF.get(said["level"], words.OWN)


def _reported(at: Gathering, row: Row) -> Happening | None:
    look = at.look(row)
    return _happening(row, words.REPORTED, look.genres) if look.ours else None


def _declined(at: Gathering, row: Row) -> Happening | None:
    look = at.look(row)
    return _happening(row, words.DECLINED, look.genres) if look.ours else None


def _adopted(at: Gathering, row: Row) -> Happening | None:
    look, said = at.look(row), row.said
    if look.counting != "adopted" or not said["share"]:
        return None
    shares = _shares(said, "synthesis", said["synthesis"])
    return _happening(row, words.ADOPTED, look.genres, look.level, shares)


def _issued(at: Gathering, row: Row) -> Happening | None:
    look, said = at.look(row), row.said
    if look.counting != "issued":
        return None
    shares = _shares(said, "item", row.key)
    found = _happening(row, words.ADOPTED, look.genres, look.level, shares, said["name"], said["number"])
    return found._replace(withdrawn=True, reason=TAKEN_BACK) if said["recalled"] else found


def _sent_up(at: Gathering, row: Row) -> Happening | None:
    look = at.look(row)
    return _happening(row, words.SENT_UP, look.genres, _level(row.said)) if look.ours else None


def _adopted_above(at: Gathering, row: Row) -> Happening | None:
    look, said = at.look(row), row.said
    if not look.ours or not said["share"]:
        return None
    shares = _shares(said, "synthesis", said["synthesis"])
    return _happening(row, words.ADOPTED, look.genres, _level(said), shares, said["publication"])


def _instructed_above(at: Gathering, row: Row) -> Happening | None:
    """A leader up there wrote on what was adopted there, of the rank that was recorded with it."""
    adopted = _adopted_above(at, row) if row.said["instructed"] else None
    key = f"{row.identity}+{words.INSTRUCTED}"
    return adopted and adopted._replace(key=key, event=words.INSTRUCTED, who=row.said.get("rank", ""))


def _answered(at: Gathering, row: Row) -> Happening | None:
    if not at.look(row).ours:
        return None
    found = _happening(row, words.LATE_ANSWER if row.said["late"] else words.ANSWERED)
    return found._replace(withdrawn=True, reason=ANSWER_BACK) if row.said["withdrawn"] else found


def _missed(at: Gathering, row: Row) -> Happening | None:
    return _happening(row, words.NO_ANSWER)._replace(thing=f"call:{row.key}") if at.look(row).ours else None


def _instructed(at: Gathering, row: Row) -> Happening | None:
    """A leader wrote on it: one of the desk's own level or above."""
    said = row.said
    level, thing = _level(said), f"{said['noun']}:{said['thing']}"
    if level not in words.LEVELS or words.LEVELS.index(level) < at.rank:
        return None
    found = _happening(row, words.INSTRUCTED, NONE, level, _shares(said, thing, row.key))
    found = found._replace(thing=thing, who=said["rank"], leader=said["leader"])
    issued = at.issued.get((said["thing"], row.part)) if said["noun"] == "item" else None
    return found if issued is None else found._replace(**_about(at, issued))


def _about(at: Gathering, issued: Row) -> dict[str, Any]:
    """What was written on, where it is an item that was issued."""
    return {
        "thing": f"report:{issued.report}", "genres": at.look(issued).genres,
        "publication": issued.said["name"], "issue": issued.said["number"],
    }  # fmt: skip


def _rank(desk: Desk) -> int:
    own = LEVEL_OF.get(desk.unit.level, "")
    return words.LEVELS.index(own) if own in words.LEVELS else 0


def _recorded(at: Gathering, row: Row) -> Happening | None:
    """What was entered by hand, on the day it happened."""
    if not at.look(row).ours:
        return None
    said = row.said
    genres = frozenset(filter(None, said["genres"].split("、")))
    found = _happening(row, said["event"], genres, said["level"] or words.OWN, WHOLE, said["publication"])
    found = found._replace(
        on=date.fromisoformat(said["day"]), thing=found.thing or f"record:{row.key}", who=said["who"],
        count=said["count"], given=said["given"] if said["by_hand"] else None,
    )  # fmt: skip
    return found._replace(withdrawn=True, reason=REVOKED) if said["revoked"] else found


Reader = Callable[[Gathering, Row], Happening | None]
READERS: dict[str, tuple[Reader, ...]] = {
    "report_submitted": (_reported,),
    "report_declined": (_declined,),
    "report_adopted": (_adopted,),
    "item_issued": (_issued,),
    "report_sent_up": (_sent_up,),
    "report_adopted_above": (_adopted_above, _instructed_above),
    "call_answered": (_answered,),
    "call_missed": (_missed,),
    "directive_given": (_instructed,),
    "record_entered": (_recorded,),
}
