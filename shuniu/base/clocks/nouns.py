"""The noun that clocks own: a year of the working calendar."""

from collections.abc import Iterator

from django.db.models import F, Q

from shuniu.base import nouns
from shuniu.base.clocks import acts, life, permits, projecting  # noqa: F401  acts binds the verbs to their steps
from shuniu.base.clocks.almanac import almanac
from shuniu.base.clocks.models import CalendarYear, Clock
from shuniu.base.clocks.sentences import SENTENCES
from shuniu.base.journal.models import Entry
from shuniu.base.nouns import Invariant, Noun
from shuniu.base.permits import Policy


def register() -> None:
    """Bring the calendar into the house, and say how clocks speak in every timeline."""
    nouns.register(YEAR)
    nouns.speak(SENTENCES)


def _published(entry: Entry) -> str:
    notes = entry.notes
    return f"公布{notes['year']}年放假安排：放假{notes['off']}天，调休上班{notes['made_up']}天"


def _revised(entry: Entry) -> str:
    notes = entry.notes
    return f"修改{notes['year']}年放假安排：放假{notes['off']}天，调休上班{notes['made_up']}天"


def _misdated() -> Iterator[str]:
    book = almanac()
    for clock in Clock.objects.running().filter(calendar=book.edition).iterator(chunk_size=500):
        if projecting.reckon(clock, book.calendar).at != clock.due_at:
            yield f"时限 {clock.pk}（{clock}）的到期时间与重新计算的不符"


def _still_without_pause() -> Iterator[str]:
    for clock in Clock.objects.suspended().exclude(pauses__until=None).iterator():
        yield f"时限 {clock.pk}（{clock}）暂停着，却没有未结束的暂停"


def _ended_early() -> Iterator[str]:
    for clock in Clock.objects.filter(Q(anchor__gt=F("due_at"))).iterator():
        yield f"时限 {clock.pk}（{clock}）到期早于起算"


YEAR = Noun(
    slug="calendar_year",
    word="放假安排",
    model=CalendarYear,
    life=life.YEAR,
    policy=Policy(CalendarYear, life.YEAR, [permits.everybody]),
    sentences={"publish": _published, "revise": _revised},
    title=str,
    url=lambda year: f"/calendar/{year.year}/",
    plain=frozenset({"year", "source"}),
    invariants=[
        Invariant("clock_dated", "在走的时限，到期时间与重新计算的一致", _misdated),
        Invariant("clock_paused", "暂停着的时限，都有一次未结束的暂停", _still_without_pause),
        Invariant("clock_forward", "到期总在起算之后", _ended_early),
    ],
)
