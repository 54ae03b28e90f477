"""The lists of directives: those one may read, and those that came to one's posts."""

from typing import Any, ClassVar

from django.db.models import Count, Q, QuerySet

from shuniu.base.ledgers.columns import Column
from shuniu.base.ledgers.filters import Choice, Period, Text
from shuniu.base.ledgers.ledger import Ledger
from shuniu.base.ledgers.totals import Total
from shuniu.engines.directives import life
from shuniu.engines.directives.chapter import PACES
from shuniu.engines.directives.models import Directive, Reception


def _went(directive: Directive) -> str:
    """How far it is: to how many posts, how many have it, how many answered."""
    if directive.state != "given":
        return ""
    if not directive.sent:  # type: ignore[attr-defined]
        return "还没有写明送谁"
    return f"送{directive.sent}，签收{directive.has}，答复{directive.told}"  # type: ignore[attr-defined]


class Given(Ledger):
    """批示台账: every directive whose words one may read."""

    name = "directives"
    word = "批示台账"
    noun = "directive"
    order = ("-given_at", "-pk")
    empty = "还没有批示"
    mend = "领导在手机或电脑上批示后会到这里；纸质批示，从所批内容的页上登记。"
    columns: ClassVar = [
        Column("about", "批在哪一件", "about", title=True),
        Column("leader", "批示领导", "called", sort="leader__pinyin", width="medium"),
        Column("given_at", "批示时间", "given_at", sort="given_at", width="short"),
        Column("pace", "缓急", lambda d: d.get_pace_display(), width="narrow"),
        Column("state", "到哪一步", lambda d: d.state_word, width="narrow"),
        Column("went", "办理", _went, width="medium"),
    ]
    filters: ClassVar = [
        Choice("state", "到哪一步", list(life.DIRECTIVE.states.items())),
        Choice("pace", "缓急", list(PACES.items())),
        Text("leader", "批示领导", ("leader__name", "post__name")),
        Period("period", "批示时间", "given_at"),
    ]
    totals: ClassVar = [
        Total("all", "批示"),
        Total("keying", "等第二遍或核定", Q(state__in=["keyed", "differing"]), tone="amber"),
        Total("nowhere", "没有写明送谁", Q(state="given", sent=0), tone="amber"),
        Total("open", "没有办完", Q(open__gt=0)),
    ]

    def base(self, actors: Any) -> QuerySet[Directive]:
        """Those one may read, with how far each is."""
        seen = super().base(actors).select_related("leader", "post")
        has = Q(receptions__received_at__isnull=False)
        told = Q(receptions__state__in=["answered", "noted"])
        owing = Q(receptions__state="sent") | Q(receptions__state="received") & ~Q(pace="know")
        return seen.annotate(
            sent=Count("receptions"), has=Count("receptions", filter=has), told=Count("receptions", filter=told),
            open=Count("receptions", filter=owing),
        )  # fmt: skip


class Received(Ledger):
    """收到的批示: what came to my posts."""

    name = "received"
    word = "收到的批示"
    noun = "reception"
    order = ("-sent_at", "-pk")
    empty = "还没有收到批示"
    mend = "领导批示送到您的岗位时会到这里，也会通知您。"
    columns: ClassVar = [
        Column("about", "批在哪一件", "directive__about", title=True),
        Column("leader", "批示领导", "directive__called", width="medium"),
        Column("sent_at", "送达时间", "sent_at", sort="sent_at", width="short"),
        Column("pace", "缓急", lambda r: r.directive.get_pace_display(), width="narrow"),
        Column("round", "第几轮", "round", width="narrow", end=True),
        Column("state", "到哪一步", lambda r: r.state_word, width="narrow"),
    ]
    filters: ClassVar = [
        Choice("state", "到哪一步", list(life.RECEPTION.states.items())),
        Choice("pace", "缓急", list(PACES.items()), "directive__pace"),
        Period("period", "送达时间", "sent_at"),
    ]
    totals: ClassVar = [
        Total("all", "收到"),
        Total("sent", "待签收", Q(state="sent"), tone="amber"),
        Total("owed", "等答复", Q(state="received") & ~Q(directive__pace="know", round=1)),
    ]

    def base(self, actors: Any) -> QuerySet[Reception]:
        """My posts'."""
        mine = Reception.objects.of_posts(actors)
        return mine.select_related("directive__leader", "directive__post")

    def urgent(self, row: Reception) -> bool:
        """What presses stands out until it is acknowledged."""
        return row.state == "sent" and row.directive.pace in ("sudden", "urgent")
