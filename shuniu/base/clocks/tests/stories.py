"""Random stories of clocks: the same told to the product and to the second calculator."""

import random
from datetime import datetime, timedelta

from shuniu.base.clocks.budgets import Budget
from shuniu.base.clocks.due import Extension, Pause
from shuniu.base.clocks.tests.office import at
from shuniu.base.clocks.tests.reckoner import TICK, Story, Wall, reckon
from shuniu.base.rules.duration import TimeUnit

MOST = {"minute": 8, "hour": 60, "workhour": 30, "day": 40, "workday": 30}


def random_story(chance: random.Random, wall: Wall, unit: str) -> Story:
    """A beginning, a budget, and up to three things that happen to the clock, each possible when it happens."""
    amount = chance.randint(0 if unit in ("day", "workday") else 1, MOST[unit])
    story = Story(
        begin=at("2026-01-05 00:00") + chance.randrange(48 * 300) * TICK,
        amount=amount * 30 if unit == "minute" else amount,
        unit=unit,
        ends=chance.choice(("office", "midnight")),
        rolls=chance.random() < 0.7,
    )
    now = story.begin
    for _ in range(chance.choice((0, 1, 1, 2, 3))):
        now = _happens(chance, story, wall, now)
    return story


def _happens(chance: random.Random, story: Story, wall: Wall, now: datetime) -> datetime:
    due = reckon(story, wall)
    if due is None or any(to is None for _, to, _ in story.stood):
        return now
    ahead = int(max((due - now) / TICK, 1))
    since = now + chance.randint(0, ahead + 20 * (chance.random() < 0.1)) * TICK
    if chance.random() < 0.25 and since < due:
        story.longer.append((since, due + chance.randint(1, 300) * TICK))
        return since + TICK
    lasts = chance.randint(1, chance.choice((3, 400))) * TICK
    anew = chance.random() < 0.2 and story.amount > 0
    story.stood.append((since, None if chance.random() < 0.07 else since + lasts, anew))
    return since + lasts + chance.choice((timedelta(), TICK, 30 * TICK))


def told_to_product(story: Story) -> tuple[datetime, Budget, list[Pause | Extension]]:
    """The arguments of ``due`` for a story."""
    pauses = [Pause(since, to, "事由", anew) for since, to, anew in story.stood]
    extensions = [Extension(since, until) for since, until in story.longer]
    return (
        story.begin,
        Budget(story.amount, TimeUnit(story.unit), story.ends, story.rolls),
        [*pauses, *extensions],
    )
