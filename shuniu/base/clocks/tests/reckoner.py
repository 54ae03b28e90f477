"""A second calculator, written in another way: it walks. Ticks of half an hour for hours, day after day for days.

It knows nothing of the product's code but the values it is given, and is slow on purpose.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone

TICK = timedelta(minutes=30)
ZONE = timezone(timedelta(hours=8))
ONE_DAY = timedelta(days=1)


@dataclass
class Wall:
    """A calendar on the wall: what is crossed out, what is circled, the hours on the door."""

    crossed: set[date]
    circled: set[date]
    door: list[tuple[time, time]]

    def worked(self, day: date) -> bool:
        if day in self.circled:
            return True
        return day not in self.crossed and day.isoweekday() <= 5

    def open_at(self, moment: datetime) -> bool:
        return self.worked(moment.date()) and any(a <= moment.time() < b for a, b in self.door)

    def closing(self, day: date, ends: str) -> datetime:
        if ends == "midnight":
            return datetime.combine(day, time(), ZONE) + ONE_DAY
        return datetime.combine(day, self.door[-1][1], ZONE)


@dataclass
class Story:
    """What happened to a clock: ``stood`` are (from, to or None, anew), ``longer`` are (decided, until)."""

    begin: datetime
    amount: int
    unit: str
    ends: str = "office"
    rolls: bool = True
    stood: list[tuple[datetime, datetime | None, bool]] = field(default_factory=list)
    longer: list[tuple[datetime, datetime]] = field(default_factory=list)


def reckon(story: Story, wall: Wall) -> datetime | None:
    """The due moment, or None when the clock stands still at the end of the story."""
    return _by_days(story, wall) if story.unit in ("day", "workday") else _by_ticks(story, wall)


def _by_ticks(story: Story, wall: Wall) -> datetime | None:
    whole = timedelta(minutes=story.amount) if story.unit == "minute" else timedelta(hours=story.amount)
    real = story.unit != "workhour"
    now, left, out = story.begin, whole, None
    while out is None or now <= _last_event(story):
        for since, to, anew in story.stood:
            if to == now and anew:
                left, out = whole, None
            if since == now and to is None and (out is None or now < out or anew):
                return None
        for decided, until in story.longer:
            if decided == now:
                left, out = _ticks_until(now, until, real, wall), None
        standing = any(since <= now and (to is None or now < to) for since, to, _ in story.stood)
        if out is None and not standing and (real or wall.open_at(now)):
            left -= TICK
            out = now + TICK if not left else None
        now += TICK
    return out


def _ticks_until(now: datetime, until: datetime, real: bool, wall: Wall) -> timedelta:
    if real:
        return until - now
    day, left = until.date(), timedelta()
    while not wall.worked(day):
        day += ONE_DAY
    while now < wall.closing(day, "office"):
        left += TICK * wall.open_at(now)
        now += TICK
    return left


def _last_event(story: Story) -> datetime:
    moments = [moment for since, to, _ in story.stood for moment in (since, to) if moment]
    return max([story.begin, *moments, *(decided for decided, _ in story.longer)])


def _by_days(story: Story, wall: Wall) -> datetime | None:
    return DayWalk(story, wall).end()


class DayWalk:
    """A pencil on the wall calendar: ``left`` days to count after ``start``, ``out`` once the last one is found."""

    def __init__(self, story: Story, wall: Wall) -> None:
        self.story, self.wall = story, wall
        self.day, self.start, self.left = story.begin.date(), story.begin, story.amount
        self.out: datetime | None = None

    def end(self) -> datetime | None:
        while self.out is None or self.day <= _last_event(self.story).date():
            if self.out is None:
                self.count()
            if self.stands_for_good():
                return None
            self.begin_anew()
            self.lengthen()
            self.day += ONE_DAY
        return self.out

    def counted(self, day: date) -> bool:
        return self.story.unit == "day" or self.wall.worked(day)

    def may_end(self) -> bool:
        unrolled = self.story.unit == "day" and not self.story.rolls
        return (unrolled or self.wall.worked(self.day)) and self.closing() > self.start

    def closing(self) -> datetime:
        return self.wall.closing(self.day, self.story.ends)

    def count(self) -> None:
        counts = self.left and self.day > self.start.date() and self.counted(self.day)
        left = self.left - 1 if counts else self.left
        finishes = not left and self.may_end()
        if not self.touched(self.closing() if finishes else None):
            self.left, self.out = left, self.closing() if finishes else None

    def touched(self, end: datetime | None) -> bool:
        """Did the clock stand still on this day (before its end, when the count would end with it)?"""
        covering = [
            s
            for s, to, _ in self.story.stood
            if s.date() <= self.day and (to is None or to.date() >= self.day)
        ]
        return any(end is None or since < end for since in covering)

    def stands_for_good(self) -> bool:
        today = [(s, anew) for s, to, anew in self.story.stood if to is None and s.date() == self.day]
        return any(self.out is None or since < self.out or anew for since, anew in today)

    def begin_anew(self) -> None:
        for _, to, anew in self.story.stood:
            if to and to.date() == self.day and anew:
                self.start, self.left, self.out = to, self.story.amount, None

    def lengthen(self) -> None:
        for decided, until in self.story.longer:
            if decided.date() == self.day and decided >= self.start:
                self.start, self.left = decided, self.days_until(until.date())
                stands_later = any(decided <= since < self.closing() for since, _, _ in self.story.stood)
                ends_today = not self.left and self.may_end() and not stands_later
                self.out = self.closing() if ends_today else None

    def days_until(self, last: date) -> int:
        while not self.counted(last):
            last += ONE_DAY
        return sum(self.counted(self.day + n * ONE_DAY) for n in range(1, (last - self.day).days + 1))
