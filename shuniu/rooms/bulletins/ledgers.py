"""The lists of bulletins: the series, the issues of one."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.db.models import Count, F, OuterRef, Prefetch, Q, QuerySet, Subquery

from shuniu.base.clocks.models import Clock
from shuniu.base.ledgers.columns import Column
from shuniu.base.ledgers.filters import Choice, Period, Text
from shuniu.base.ledgers.ledger import Ledger
from shuniu.base.ledgers.totals import Total
from shuniu.rooms.bulletins import life
from shuniu.rooms.bulletins.models import Bulletin, Issue, PrintedCopy, Receipt
from shuniu.rooms.bulletins.models.printed import OUT, OWED


class Series(Ledger):
    """刊物: the series that the reader edits, leads or receives."""

    name = "bulletins"
    word = "刊物"
    noun = "bulletin"
    order = ("desk", "pk")
    empty = "还没有开办刊物"
    mend = "从刊物目录里选一种，或者自己定一种。"
    columns: ClassVar = [
        Column("name", "刊名", "name", title=True),
        Column("desk", "编辑台", lambda b: str(b.desk), width="medium"),
        Column("cadence", "刊期", "cadence_word", width="medium"),
        Column("audience", "供谁参阅", lambda b: b.get_audience_display(), width="narrow"),
        Column("out", "已出", "out", width="narrow", end=True),
        Column("next_due", "下一期应在", "next_due", width="short"),
        Column("state", "状态", lambda b: b.state_word, width="narrow"),
    ]
    filters: ClassVar = [Choice("state", "状态", list(life.BULLETIN.states.items()))]
    totals: ClassVar = [
        Total("all", "刊物"),
        Total("running", "在办", Q(state="running")),
        Total("late", "误期未出", lambda ledger: Q(next_due__lt=ledger.at), tone="overdue"),
    ]

    def base(self, actors: Any) -> QuerySet[Bulletin]:
        """Those one may see, with how many issues are out and when the first one still owed was or is due."""
        seen = super().base(actors).select_related("desk__unit", "desk__line")
        owed = Clock.objects.running().filter(noun="bulletin", name="out", key=OuterRef("pk"))
        out = Count("issues", filter=Q(issues__issued_at__isnull=False))
        return seen.annotate(out=out, next_due=Subquery(owed.values("due_at")[:1]))

    def urgent(self, row: Bulletin) -> bool:
        """A series whose issue is late or missing stands out."""
        due = row.next_due  # type: ignore[attr-defined]
        return due is not None and due < self.at


class Issues(Ledger):
    """各期: the issues of one bulletin."""

    name = "issues"
    word = "各期"
    noun = "issue"
    order = ("-for_day", "-pk")
    empty = "还没有出过刊"
    columns: ClassVar = [
        Column("number", "期号", "called", title=True),
        Column("for_day", "出刊日期", "for_day", sort="for_day", width="short"),
        Column("items", "条数", "size", width="narrow", end=True),
        Column("issued_at", "签发", "issued_at", sort="issued_at", width="short"),
        Column("state", "状态", lambda i: i.state_word, width="narrow"),
    ]
    filters: ClassVar = [
        Choice("state", "状态", list(life.ISSUE.states.items())),
        Period("period", "出刊日期", "for_day"),
    ]
    totals: ClassVar = [Total("all", "各期"), Total("out", "已签发", Q(issued_at__isnull=False))]

    def base(self, actors: Any) -> QuerySet[Issue]:
        """One bulletin's, as far as the reader may see them."""
        seen = super().base(actors).filter(bulletin=self.scope["bulletin"]).select_related("bulletin")
        return seen.annotate(size=Count("items", filter=Q(items__state="placed")))


class Receipts(Ledger):
    """回执: one issue's copies, what became of each."""

    name = "receipts"
    word = "回执"
    noun = "receipt"
    order: ClassVar[Sequence[str]] = ("order", "pk")
    empty = "还没有分发"
    columns: ClassVar = [
        Column("post", "岗位", lambda r: str(r.post), title=True),
        Column("sent_at", "分发", "sent_at", width="short"),
        Column("reached_at", "送达", "reached_at", width="short"),
        Column("opened_at", "打开", "opened_at", width="short"),
        Column("noted_at", "已阅", "noted_at", width="short"),
        Column("reader", "阅者", "reader__name", width="narrow"),
        Column("copies", "纸质份号", lambda r: [copy.code for copy in r.post.papers], width="short"),
        Column("asked", "请其确认", lambda r: r.get_asked_display(), width="narrow"),
        Column("confirmed_at", "确认", "confirmed_at", width="short"),
    ]
    filters: ClassVar = [Choice("state", "阅看", list(life.RECEIPT.states.items()))]
    totals: ClassVar = [
        Total("sent", "已送"),
        Total("missed", "没有送到", Q(reached_at=None), tone="overdue"),
        Total("opened", "打开过", Q(opened_at__isnull=False)),
        Total("noted", "已阅", Q(state="noted")),
        Total("before", "打开过更正前的", Q(asked="correction", opened_at__lt=F("asked_at"))),
        Total("asked", "待确认", ~Q(asked="") & Q(confirmed_at=None), tone="amber"),
    ]

    def base(self, actors: Any) -> QuerySet[Receipt]:
        """One issue's, as far as the reader may see them."""
        seen = super().base(actors).filter(issue=self.scope["issue"])
        printed = PrintedCopy.objects.filter(issue=self.scope["issue"]).order_by("number")
        papers = Prefetch("post__printed", printed, to_attr="papers")
        return seen.select_related("post__unit", "reader", "issue__bulletin").prefetch_related(papers)


class Readings(Receipts):
    """阅看台账: the copies of one series' issues, by the period in which they appeared."""

    name = "readings"
    word = "阅看台账"
    order = ("-issue__issued_at", "-issue", "order", "pk")
    columns: ClassVar = [
        Column("issue", "期号", "issue__called", width="medium"),
        *(column for column in Receipts.columns if column.name != "copies"),
    ]
    filters: ClassVar = [*Receipts.filters, Period("period", "刊出时间", "issue__issued_at")]

    def base(self, actors: Any) -> QuerySet[Receipt]:
        """One series', as far as the reader may see them."""
        seen = Ledger.base(self, actors).filter(issue__bulletin=self.scope["bulletin"])
        return seen.select_related("post__unit", "reader", "issue__bulletin")


class Copies(Ledger):
    """纸质份: one issue's printed copies, each with its number: whose it is, whether it came back (BUL-3, BEY-21)."""

    name = "copies"
    word = "纸质份"
    order = ("number",)
    empty = "还没有登记印制"
    mend = "在这一期的页面上点“登记印制”，按名单编好份号，再打印。"
    columns: ClassVar = [
        Column("number", "份号", "code", sort="number", title=True, width="short"),
        Column("place", "送达岗位", "place", sort=("post__pinyin",)),
        Column("revision", "版次", "revision", width="narrow", end=True),
        Column("printed_at", "印制", "printed_at", sort="printed_at", width="short"),
        Column("returned_at", "收回", "returned_at", sort="returned_at", width="short"),
    ]
    filters: ClassVar = [Text("q", "送达岗位", ("post__name", "post__unit__name"))]
    totals: ClassVar = [
        Total("all", "已印"),
        Total("out", "在外", OUT),
        Total("owed", "应退未退", OWED, tone="overdue"),
        Total("back", "已收回", Q(returned_at__isnull=False)),
    ]

    def base(self, actors: Any) -> QuerySet[PrintedCopy]:
        """One issue's, for its desk: its page lets nobody else in."""
        return PrintedCopy.objects.filter(issue=self.scope["issue"]).select_related("issue", "post__unit")

    def address(self, row: PrintedCopy) -> str:
        """The copy that its holder has of the web edition; a spare one leads to the issue."""
        return self.once("receipts", self._receipts).get(row.post_id or 0, f"/issue/{row.issue_id}/")

    def urgent(self, row: PrintedCopy) -> bool:
        """What must come back and has not stands out."""
        issue = row.issue
        return row.returned_at is None and (issue.state == "recalled" or row.revision < issue.revision)

    def _receipts(self) -> dict[int, str]:
        found = self.scope["issue"].receipts.values_list("post", "pk")
        return {post: f"/receipt/{key}/" for post, key in found}
