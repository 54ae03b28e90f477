"""When the calendar changes (a yearly arrangement, office hours): every open clock that counts with it is reckoned again.

Not in the act of publishing (there may be a million) but by the sweep, level-triggered: whatever was reckoned with
another edition is taken, in small transactions, until there is none. Who owes is told when a date moved.
"""

from datetime import datetime
from typing import Any

from django.db import transaction

from shuniu.base import nouns
from shuniu.base.actors import Actor
from shuniu.base.clocks.almanac import Almanac, almanac
from shuniu.base.clocks.gathering import held
from shuniu.base.clocks.models import Clock
from shuniu.base.clocks.projecting import DERIVED, project
from shuniu.base.clocks.sentences import MOVED, moved
from shuniu.base.clocks.watches import word_of
from shuniu.base.journal import writing
from shuniu.base.notices.telling import tell

CALENDAR = Actor.system("工作日历")
BATCH, BATCHES = 100, 20


def reckon_again(at: datetime) -> int:
    """Reckon some of the clocks that another calendar dated; how many due dates moved. The next pass goes on."""
    book, count = almanac(), 0
    for outdated in Clock.objects.reckoned_otherwise(book.edition):
        for _ in range(BATCHES):
            if not outdated.exists():
                break
            with transaction.atomic():
                count += sum(_reckon(clock, thing, book, at) for clock, thing in held(outdated, BATCH))
    return count


def _reckon(clock: Clock, thing: Any, book: Almanac, at: datetime) -> bool:
    was = clock.due_at
    project(clock, book)
    clock.save(update_fields=DERIVED)
    now = clock.due_at
    if thing is None or was is None or now is None or was == now:
        return False
    _say(clock, thing, was, now, at)
    return True


def _say(clock: Clock, thing: Any, was: datetime, now: datetime, at: datetime) -> None:
    noun, word = nouns.named(clock.noun), word_of(clock.noun, clock.name)
    notes = {"clock": clock.pk, "word": word, "was": was.isoformat(), "now": now.isoformat()}
    writing.write(thing, MOVED, by=CALENDAR, at=at, noun=clock.noun, notes=notes)
    sentence = moved(noun.title(thing), word, was, now)
    tell(
        [clock.owed_by], sentence, at=at, url=clock.url or noun.address(thing), noun=clock.noun, key=clock.key
    )
