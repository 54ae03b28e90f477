"""各单位报送: what each unit below a desk reported in a period, in the order of the office (no ranking, BUR-2)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from shuniu.base.ledgers import periods
from shuniu.base.ledgers.charts import Span, span
from shuniu.base.ledgers.columns import Column
from shuniu.base.ledgers.filters import Choice, Control, Period
from shuniu.base.ledgers.ledger import Ledger
from shuniu.base.ledgers.totals import Total
from shuniu.engines.reporting import rulings
from shuniu.engines.reporting.models import Desk, Submission
from shuniu.engines.reporting.models.submission import TAKEN
from shuniu.org.models import Unit
from shuniu.rooms.assessment.roster import bodies_of_leaders
from shuniu.rooms.assessment.standing import share

ADOPTED = Q(state__in=TAKEN)


def figure(name: str, word: str, value: str | Callable[[Any], Any], *, of: str) -> Column:
    """A number that opens the list it stands for: the part ``of`` the unit's page."""
    return Column(
        name, word, value, width="narrow", end=True, behind=lambda ledger, unit: f"{ledger.behind(unit)}#{of}"
    )


class Counted(Period):
    """The period in which is counted: it narrows the numbers, not the rows."""

    def condition(self, ledger: Any, params: Any) -> Q:
        """All units stay."""
        return Q()

    def control(self, ledger: Any, params: Any) -> Control:
        """One of the named periods is always chosen."""
        control = super().control(ledger, {**params, self.name: ledger.of.name})
        return replace(control, options=list(periods.WORDS.items()))


class Units(Ledger):
    """各单位报送, with who reported nothing, who was never adopted, and who never tells of problems."""

    name = "units_reported"
    word = "各单位报送"
    noun = "unit"
    order = ("path", "pk")
    empty = "这个编辑台下面还没有单位"
    columns: ClassVar = [
        Column("name", "单位", "name", title=True),
        figure("reported", "报送", "reported", of="reported"),
        figure("adopted", "采用", "adopted", of="adopted"),
        figure("rate", "采用率", lambda u: share(u.adopted, u.reported), of="adopted"),
        figure("problems", "问题类", "problems", of="problems"),
        figure("balance", "问题类占", lambda u: share(u.problems, u.reported), of="problems"),
        figure("topics", "有报送的重点", "topics", of="topics"),
    ]
    filters: ClassVar = [
        Choice("type", "类别", list(Unit.Type.choices)),
        Counted("period", "收到时间", "pk"),
    ]
    totals: ClassVar = [
        Total("all", "单位"),
        Total("silent", "零报送", Q(reported=0), tone="amber"),
        Total("none", "报了没有采用", Q(adopted=0, reported__gt=0)),
        Total("sunny", "没有问题类", Q(problems=0, reported__gt=0)),
    ]

    @property
    def of(self) -> Span:
        """The period counted: this year unless another is chosen."""
        return span(self.params.get("period", "year"), self.at)

    def behind(self, unit: Unit) -> str:
        """The page of what a unit's figures were counted from."""
        return f"/desk/{self.scope['desk'].code}/units/{unit.pk}/?period={self.of.name}"

    def base(self, actors: Any) -> QuerySet[Unit]:
        """Every unit that may report to the desk."""
        desk: Desk = self.scope["desk"]
        units = Unit.objects.active().under(desk.area).exclude(type=Unit.Type.AREA).exclude(pk=desk.unit_id)
        units = units.exclude(pk__in=bodies_of_leaders())
        return units.annotate(
            reported=self._counted(Q()),
            adopted=self._counted(ADOPTED),
            problems=self._counted(Q(kind__in=rulings.problem_kinds(desk.unit, self.at))),
            topics=self._counted(~Q(report__topic=""), of="report__topic"),
        )

    def _counted(self, which: Q, of: str = "pk") -> Any:
        sent = Submission.objects.filter(which, self.of.of("received_at"), desk=self.scope["desk"])
        counted = (
            sent.filter(unit=OuterRef("pk"))
            .order_by()
            .values("unit")
            .annotate(n=Count(F(of), distinct=of != "pk"))
        )
        return Coalesce(Subquery(counted.values("n")), 0)
