"""报送统计 of a unit or a reporter (REP-11, REP-12, BEY-9): how much was reported, what became of it, what is blank.

Every number is one of the list behind it: the figures are asked of the ledger that the link opens.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Q
from django.db.models.functions import TruncMonth
from django.utils.timezone import get_current_timezone, localdate

from shuniu.base.actors import Actors
from shuniu.base.ledgers import periods
from shuniu.base.ledgers.charts import Bar, Span, bars
from shuniu.base.ledgers.totals import Told
from shuniu.engines.reporting import rulings
from shuniu.engines.reporting.ledgers import Mine, OfUnit, Reports
from shuniu.engines.reporting.models import Submission
from shuniu.org.models import Unit

LISTS: Mapping[str, tuple[type[Reports], str, str]] = {
    "mine": (Mine, "我的", "/reports/mine/"),
    "unit": (OfUnit, "本单位", "/reports/unit/"),
}
SHOWN = ("all", "adopted", "declined", "above", "problems")
WORDS = {"taken": "采用", "rest": "其余"}
PERCENT, YEAR = 100, 12
TAKEN = Q(pk__in=Submission.objects.taken().values("report"))
COUNTED = {"reported": Count("pk"), "taken": Count("pk", filter=TAKEN)}


@dataclass(frozen=True)
class Standing:
    """The figures of one list of reports in one period. ``whose``: mine or unit."""

    whose: str
    actors: Actors
    at: datetime
    of: Span

    @property
    def url(self) -> str:
        """The list behind all of it."""
        return LISTS[self.whose][2]

    def _ledger(self, **params: str) -> Reports:
        return LISTS[self.whose][0](self.actors, self.at, params)

    def _link(self, **params: str) -> str:
        return f"{self.url}?{urlencode(params)}"

    @cached_property
    def _told(self) -> dict[str, Told]:
        found = self._ledger(period=self.of.name).told(counted=True)
        return {one.name: one for one in found}

    def number(self, name: str) -> int:
        """One of the list's totals."""
        return int(self._told[name].value)

    @property
    def numbers(self) -> list[dict[str, Any]]:
        """报送, 采用, 不采用, 上级采用, 问题类 and the rate of adoption, each with its list."""
        shown = [
            {"word": one.word, "value": one.value, "url": self.url + one.url}
            for one in (self._told[name] for name in SHOWN)
        ]
        return [*shown[:2], {"word": "采用率", "value": self.rate, "url": shown[1]["url"]}, *shown[2:]]

    @property
    def rate(self) -> str:
        """Adopted of all, in percent; a dash where nothing was reported."""
        return share(self.number("adopted"), self.number("all")) or "—"

    @property
    def balance(self) -> str:
        """喜忧兼报 in one sentence; "" where nothing was reported."""
        whole, problems = self.number("all"), self.number("problems")
        if not whole:
            return ""
        if not problems:
            return f"报了{whole}条，没有一条问题类信息。请注意喜忧兼报。"
        return f"问题类信息{problems}条，占{share(problems, whole)}。"

    @cached_property
    def _unit(self) -> Unit | None:
        first = next((actor.unit_id for actor in self.actors if actor.unit_id), None)
        return Unit.objects.filter(pk=first or 0).first()

    def topics(self) -> list[Bar]:
        """The year's 报送重点 in their order, those that nothing answers as blank (REP-12)."""
        listed = rulings.ask("topics", self._unit, self.at).value if self._unit else ()
        rows = self._ledger(period=self.of.name).filtered.order_by().values_list("topic")
        counted = {topic: rest for topic, *rest in rows.annotate(**COUNTED)}
        return bars(
            (
                _row(topic, counted.get(topic, (0, 0)), self._link(topic=topic, period=self.of.name))
                for topic in listed
            ),
            WORDS,
        )

    def kinds(self) -> list[Bar]:
        """By kind of report, in the order of the rule; kinds that nobody wrote are left out."""
        words = rulings.kinds(self._unit, self.at) if self._unit else []
        rows = self._ledger(period=self.of.name).filtered.order_by().values_list("kind")
        counted = {kind: rest for kind, *rest in rows.annotate(**COUNTED)}
        return bars(
            (
                _row(word, counted[kind], self._link(kind=kind, period=self.of.name))
                for kind, word in words
                if kind in counted
            ),
            WORDS,
        )

    def months(self) -> list[Bar]:
        """The twelve months up to this one, earliest first."""
        this = localdate(self.at).replace(day=1)
        rows = (
            self._ledger(period="custom", period_from=periods.later(this, 1 - YEAR).isoformat())
            .filtered.order_by()
            .annotate(month=TruncMonth("submitted_at", tzinfo=get_current_timezone()))
            .values_list("month")
        )
        counted = {localdate(month): rest for month, *rest in rows.annotate(**COUNTED)}
        firsts = (periods.later(this, ago - YEAR + 1) for ago in range(YEAR))
        return bars(
            (
                _row(f"{first.year}年{first.month}月", counted.get(first, (0, 0)), self._month(first))
                for first in firsts
            ),
            WORDS,
        )

    def _month(self, first: date) -> str:
        last = periods.later(first, 1) - timedelta(days=1)
        return self._link(period="custom", period_from=first.isoformat(), period_to=last.isoformat())


def share(part: int, whole: int) -> str:
    """A part of a whole in percent with one decimal; "" of nothing."""
    return f"{PERCENT * part / whole:.1f}%" if whole else ""


def _row(word: str, counts: Any, url: str) -> tuple[str, dict[str, int], list[tuple[str, str]], str]:
    whole, taken = counts
    said = f"报{whole}，采用{taken}" if whole else "空白"
    return word, {"taken": taken, "rest": whole - taken}, [(said, "")], url
