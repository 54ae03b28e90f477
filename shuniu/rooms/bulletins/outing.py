"""How a series keeps its cadence: its slots, what filled each, which is owed next (BUL-4)."""

from datetime import date, datetime, timedelta

from django.utils.timezone import localdate

from shuniu.base.clocks.almanac import working_calendar
from shuniu.rooms.bulletins import cadence
from shuniu.rooms.bulletins.cadence import Appeared, Outcome, Rhythm, Slot
from shuniu.rooms.bulletins.models import Bulletin
from shuniu.rooms.bulletins.models.issue import OUT

AHEAD = timedelta(days=1) * 40  # a month and the longest holiday: every cadence has a slot within


def rhythm(bulletin: Bulletin) -> Rhythm:
    """The series' cadence as its figures say."""
    return Rhythm(bulletin.cadence, bulletin.out_by, bulletin.least or 0, bulletin.month_day or 0)


def record(bulletin: Bulletin, at: datetime, *, since: date, until: date) -> list[Outcome]:
    """Each slot of a span with what became of it; nothing is owed from before the series counted."""
    kept, since = rhythm(bulletin), max(since, bulletin.counted_from)
    found = cadence.slots(kept, since, until, working_calendar())
    issues = bulletin.issues.filter(state__in=OUT, for_day__gte=since).values_list("for_day", "issued_at")
    appeared = [Appeared(day, issued) for day, issued in issues if issued]
    explained = set(bulletin.gaps.values_list("day", flat=True))
    return cadence.outcomes(kept, found, appeared, explained, at) if kept.kind in cadence.PERIOD else []


def next_slot(bulletin: Bulletin, at: datetime) -> Slot | None:
    """The first issue still owed since the series counts."""
    until = localdate(at) + AHEAD
    return cadence.unfilled(record(bulletin, at, since=bulletin.counted_from, until=until))
