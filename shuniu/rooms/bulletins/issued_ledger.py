"""刊出台账: every item of a desk that appeared, with how long its report waited."""

from datetime import timedelta
from typing import Any, ClassVar

from django.db.models import DurationField, ExpressionWrapper, Min, Q, QuerySet
from django.db.models.functions import TruncDate

from shuniu.base.ledgers.columns import Column
from shuniu.base.ledgers.filters import Choice, Period
from shuniu.base.ledgers.ledger import Ledger
from shuniu.base.ledgers.totals import Total
from shuniu.rooms.bulletins.figures import WAITS
from shuniu.rooms.bulletins.models import Bulletin, Item
from shuniu.rooms.bulletins.models.issue import OUT

DAY = timedelta(days=1)


def _series(ledger: Ledger) -> list[tuple[str, str]]:
    found = Bulletin.objects.filter(desk=ledger.scope["desk"]).order_by("pk").values_list("code", "name")
    return ledger.once("series", lambda: list(found))


def _waited(name: str) -> Q:
    """As many days from the report to the issue as the step says."""
    _, least, most = WAITS[name]
    found = Q(waited__gte=DAY * least)
    return found if most is None else found & Q(waited__lte=DAY * most)


class Issued(Ledger):
    """刊出台账."""

    name = "issued"
    word = "刊出台账"
    noun = "item"
    order = ("-issue__issued_at", "-pk")
    empty = "还没有刊出过"
    columns: ClassVar = [
        Column("title", "标题", "text__title", title=True),
        Column(
            "units", "供稿单位", lambda i: "、".join(c.unit.called for c in i.credits.all()), width="medium"
        ),
        Column("series", "刊物", "issue__bulletin__name", width="medium"),
        Column("number", "期号", "issue__called", width="short"),
        Column("came", "报送", "came", width="short"),
        Column("out", "刊出", "issue__issued_at", width="short"),
        Column(
            "waited",
            "用了几天",
            lambda i: i.waited.days if i.waited is not None else None,
            width="narrow",
            end=True,
        ),
    ]
    filters: ClassVar = [
        Choice("series", "刊物", _series, "issue__bulletin__code"),
        Choice("waited", "用了几天", [(name, row[0]) for name, row in WAITS.items()], _waited),
        Period("period", "刊出时间", "issue__issued_at"),
    ]
    totals: ClassVar = [
        Total("all", "刊出"),
        Total("recalled", "已收回", Q(issue__state="recalled"), tone="amber"),
    ]

    def base(self, actors: Any) -> QuerySet[Item]:
        """One desk's, with the first report of each and the days it waited."""
        seen = super().base(actors).filter(
            state="placed", issue__state__in=OUT, issue__bulletin__desk=self.scope["desk"]
        )  # fmt: skip
        counted = seen.annotate(came=Min("credits__submission__report__submitted_at"))
        days = ExpressionWrapper(
            TruncDate("issue__issued_at") - TruncDate("came"),
            output_field=DurationField(),
        )
        whole = counted.annotate(waited=days).select_related("text", "issue__bulletin")
        return whole.prefetch_related("credits__unit")
