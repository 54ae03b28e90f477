"""An office with rules and a calendar, things to put clocks on, and somebody who answers for them."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from django.conf import settings

from shuniu.base.clocks.arrangements import Arrangement
from shuniu.base.clocks.models import CalendarYear, Clock
from shuniu.base.clocks.rungs import Rung
from shuniu.base.clocks.watches import Watch, nothing_else, watch
from shuniu.base.parties.models import Party
from shuniu.base.rules.duration import duration
from shuniu.base.rules.figures import Figure
from shuniu.base.rules.packs import STATUTE, Entry, Pack
from shuniu.base.rules.taking import take_in

NOUN = "calendar_year"
"""Clocks need a thing of some noun; on the ground floor a year of the calendar serves."""


def rules_of_clocks(**other: Any) -> None:
    """The chapter of clocks as the packs of the product have it, with other values where given."""
    said: dict[str, Any] = {}
    for pack in ("guojia", "tongyong"):
        written = tomllib.loads((settings.PACKS / pack / "clocks.toml").read_text())
        said |= {name: rows[0]["value"] for name, rows in written.items()}
    entries = [Entry(f"clocks.{name}", value, source="测试") for name, value in {**said, **other}.items()]
    take_in([Pack("ceshi", "测试", STATUTE, "", entries=tuple(entries))], at=datetime(2020, 1, 1, tzinfo=UTC))


def figure(within: str) -> Figure:
    """A figure that says "2小时" or "5个工作日"."""
    value = duration(within)
    return Figure(
        "test.within",
        "时限",
        value,
        within,
        within,
        "测试办法第三条",
        "",
        "general",
        "ceshi",
        1,
        None,
        None,
        False,
    )


def thing(number: int = 2990) -> CalendarYear:
    """A thing; each number once. So far off, with years missing before it, that it adds nothing to the calendar."""
    return CalendarYear.objects.create(
        year=number, state="published", source="测试", published_at=datetime(2026, 1, 1, tzinfo=UTC)
    )


def party(name: str = "石桥镇党政办") -> Party:
    """Somebody who owes or is told."""
    return Party.objects.create(kind=Party.Kind.UNIT, name=name)


def no_arrangement(year: int) -> Arrangement:
    """A year whose only day off is its first."""
    return Arrangement(year, "测试通知", {date(year, 1, 1): "元旦"}, {})


@dataclass
class Watching:
    """Whom the rungs of the clock ``work`` reach: by role key. ``also`` may be set to something that ringing does."""

    reached: dict[str, Sequence[Party]] = field(default_factory=dict)
    also: Any = nothing_else
    heard: list[tuple[int, str]] = field(default_factory=list)

    def register(self, name: str = "work") -> "Watching":
        watch(Watch(NOUN, name, "办理", self.tell, lambda thing, rung, at: self.also(thing, rung, at)))
        return self

    def tell(self, thing: Any, keys: Iterable[str]) -> list[Party]:
        self.heard += [(thing.pk, key) for key in keys]
        return [party for key in keys for party in self.reached.get(key, ())]


LADDER = (
    Rung("due-1h", ("one",), "快到了"),
    Rung("due", ("one", "head"), "到期", urgent=True),
    Rung("due+1d", ("head",), "逾期"),
)


def fresh(clock: Clock) -> Clock:
    """The row as it stands."""
    return Clock.objects.get(pk=clock.pk)
