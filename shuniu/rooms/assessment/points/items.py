"""From what happened to one unit to its entries: 计分标准, joint texts, several adoptions, several instructions.

In the order of their days: nothing that happens later changes what was calculated for earlier days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache

from shuniu.rooms.assessment.points import joint, words
from shuniu.rooms.assessment.points.entry import Entry
from shuniu.rooms.assessment.points.fitting import absolute
from shuniu.rooms.assessment.points.happening import Happening, UnitInfo
from shuniu.rooms.assessment.points.reading import FIRST, LATER, Reading, Standard
from shuniu.rooms.assessment.points.scheme import Scheme, Schemes
from shuniu.rooms.assessment.points.sentences import place_of, told
from shuniu.rooms.assessment.points.things import Share, Thing
from shuniu.rooms.assessment.points.worth import gives

RULE = "worth"


class Standards:
    """``on`` gives the scheme of a day, and its 计分标准."""

    def __init__(self, schemes: Schemes, own: str) -> None:
        self.own = own
        of = cache(lambda scheme: Standard(scheme, own))

        def find(day: date) -> tuple[Scheme, Standard]:
            scheme = schemes.on(day)
            return scheme, of(scheme)

        self.on = cache(find)


class Items:
    """The entries of one unit for what happened to it."""

    def __init__(self, unit: int, standards: Standards, units: Mapping[int, UnitInfo]) -> None:
        self._unit = unit
        self._standards = standards
        self._own = standards.own
        self._units = units
        self._things: dict[str, Thing] = defaultdict(Thing)

    def entries(self, happenings: Iterable[Happening]) -> list[Entry]:
        """Return the entries of happenings that come in the order of their days."""
        made: list[Entry] = []
        standard_on, things = self._standards.on, self._things
        for each in happenings:
            scheme, standard = standard_on(each.on)
            if each.event not in standard.events:
                if each.event in words.SILENT:
                    continue
                made += self._unmatched(each)
                continue
            thing = things[each.thing or each.key]
            nth = self._nth(each, standard, thing) if standard.counts_on else FIRST
            matched = standard.matched(each, nth)
            if not matched.speaks:
                made += self._unmatched(each)
            elif each.withdrawn:
                made.append(self._withdrawn(each, matched.read(each, standard.borrowed).clause))
            else:
                made.append(self._counted(each, scheme, thing, matched.read(each, standard.borrowed)))
                if thing.shares:
                    made += self._shared(each, thing, made[-1])
        return made

    def _counted(self, happening: Happening, scheme: Scheme, thing: Thing, reading: Reading) -> Entry:
        """The entry of what happened: points, or a share of what its thing has brought."""
        if not reading.percent:
            return self._scored(happening, scheme, thing, reading)
        share = Share(happening, reading.clause, reading.percent)
        thing.shares += (share,)
        return self._share(happening, thing, share)

    def _shared(self, happening: Happening, thing: Thing, entry: Entry) -> list[Entry]:
        """The shares that are taken of the points just entered for a thing."""
        if not entry.points or entry.part != words.SCORED or thing.shares[-1].by is happening:
            return []
        return [self._share(happening, thing, share) for share in thing.shares]

    def _share(self, cause: Happening, thing: Thing, share: Share) -> Entry:
        more = share.due(thing.points)
        why = f"{told(share.by, self._own)}，{share.why(thing.points, more)}"
        part = part_of(share.by.event)
        entry = self._made(share.by, more, part, share.clause, "")
        key = cause.key if cause is share.by else f"{cause.key}/share:{share.by.key}"
        return entry._replace(key=key, on=cause.on, why=why)

    def _nth(self, happening: Happening, standard: Standard, thing: Thing) -> str:
        if happening.event != words.INSTRUCTED or happening.withdrawn:
            return FIRST
        sequence = standard.sequence(happening)
        nth = LATER if sequence in thing.written_on else FIRST
        thing.written_on += (sequence,)
        return nth

    def _scored(self, happening: Happening, scheme: Scheme, thing: Thing, reading: Reading) -> Entry:
        points, why = reading.points, reading.words
        if joint.is_joint(happening):
            points, more = joint.shared(points, happening, scheme.joint, self._units)
            why += more
        if happening.event == words.ADOPTED:
            points, more = self._adopted(happening, scheme, thing, points)
            why += more
        elif happening.event == words.INSTRUCTED:
            points, more = thing.adds(points, happening, how=scheme.instructed, own=self._own)
            why += more
        part = part_of(happening.event)
        if part == words.SCORED:
            thing.points += points
        return self._made(happening, points, part, reading.clause, why)

    def _adopted(self, happening: Happening, scheme: Scheme, thing: Thing, points: int) -> tuple[int, str]:
        """The same journal once, whatever the rule; then the rule for several journals."""
        journal = (absolute(happening.level, self._own), happening.publication)
        if journal in thing.published:
            place = place_of(happening, self._own)
            return 0, f"；同一信息在{place}已经计分，同一刊物只计一次，本条不计"
        thing.published += (journal,)
        return thing.adds(points, happening, how=scheme.several, own=self._own)

    def _unmatched(self, happening: Happening) -> Iterator[Entry]:
        """What the scheme does not speak of: daily work is passed over, registered points count, the rest is told."""
        if happening.event in words.SILENT:
            return
        if happening.withdrawn:
            yield self._withdrawn(happening, "")
        elif happening.event in words.AS_GIVEN:
            given = happening.given or 0
            points = -abs(given) if happening.event == words.LESS else given
            yield self._made(happening, points, part_of(happening.event), "登记", f"按登记{gives(points)}")
        else:
            why = "办法没有给这一项定分值，不计分"
            yield self._made(happening, 0, part_of(happening.event), "", why)

    def _withdrawn(self, happening: Happening, clause: str) -> Entry:
        why = "已撤回" + (f"（{happening.reason}）" if happening.reason else "") + "，不计分"
        return self._made(happening, 0, part_of(happening.event), clause, why)

    def _made(self, happening: Happening, points: int, part: str, clause: str, why: str) -> Entry:
        told_why = f"{told(happening, self._own)}，{why}"
        return Entry._make(
            (
                happening.key, self._unit, happening.person, happening.on, points, part, clause, RULE, happening.event,
                happening.thing, happening.key, happening.title, told_why,
            )
        )  # fmt: skip


_PARTS = {words.OPENING: words.BROUGHT, **dict.fromkeys(words.FAULTS, words.DEDUCTED)}


def part_of(event: str) -> str:
    """Return the part of the total to which an event belongs."""
    return _PARTS.get(event, words.SCORED)
