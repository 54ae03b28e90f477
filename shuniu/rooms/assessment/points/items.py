"""From what happened to one unit to its entries: 计分标准, joint texts, several adoptions, several instructions.

Two passes: first what each happening gives, in the order of their days; then the penalties that are a share of the same
thing's points (该条得分扣50%), which need the first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from shuniu.rooms.assessment.points import joint, words
from shuniu.rooms.assessment.points.combining import Counted
from shuniu.rooms.assessment.points.entry import Entry
from shuniu.rooms.assessment.points.happening import Happening, UnitInfo
from shuniu.rooms.assessment.points.reading import FIRST, LATER, Reading, Standard
from shuniu.rooms.assessment.points.scheme import Scheme, Schemes
from shuniu.rooms.assessment.points.sentences import place_of, told
from shuniu.rooms.assessment.points.worth import HUNDRED, MILLI, gives, plain, rounded

RULE = "worth"


class Standards:
    """计分标准 by day."""

    def __init__(self, schemes: Schemes, own: str) -> None:
        self.own = own
        self._schemes = schemes
        self._known: dict[Scheme, Standard] = {}

    def on(self, happening: Happening) -> tuple[Scheme, Standard]:
        """Return the scheme of the day of a happening, and its 计分标准."""
        scheme = self._schemes.on(happening.on)
        standard = self._known.get(scheme)
        if standard is None:
            standard = self._known[scheme] = Standard(scheme, self.own)
        return scheme, standard


@dataclass(slots=True)
class Thing:
    """What is known of one thing of one unit so far."""

    published: set[tuple[str, str]] = field(default_factory=set)
    adoptions: Counted = field(default_factory=Counted)
    instructions: Counted = field(default_factory=Counted)
    written_on: dict[tuple[object, ...], int] = field(default_factory=lambda: defaultdict(int))
    points: int = 0


class Items:
    """The entries of one unit for what happened to it."""

    def __init__(self, unit: int, standards: Standards, units: Mapping[int, UnitInfo]) -> None:
        self._unit = unit
        self._standards = standards
        self._units = units
        self._things: dict[str, Thing] = defaultdict(Thing)

    def entries(self, happenings: Iterable[Happening]) -> list[Entry]:
        """Return the entries of happenings that come in the order of their days."""
        made, shares = [], []
        for each in happenings:
            entry, reading = self._entry(each)
            if reading is not None and reading.percent:
                shares.append((each, reading))
            elif entry is not None:
                made.append(entry)
        return made + [self._percentage(each, reading) for each, reading in shares]

    def _entry(self, happening: Happening) -> tuple[Entry | None, Reading | None]:
        scheme, standard = self._standards.on(happening)
        thing = self._things[happening.thing or happening.key]
        nth = self._nth(happening, standard, thing) if standard.counts_on else FIRST
        matched = standard.matched(happening, nth)
        if not matched.speaks:
            return self._unmatched(happening), None
        if happening.withdrawn:
            return self._withdrawn(happening, matched.read(happening, standard.borrowed).clause), None
        reading = matched.read(happening, standard.borrowed)
        if reading.percent:
            return None, reading
        return self._scored(happening, scheme, thing, reading), None

    def _nth(self, happening: Happening, standard: Standard, thing: Thing) -> str:
        if happening.event != words.INSTRUCTED or happening.withdrawn:
            return FIRST
        sequence = standard.sequence(happening)
        thing.written_on[sequence] += 1
        return FIRST if thing.written_on[sequence] == 1 else LATER

    def _scored(self, happening: Happening, scheme: Scheme, thing: Thing, reading: Reading) -> Entry:
        points, why = reading.points, reading.words
        if joint.is_joint(happening):
            points, more = joint.shared(points, happening, scheme.joint, self._units)
            why += more
        if happening.event == words.ADOPTED:
            points, more = self._adopted(happening, scheme, thing, points)
            why += more
        elif happening.event == words.INSTRUCTED:
            points, more = thing.instructions.adds(points, how=scheme.instructed, **self._at(happening))
            why += more
        part = part_of(happening.event)
        if part == words.SCORED:
            thing.points += points
        return self._made(happening, points, part, reading.clause, why)

    def _adopted(self, happening: Happening, scheme: Scheme, thing: Thing, points: int) -> tuple[int, str]:
        """The same journal once, whatever the rule; then the rule for several journals."""
        at = self._at(happening)
        journal = (at["level"], happening.publication)
        if journal in thing.published:
            return 0, f"；同一信息在{at['place']}已经计分，同一刊物只计一次，本条不计"
        thing.published.add(journal)
        return thing.adoptions.adds(points, how=scheme.several, **at)

    def _at(self, happening: Happening) -> dict[str, str]:
        own = self._standards.own
        return {"level": happening.level, "place": place_of(happening, own)}

    def _unmatched(self, happening: Happening) -> Entry | None:
        if happening.event in words.SILENT:
            return None
        if happening.withdrawn:
            return self._withdrawn(happening, "")
        if happening.event in words.AS_GIVEN:
            given = happening.given or 0
            points = -abs(given) if happening.event == words.LESS else given
            why = f"按登记{gives(points)}"
            return self._made(happening, points, part_of(happening.event), "登记", why)
        return self._made(happening, 0, part_of(happening.event), "", "办法没有给这一项定分值，不计分")

    def _withdrawn(self, happening: Happening, clause: str) -> Entry:
        why = "已撤回" + (f"（{happening.reason}）" if happening.reason else "") + "，不计分"
        return self._made(happening, 0, part_of(happening.event), clause, why)

    def _percentage(self, happening: Happening, reading: Reading) -> Entry:
        had = self._things[happening.thing or happening.key].points
        points = rounded(had * reading.percent, HUNDRED * MILLI)
        why = f"该条共得{plain(had)}分，按{reading.clause}扣{plain(-reading.percent)}%，{gives(points)}"
        return self._made(happening, points, words.DEDUCTED, reading.clause, why)

    def _made(self, happening: Happening, points: int, part: str, clause: str, why: str) -> Entry:
        return Entry(
            happening.key,
            self._unit,
            happening.person,
            happening.on,
            points,
            part,
            clause,
            RULE,
            happening.event,
            happening.thing,
            happening.key,
            happening.title,
            f"{told(happening, self._standards.own)}，{why}",
        )


def part_of(event: str) -> str:
    """Return the part of the total to which an event belongs."""
    if event == words.OPENING:
        return words.BROUGHT
    return words.DEDUCTED if event in words.FAULTS else words.SCORED
