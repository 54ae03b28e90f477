"""登记纸质批示: the list of items from which a secretary keys what a leader wrote on the printed issue."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.urls import reverse

from shuniu.base.actors import unit_ids
from shuniu.base.ledgers.columns import Column
from shuniu.base.ledgers.filters import Period, Text
from shuniu.base.ledgers.ledger import Ledger
from shuniu.engines.directives.permits import KEEPS
from shuniu.rooms.bulletins.models import Issue, Item
from shuniu.rooms.bulletins.models.issue import READABLE


class OnPaper(Ledger):
    """Items of the office's issues that are out: paper reaches its secretaries whether they are on the list or not."""

    name = "paper"
    word = "登记纸质批示"
    noun = "item"
    order = ("-issue__for_day", "-issue", "order", "pk")
    empty = "还没有签发的期"
    mend = "刊物签发以后，领导在纸上批的，在这里找到那一条登记。"
    columns: ClassVar = [
        Column("title", "批在哪一条", "text__title", title=True),
        Column("issue", "刊物", lambda item: str(item.issue), width="medium"),
        Column("for_day", "出刊日期", "issue__for_day", sort="issue__for_day", width="short"),
    ]
    filters: ClassVar = [
        Text("q", "标题", ("text__title",)),
        Text("series", "刊名", ("issue__bulletin__name",)),
        Period("period", "出刊日期", "issue__for_day"),
    ]

    def base(self, actors: Any) -> QuerySet[Item]:
        """Those of the reader's own office."""
        out = Issue.objects.filter(state__in=READABLE, bulletin__desk__unit__in=unit_ids(actors, *KEEPS))
        items = Item.objects.filter(issue__in=out, state="placed")
        return items.select_related("text", "issue__bulletin")

    def address(self, row: Item) -> str:
        """The form in which it is keyed."""
        return reverse("directives:paper", args=["item", row.pk])
