"""The lists of reporting: my reports, my unit's, a desk's, the invitations."""

from typing import Any, ClassVar

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from shuniu.base.actors import unit_ids
from shuniu.base.ledgers.columns import Column
from shuniu.base.ledgers.filters import Choice, OfParty, Period
from shuniu.base.ledgers.ledger import Ledger
from shuniu.base.ledgers.totals import Total
from shuniu.engines.reporting import life, rulings
from shuniu.engines.reporting.chapter import URGENCIES
from shuniu.engines.reporting.models import Call, Desk, Invitation, Report, Submission, Upward
from shuniu.engines.reporting.models.submission import TAKEN
from shuniu.engines.reporting.permits import OFFICE
from shuniu.org.models import Unit


def _home(ledger: Ledger) -> Unit | None:
    """The unit whose rules name the kinds: the scope's desk's, else the reader's first."""
    desk = ledger.scope.get("desk")
    if desk is not None:
        return desk.unit
    unit = next((actor.unit_id for actor in ledger.actors if actor.unit_id), None)
    return Unit.objects.filter(pk=unit or 0).first()


def _kinds(ledger: Ledger) -> list[tuple[str, str]]:
    unit = ledger.once("home", lambda: _home(ledger))
    return ledger.once("kinds", lambda: rulings.kinds(unit, ledger.at) if unit else [])


def _topics(ledger: Ledger) -> list[tuple[str, str]]:
    unit = ledger.once("home", lambda: _home(ledger))
    now = ledger.once("topics", lambda: rulings.listed("topics", unit, ledger.at) if unit else [])
    asked = ledger.params.get("topic", "")  # a bar of the figures may lead to one of a year before
    return now if not asked or asked in dict(now) else [*now, (asked, asked)]


def _problems(ledger: Ledger) -> Q:
    """The rows of the kinds that tell of problems; none where the reader has no unit."""
    unit = ledger.once("home", lambda: _home(ledger))
    return Q(kind__in=rulings.problem_kinds(unit, ledger.at) if unit else [])


def outcomes(report: Report) -> str:
    """What became of a report at each desk, in a few words; nothing before it is there."""
    return "、".join(f"{each.desk.unit.called}{each.state_word}" for each in report.submissions.all())


class Reports(Ledger):
    """What the lists of reports share."""

    noun = "report"
    order = ("-submitted_at", "-pk")
    columns: ClassVar = [
        Column("title", "标题", "text__title", title=True),
        Column("submitted_at", "提交时间", "submitted_at", sort="submitted_at", width="short"),
        Column("author", "撰写人", lambda r: r.author.name if r.author_id else r.caller, width="narrow"),
        Column("urgency", "紧急程度", lambda r: URGENCIES.get(r.urgency, r.urgency), width="narrow"),
        Column("state", "到哪一步", lambda r: r.state_word, width="narrow"),
        Column("outcome", "去向", outcomes, width="medium"),
    ]
    filters: ClassVar = [
        Choice("state", "到哪一步", list(life.REPORT.states.items())),
        Choice("kind", "类别", _kinds),
        Choice("urgency", "紧急程度", list(URGENCIES.items())),
        Choice("topic", "报送重点", _topics),
        Period("period", "提交时间", "submitted_at"),
    ]
    totals: ClassVar = [
        Total("all", "报送"),
        Total("signing", "审签中", Q(state="signing")),
        Total("returned", "退回", Q(state="returned"), tone="amber"),
        Total(
            "adopted",
            "采用",
            Q(pk__in=Submission.objects.taken().values("report")),
        ),
        Total("declined", "不采用", Q(pk__in=Submission.objects.filter(state="declined").values("report"))),
        Total(
            "above",
            "上级采用",
            Q(pk__in=Upward.objects.exclude(adopted_at=None).values("submission__report")),
        ),
        Total("problems", "问题类", _problems),
    ]

    def base(self, actors: Any) -> QuerySet[Report]:
        """Reports that may be seen, with what the columns need."""
        seen = super().base(actors).select_related("text", "author", "unit", "signer")
        return seen.prefetch_related("submissions__desk__unit")

    def urgent(self, row: Report) -> bool:
        """特提 and 特急 stand out while they are open."""
        return row.urgency in ("flash", "immediate") and row.state == "signing"


class Mine(Reports):
    """我的报送 (REP-11): what I wrote."""

    name = "mine"
    word = "我的报送"
    empty = "您还没有报过信息"
    mend = "写一条试试：写信息。边写边存，提交后由本单位审签。"

    def base(self, actors: Any) -> QuerySet[Report]:
        """One's own."""
        return super().base(actors).filter(author__in=[actor.person_id for actor in actors])


class OfUnit(Reports):
    """本单位报送: what my units reported."""

    name = "unit"
    word = "本单位报送"
    empty = "本单位还没有报过信息"

    def base(self, actors: Any) -> QuerySet[Report]:
        """My units'."""
        return super().base(actors).filter(unit__in=unit_ids(actors, *OFFICE))


class AtDesk(Ledger):
    """来稿台账: everything one desk has received."""

    name = "desk"
    word = "来稿台账"
    noun = "submission"
    order = ("-received_at", "-pk")
    empty = "还没有来稿"
    mend = "单位审签后的信息会到这里；电话和纸质来的，请用“登记来报”。"
    columns: ClassVar = [
        Column("number", "登记号", "called", width="narrow"),
        Column("title", "标题", "text__title", title=True),
        Column("unit", "报送单位", "unit__name", width="medium"),
        Column("received_at", "收到时间", "received_at", sort="received_at", width="short"),
        Column("urgency", "紧急程度", lambda s: URGENCIES.get(s.urgency, s.urgency), width="narrow"),
        Column("editor", "编辑", "editor__name", width="narrow"),
        Column("state", "结果", lambda s: s.state_word, width="narrow"),
        Column("reason", "理由", "outcome_code", width="medium", shown=False),
    ]
    filters: ClassVar = [
        Choice("state", "结果", list(life.SUBMISSION.states.items())),
        Choice("kind", "类别", _kinds),
        Choice("urgency", "紧急程度", list(URGENCIES.items())),
        Choice("topic", "报送重点", _topics, "report__topic"),
        OfParty("unit", "报送单位", lambda ledger: Unit.objects.under(ledger.scope["desk"].area), "unit"),
        Period("period", "收到时间", "received_at"),
    ]
    totals: ClassVar = [
        Total("all", "来稿"),
        Total("open", "没有结果", Q(outcome_at=None), tone="amber"),
        Total("adopted", "采用", Q(state__in=TAKEN)),
        Total("merged", "其中并入综合", Q(state="merged")),
        Total("declined", "不采用", Q(state="declined")),
    ]

    def base(self, actors: Any) -> QuerySet[Submission]:
        """One desk's, with what the columns need."""
        desk: Desk = self.scope["desk"]
        return Submission.objects.at_desk(desk).select_related("text", "unit", "editor")

    def urgent(self, row: Submission) -> bool:
        """特提 and 特急 stand out while they are open."""
        return row.outcome_at is None and row.urgency in ("flash", "immediate")


class Invitations(Ledger):
    """约稿: who asked for what by when, and how many have answered."""

    name = "invitations"
    word = "约稿"
    noun = "invitation"
    order = ("-made_at", "-pk")
    empty = "还没有约稿"
    mend = "编辑台向单位征集一个专题的信息，会在这里和工作台上告诉被约的单位。编辑在编辑台点“约稿”。"
    columns: ClassVar = [
        Column("title", "题目", "title", title=True),
        Column("desk", "编辑台", lambda i: str(i.desk), width="medium"),
        Column("due_at", "截止", "due_at", sort="due_at", width="short"),
        Column("answered", "已报", lambda i: f"{i.answered} / {i.called}", width="narrow"),
        Column("own", "本单位", lambda i: life.CALL.states.get(i.own, ""), width="narrow"),
        Column("state", "状态", lambda i: i.state_word, width="narrow"),
    ]
    filters: ClassVar = [
        Choice("state", "状态", list(life.INVITATION.states.items())),
        Period("period", "发出时间", "made_at"),
    ]
    totals: ClassVar = [Total("all", "约稿"), Total("open", "征集中", Q(state="open"))]

    def base(self, actors: Any) -> QuerySet[Invitation]:
        """Those one may see, with the counts of their calls and what became of one's own."""
        own = Call.objects.filter(invitation=OuterRef("pk"), unit__in=unit_ids(actors, *OFFICE))
        seen = super().base(actors).select_related("desk__unit", "desk__line")
        return seen.annotate(
            called=Count("calls"),
            answered=Count("calls", filter=Q(calls__state="answered")),
            own=Subquery(own.values("state")[:1]),
        )


class Desks(Ledger):
    """编辑台设置: every desk, whose reports it takes in and who edits."""

    name = "desks"
    word = "编辑台设置"
    noun = "desk"
    order = ("pk",)
    empty = "还没有编辑台"
    mend = "设了编辑台，下面的单位才有地方报。"
    columns: ClassVar = [
        Column("name", "编辑台", "name", title=True),
        Column("unit", "设在", "unit__name", width="medium"),
        Column("line", "条线", "line__name", width="short"),
        Column("area", "受理范围", "area__name", width="short"),
        Column(
            "editors", "编辑岗位", lambda d: "、".join(post.name for post in d.editors.all()), width="medium"
        ),
        Column("state", "状态", lambda d: d.state_word, width="narrow"),
        Column("code", "代码", "code", width="narrow", shown=False),
    ]
    filters: ClassVar = [Choice("state", "状态", list(life.DESK.states.items()))]

    def base(self, actors: Any) -> QuerySet[Desk]:
        """All of them."""
        return super().base(actors).select_related("unit", "line", "area").prefetch_related("editors")
