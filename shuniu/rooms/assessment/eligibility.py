"""评先资格: who is out for the year's awards and why, as the scheme says of what happened (ASM-4)."""

from typing import Any, ClassVar

from django.db.models import OuterRef, Q, QuerySet, Subquery

from shuniu.base.ledgers.columns import Column
from shuniu.base.ledgers.filters import OfParty, Period
from shuniu.base.ledgers.ledger import Ledger
from shuniu.base.ledgers.totals import Total
from shuniu.org.models import Unit
from shuniu.rooms.assessment.models import PointEntry
from shuniu.rooms.assessment.points.words import RESTORED, STANDING
from shuniu.rooms.assessment.titles import About, about, addresses


class Barred(Ledger):
    """取消评先资格的单位: each with the clause and what reached it, and whether it was given back. All others are eligible."""

    name = "barred"
    word = "评先资格"
    order = ("-on", "-pk")
    empty = "没有单位被取消评先资格"
    mend = "通报批评、失实等达到办法规定的次数时，会连同原因列在这里。"
    columns: ClassVar = [
        Column("unit", "单位", "unit__called", sort="unit__pinyin", title=True, width="medium"),
        Column("why", "取消的原因", "why"),
        Column("clause", "条款", "clause", width="medium", shown=False),
        Column("on", "自哪天", "on", sort="on", width="short"),
        Column("now", "现在", lambda e: "资格已恢复" if e.back_on else "不参加评先", width="short"),
        Column("reason", "补记、恢复的原因", lambda e: e.back_reason or e.reason),
    ]
    filters: ClassVar = [
        OfParty(
            "unit", "单位", lambda ledger: Unit.objects.filter(pk__in=ledger.all.order_by().values("unit"))
        ),
        Period("period", "时间", "on"),
    ]
    totals: ClassVar = [
        Total("all", "取消过"),
        Total("out", "不参加评先", Q(back_on=None), tone="overdue"),
        Total("back", "资格已恢复", Q(back_on__isnull=False)),
    ]

    @property
    def all(self) -> QuerySet[PointEntry]:
        """Everything that took the right away in one book; what turned out wrong was given back on a later day."""
        booked = PointEntry.objects.filter(book=self.scope["book"])
        back = booked.filter(
            part=RESTORED, key=OuterRef("key"), unit=OuterRef("unit"), booked_on__gt=OuterRef("booked_on")
        ).order_by("booked_on")
        return booked.filter(part=STANDING).annotate(
            back_on=Subquery(back.values("booked_on")[:1]), back_reason=Subquery(back.values("reason")[:1])
        )

    def base(self, actors: Any) -> QuerySet[PointEntry]:
        """For the keepers of the book; the view asks who they are."""
        return self.all.select_related("unit")

    def address(self, row: PointEntry) -> str:
        """The censure, or the report, that reached it."""
        return self.once("pages", self._pages)[about(row)]

    def _pages(self) -> dict[About, str]:
        return addresses(map(about, self.page.rows), self.actors)
