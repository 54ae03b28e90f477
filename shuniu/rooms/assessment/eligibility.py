"""评先资格: who is out for the year's awards and why, as the scheme says of what happened (ASM-4)."""

from typing import Any, ClassVar

from django.db.models import Exists, OuterRef, QuerySet

from shuniu.base.ledgers.columns import Column
from shuniu.base.ledgers.filters import OfParty, Period
from shuniu.base.ledgers.ledger import Ledger
from shuniu.base.ledgers.totals import Total
from shuniu.org.models import Unit
from shuniu.rooms.assessment.models import PointEntry
from shuniu.rooms.assessment.points.words import RESTORED, STANDING


class Barred(Ledger):
    """取消评先资格的单位: each with the clause and what reached it. Whoever is not listed is eligible."""

    name = "barred"
    word = "评先资格"
    order = ("-on", "-pk")
    empty = "没有单位被取消评先资格"
    mend = "通报批评、失实等达到办法规定的次数时，会连同原因列在这里。"
    columns: ClassVar = [
        Column("unit", "单位", "unit__called", sort="unit__pinyin", title=True),
        Column("why", "取消的原因", "why"),
        Column("clause", "条款", "clause", width="medium"),
        Column("on", "自哪天", "on", sort="on", width="short"),
        Column("reason", "补记原因", "reason", width="medium"),
    ]
    filters: ClassVar = [
        OfParty(
            "unit", "单位", lambda ledger: Unit.objects.filter(pk__in=ledger.all.order_by().values("unit"))
        ),
        Period("period", "时间", "on"),
    ]
    totals: ClassVar = [Total("all", "条")]

    @property
    def all(self) -> QuerySet[PointEntry]:
        """Everything that took the right away and still does, in one book: what turned out wrong was given back later."""
        booked = PointEntry.objects.filter(book=self.scope["book"])
        given_back = booked.filter(
            part=RESTORED, key=OuterRef("key"), unit=OuterRef("unit"), booked_on__gt=OuterRef("booked_on")
        )
        return booked.filter(~Exists(given_back), part=STANDING)

    def base(self, actors: Any) -> QuerySet[PointEntry]:
        """For the keepers of the book; the view asks who they are."""
        return self.all.select_related("unit")

    def address(self, row: PointEntry) -> str:
        """The unit's entries."""
        return f"/points/{self.scope['book'].desk.code}/?unit={row.unit_id}"
