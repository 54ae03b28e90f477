"""A list of parties with everything a ledger can have."""

from django.db.models import Max, Q
from django.shortcuts import render
from django.urls import include, path

from shuniu.base.ledgers.columns import Column
from shuniu.base.ledgers.filters import Choice, OfParty, Period, Text
from shuniu.base.ledgers.ledger import Ledger
from shuniu.base.ledgers.totals import Total
from shuniu.base.ledgers.views import show
from shuniu.base.parties.models import Party
from shuniu.base.web.tests.urls import front


class Parties(Ledger):
    name = "parties"
    word = "单位台账"
    columns = [
        Column("no", "编号", lambda row: f"第{row.pk}号", sort="pk", width="narrow"),
        Column("name", "名称", "name", sort="pinyin", title=True),
        Column("closed", "停用", "closed_on", sort="closed_on", width="short"),
        Column("kind", "类别", lambda row: row.get_kind_display(), shown=False),
    ]
    filters = [
        Choice("kind", "类别", Party.Kind.choices),
        Text("q", "名称里找", ["name"]),
        Period("closed", "停用", "closed_on"),
        OfParty("one", "单位", lambda ledger: Party.objects.filter(kind="unit"), "pk"),
    ]
    totals = [
        Total("all", "全部"),
        Total("closed_now", "已停用", lambda ledger: Q(closed_on__lte=ledger.at.date()), tone="overdue"),
        Total("last", "最后", measure=lambda q: Max("pk", filter=q), said=lambda value: f"第{value}号"),
    ]
    order = ["pinyin"]
    page_size = 5
    empty = "还没有单位"
    mend = "从 Excel 导入，或者一个一个建。"

    def base(self, actors):
        return Party.objects.filter(name__startswith=self.scope.get("begins", ""))

    def address(self, row):
        return f"/party/{row.pk}/"


def parties(request):
    return show(request, Parties)


def party(request, key):
    return render(request, "trial/party.html", {"title": Party.objects.get(pk=key).name})


urlpatterns = [
    path("parties/", parties),
    path("nothing/", lambda request: show(request, Parties, begins="没有")),
    path("party/<int:key>/", party),
    path("", include(front)),
    path("", include("shuniu.base.web.urls")),
]
