"""One rung rings: firing row, journal entry, notice, and whatever else the watch does. All in one savepoint."""

from datetime import datetime, timedelta
from typing import Any, cast

from shuniu.base import nouns, rows
from shuniu.base.actors import Actor
from shuniu.base.clocks.decide import Ringing
from shuniu.base.clocks.models import Clock, Firing
from shuniu.base.clocks.sentences import ALARM, telling
from shuniu.base.clocks.watches import Watch
from shuniu.base.journal import writing
from shuniu.base.notices.telling import tell

CLOCK = Actor.system("时钟")


def fire(clock: Clock, thing: Any, watch: Watch, ring: Ringing, *, at: datetime) -> Firing:
    """Let a rung ring for a locked clock of a locked thing. IntegrityError where it rang already."""
    rung, noun = clock.ladder[ring.alarm.rung], nouns.named(clock.noun)
    due_at = cast(datetime, clock.due_at)  # a clock without one stands still, and nothing rings
    firing = Firing(
        clock=clock, rung=ring.alarm.rung, edition=ring.alarm.edition, moment=ring.alarm.moment, fired_at=at,
        told=len(ring.told), instead_of=ring.instead_of,
    )  # fmt: skip
    rows.insert(firing)
    writing.write(thing, ALARM, by=CLOCK, at=at, noun=clock.noun, notes=_notes(clock, watch, ring, at))
    tell(
        ring.told, telling(noun.title(thing), watch.word, rung.word, due_at, ring.lateness(at), at=at), at=at,
        url=clock.url or noun.address(thing), noun=clock.noun, key=clock.key, urgent=rung.urgent,
    )  # fmt: skip
    watch.also(thing, rung, at)
    return firing


def _notes(clock: Clock, watch: Watch, ring: Ringing, at: datetime) -> dict[str, Any]:
    return {
        "clock": clock.pk,
        "name": clock.name,
        "word": watch.word,
        "rung": ring.alarm.rung,
        "says": clock.ladder[ring.alarm.rung].word,
        "told": [party.name for party in ring.told],
        "moment": ring.alarm.moment.isoformat(),
        "due": cast(datetime, clock.due_at).isoformat(),
        "late": ring.lateness(at) // timedelta(seconds=1),
        "instead_of": ring.instead_of,
    }
