"""What the figures of one unit in 各单位报送 were counted from: each report, one list to a figure (REP-11, REP-12, BEY-9)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from django.utils.timezone import localdate

from shuniu.base.actors import Actors
from shuniu.base.ledgers.charts import Span
from shuniu.engines.reporting import rulings
from shuniu.engines.reporting.models import Desk, Submission
from shuniu.engines.reporting.models.submission import TAKEN
from shuniu.org.models import Unit
from shuniu.rooms.assessment.behind import WITHOUT_TITLE, Item
from shuniu.rooms.assessment.titles import About, addresses, titles


class List(NamedTuple):
    """One figure: its name in addresses, its word, what it counts."""

    name: str
    word: str
    items: Sequence[Item]

    @property
    def number(self) -> int:
        """The figure."""
        return len(self.items)


class Topic(NamedTuple):
    """One 报送重点 and the reports that answer it."""

    word: str
    items: Sequence[Item]


@dataclass(frozen=True)
class UnitReports:
    """A unit's reports to a desk that came in a period, as these readers may open them."""

    desk: Desk
    unit: Unit
    of: Span
    actors: Actors
    at: datetime

    @cached_property
    def _sent(self) -> list[Submission]:
        sent = Submission.objects.filter(self.of.of("received_at"), desk=self.desk, unit=self.unit)
        return list(sent.select_related("report").order_by("received_at", "pk"))

    @cached_property
    def _items(self) -> dict[int, Item]:
        things = {each.pk: About(f"report:{each.report_id}", "") for each in self._sent}
        named, pages = titles(things.values()), addresses(things.values(), self.actors)
        return {
            each.pk: Item(
                localdate(each.received_at), named[things[each.pk]] or WITHOUT_TITLE, pages[things[each.pk]], 1, each.state_word
            )
            for each in self._sent
        }  # fmt: skip

    def _those(self, which: Callable[[Submission], bool]) -> list[Item]:
        return [self._items[each.pk] for each in self._sent if which(each)]

    def lists(self) -> list[List]:
        """报送, 采用, 问题类."""
        problems = rulings.problem_kinds(self.desk.unit, self.at)
        return [
            List("reported", "报送", self._those(lambda each: True)),
            List("adopted", "采用", self._those(lambda each: each.state in TAKEN)),
            List("problems", "问题类", self._those(lambda each: each.kind in problems)),
        ]

    def topics(self) -> list[Topic]:
        """The 报送重点 that something answers: those of the year in their order, then others."""
        words = [word for word in self._year if word in self._answered]
        others = sorted(self._answered - set(words))
        return [Topic(word, self._on(word)) for word in (*words, *others)]

    def blank(self) -> list[str]:
        """The year's 报送重点 that nothing answers."""
        return [word for word in self._year if word not in self._answered]

    @cached_property
    def _year(self) -> Sequence[str]:
        return tuple(rulings.ask("topics", self.desk.unit, self.at).value)

    @cached_property
    def _answered(self) -> set[str]:
        return {each.report.topic for each in self._sent} - {""}

    def _on(self, topic: str) -> list[Item]:
        return self._those(lambda each: each.report.topic == topic)
