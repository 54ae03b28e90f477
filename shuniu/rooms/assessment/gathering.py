"""From facts to happenings: what is known of the units below a desk, in the words of schemes. Nothing else is asked.

Of each fact the newest version up to the ``cut`` speaks, on the day of its first. A fact of a desk above in the same line is an
adoption there; one of a desk below says nothing here. Whether 刊出 or 采用 is an adoption, the scheme of the day says.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial
from sys import intern
from typing import Any

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
TAKEN_BACK, REVOKED = "刊物已收回", "登记已撤销"
LEVEL_OF = words.UNIT_LEVELS
Shares = tuple[int, int, str]
WHOLE: Shares = (1, 1, "")
NONE: frozenset[str] = frozenset()


class Known:
    """The facts of a book's line up to a cut, read once; ``at`` gives them as they were known at an earlier one."""

    @uncollected()
    def __init__(self, book: Book, cut: int) -> None:
        self.book, self.cut = book, cut
        self._rows = facts.read(book.desk.line.code, list(READERS), cut)

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
            cache(partial(_kinds, desk.unit)),
        )  # fmt: skip

    def happenings(self) -> list[Happening]:
        """Every row's, of the units under the desk's area."""
        found = []
        for row in self.rows:
            if row.unit in self.units:
                said = row.said
                for reader in READERS[row.kind]:
                    happening = reader(self, row, said)
                    if happening is not None:
                        found.append(happening)
        return found

    def ours(self, said: Said) -> bool:
        """Did the book's own desk do it?"""
        return bool(said["desk"] == self.desk)

    def adopts(self, row: Row, said: Said, by: str) -> bool:
        """Is this kind of fact what counts as adoption, at this desk or one above?"""
        desk = said["desk"]
        return (desk == self.desk or desk in self.above) and self.schemes.on(row.on).counting == by

    def level(self, said: Said) -> str:
        """本级 for what the book's own desk did, the level of the desk above for what that did."""
        return words.OWN if said["desk"] == self.desk else _level(said)

    def genres(self, row: Row, said: Said) -> frozenset[str]:
        """Its kind in words, whether joint, invited, urgent, relayed; one and the same for all that are alike on a day."""
        parts: Any = said.get("parts") or said.get("of", 1)
        alike = (row.on, said["kind"], said["urgency"], parts > 1, said.get("relayed"), said.get("invited"))
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


def _kinds(unit: Unit, on: date) -> tuple[dict[str, str], frozenset[str]]:
    """Kinds in words, and what is urgent, on a day."""
    figures = rules.figures(scope=unit.lineage, at=on)
    kinds = {row["key"]: row["word"] for row in figures["reporting.kinds"].value}
    return kinds, frozenset(figures["reporting.urgent"].value)


def _happening(
    row: Row,
    event: str,
    thing: str,
    genres: frozenset[str] = NONE,
    level: str = words.OWN,
    shares: Shares = WHOLE,
    publication: str = "",
    issue: str = "",
) -> Happening:
    """What facts say; by position, for there are very many."""
    unit: Any = row.unit  # never None: only rows of units below the desk are asked
    share, of, joint = shares
    return Happening(
        row.identity, row.number, row.on, event, unit, row.person, thing, publication, issue, level, genres,
        "", None, share, of, joint,
    )  # fmt: skip


def _report(said: Said) -> str:
    report = said.get("report")
    return f"report:{report}" if report else ""


def _shares(said: Said, noun: str, key: object) -> Shares:
    of = max(said["of"], said.get("parts", 1))
    return (said["share"] or 1, of, f"{noun}:{key}") if of > 1 else WHOLE


def _level(said: Said) -> str:
    return LEVEL_OF.get(said["level"], words.OWN)


def _reported(at: Gathering, row: Row, said: Said) -> Happening | None:
    return _happening(row, words.REPORTED, _report(said), at.genres(row, said)) if at.ours(said) else None


def _declined(at: Gathering, row: Row, said: Said) -> Happening | None:
    return _happening(row, words.DECLINED, _report(said), at.genres(row, said)) if at.ours(said) else None


def _adopted(at: Gathering, row: Row, said: Said) -> Happening | None:
    if not said["share"] or not at.adopts(row, said, "adopted"):
        return None
    shares = _shares(said, "synthesis", said["synthesis"])
    return _happening(row, words.ADOPTED, _report(said), at.genres(row, said), at.level(said), shares)


def _issued(at: Gathering, row: Row, said: Said) -> Happening | None:
    if not at.adopts(row, said, "issued"):
        return None
    found = _happening(
        row, words.ADOPTED, _report(said), at.genres(row, said), at.level(said), _shares(said, "item", row.key),
        intern(said["name"]), intern(said["number"]),
    )  # fmt: skip
    return found._replace(withdrawn=True, reason=TAKEN_BACK) if said["recalled"] else found


def _sent_up(at: Gathering, row: Row, said: Said) -> Happening | None:
    if not at.ours(said):
        return None
    return _happening(row, words.SENT_UP, _report(said), at.genres(row, said), _level(said))


def _adopted_above(at: Gathering, row: Row, said: Said) -> Happening | None:
    if not at.ours(said) or not said["share"]:
        return None
    shares = _shares(said, "synthesis", said["synthesis"])
    return _happening(
        row, words.ADOPTED, _report(said), at.genres(row, said), _level(said), shares, said["publication"]
    )


def _instructed_above(at: Gathering, row: Row, said: Said) -> Happening | None:
    """A leader up there wrote on what was adopted there."""
    adopted = _adopted_above(at, row, said) if said["instructed"] else None
    return adopted and adopted._replace(key=f"{row.identity}+{words.INSTRUCTED}", event=words.INSTRUCTED)


def _answered(at: Gathering, row: Row, said: Said) -> Happening | None:
    event = words.LATE_ANSWER if said["late"] else words.ANSWERED
    return _happening(row, event, _report(said)) if at.ours(said) else None


def _missed(at: Gathering, row: Row, said: Said) -> Happening | None:
    return _happening(row, words.NO_ANSWER, f"call:{row.key}") if at.ours(said) else None


def _instructed(at: Gathering, row: Row, said: Said) -> Happening | None:
    """A leader wrote on it: one of the desk's own level or above."""
    level, thing = _level(said), f"{said['noun']}:{said['thing']}"
    if level not in words.LEVELS or words.LEVELS.index(level) < at.rank:
        return None
    found = _happening(row, words.INSTRUCTED, thing, NONE, level, _shares(said, thing, row.key))
    found = found._replace(who=said["rank"], leader=said["leader"])
    issued = at.issued.get((said["thing"], row.part)) if said["noun"] == "item" else None
    return found if issued is None else found._replace(**_about(at, issued, issued.said))


def _about(at: Gathering, issued: Row, said: Said) -> dict[str, Any]:
    """What was written on, where it is an item that was issued."""
    return {
        "thing": _report(said), "genres": at.genres(issued, said), "publication": said["name"], "issue": said["number"],
    }  # fmt: skip


def _rank(desk: Desk) -> int:
    own = LEVEL_OF.get(desk.unit.level, "")
    return words.LEVELS.index(own) if own in words.LEVELS else 0


def _recorded(at: Gathering, row: Row, said: Said) -> Happening | None:
    """What was entered by hand, on the day it happened."""
    if not at.ours(said):
        return None
    genres = frozenset(filter(None, said["genres"].split("、")))
    found = _happening(row, said["event"], _report(said) or f"record:{row.key}", genres)._replace(
        on=date.fromisoformat(said["day"]), level=said["level"] or words.OWN, publication=said["publication"],
        who=said["who"], count=said["count"], given=said["given"] if said["by_hand"] else None,
    )  # fmt: skip
    return found._replace(withdrawn=True, reason=REVOKED) if said["revoked"] else found


Reader = Callable[[Gathering, Row, Said], Happening | None]
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
