"""How a clock is shown: the face that ``{% clock %}`` draws, with a link to its proof sheet."""

from datetime import datetime, timedelta

from django.urls import reverse

from shuniu.base.clocks.almanac import working_calendar
from shuniu.base.clocks.decide import ClockState
from shuniu.base.clocks.models import Clock
from shuniu.base.clocks.projecting import reckon
from shuniu.base.clocks.proof import left_word
from shuniu.base.clocks.watches import word_of
from shuniu.base.clocks.wording import length_word
from shuniu.base.web.clockface import Face, done, face


def face_of(clock: Clock, at: datetime) -> Face:
    """The face of a clock at a moment. One that stands still is reckoned for what remains (two queries)."""
    url, label = reverse("clocks:proof", args=[clock.pk]), word_of(clock.noun, clock.name)
    state = clock.state(at)
    if state is ClockState.DONE:
        late = clock.lateness or timedelta()
        return done(f"超过 {length_word(late)}办完" if late else "按时办完", url=url, label=label)
    if state is ClockState.SUSPENDED:
        found = reckon(clock, working_calendar())
        words = "暂停，已超过时限" if found.at else f"暂停，余 {left_word(found.left)}"
        return Face(words, 100, "suspended", url=url, label=label)
    return face(clock.due_at, at=at, start=clock.anchor, amber_from=clock.amber_at, url=url, label=label)
