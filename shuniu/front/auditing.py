"""审计: what administrators did to the house itself, and who signed in; for the auditor (ADM-2, ADM-3).

Reports and their texts are not among it: an auditor looks after administrators, not after the work of units.
"""

from typing import Any, ClassVar

from axes.models import AccessLog
from django.db.models import Case, CharField, OuterRef, QuerySet, Subquery, Value, When
from django.urls import reverse

from shuniu.base import nouns
from shuniu.base.actors import Actors
from shuniu.base.journal.models import Entry
from shuniu.base.ledgers.columns import Column
from shuniu.base.ledgers.filters import Choice, OfParty, Period, Text
from shuniu.base.ledgers.ledger import Ledger
from shuniu.base.parties.models import Party
from shuniu.engines.reporting.models import Desk
from shuniu.org.models import Person, Role
from shuniu.org.trinity import THREE

PARTIES = ("unit", "person", "post")
HOUSE = (*PARTIES, "desk", "rule", "adoption", "calendar_year")
AUDITS = {Role.AUDITOR}
SEES_SIGN_INS = {Role.AUDITOR, Role.SECURITY_ADMIN}


def audits(actors: Actors) -> bool:
    """Auditors."""
    return any(actor.role in AUDITS for actor in actors)


def sees_sign_ins(actors: Actors) -> bool:
    """Auditors and security administrators."""
    return any(actor.role in SEES_SIGN_INS for actor in actors)


def _administrators(ledger: Ledger) -> QuerySet[Person]:
    return Person.objects.filter(appointments__post__role__in=THREE).distinct()


class Doings(Ledger):
    """操作审计: units, people, posts, desks, rules and the calendar: who changed what, when, why."""

    name = "doings"
    word = "操作审计"
    order = ("-id",)
    empty = "还没有管理操作"
    mend = "单位、人员、岗位、账号、编辑台、制度、工作日历的每次改动都会列在这里，谁也删不掉。"
    columns: ClassVar = [
        Column("at", "时间", "at", width="short"),
        Column("who", "何人", lambda e: e.who, width="medium"),
        Column("what", "办了什么", lambda e: e.sentence, title=True),
        Column("thing", "对象", lambda e: f"{nouns.named(e.noun).word} {e.called}".strip(), width="medium"),
        Column("why", "说明", "remark__body", width="medium"),
        Column("sealed", "已封存", lambda e: e.seal_id is not None, width="narrow", shown=False),
    ]
    filters: ClassVar = [
        Choice("noun", "对象", lambda ledger: [(slug, nouns.named(slug).word) for slug in HOUSE]),
        OfParty("person", "管理员", _administrators, "person_id"),
        Period("period", "时间", "at"),
    ]

    def base(self, actors: Actors) -> QuerySet[Entry]:
        """For auditors, with what the things are called."""
        found = Entry.objects.filter(noun__in=HOUSE) if audits(actors) else Entry.objects.none()
        party = Party.objects.filter(pk=OuterRef("key")).values("name")
        desk = Desk.objects.filter(pk=OuterRef("key")).values("name")
        called = Case(
            When(noun__in=PARTIES, then=Subquery(party)),
            When(noun="desk", then=Subquery(desk)),
            default=Value(""),
            output_field=CharField(),
        )
        return found.annotate(called=called).select_related("remark")

    def address(self, row: Any) -> str:
        """The thing's own page."""
        return reverse("web:thing", args=[row.noun, row.key])


class SignIns(Ledger):
    """登录记录: which login came in when, from where, and left."""

    name = "signins"
    word = "登录记录"
    order = ("-id",)
    empty = "还没有登录记录"
    columns: ClassVar = [
        Column("at", "登录时间", "attempt_time", width="short"),
        Column("login", "登录名", "username", title=True),
        Column("from", "网络地址", "ip_address", width="short"),
        Column("left", "退出时间", "logout_time", width="short"),
        Column("with", "用什么打开的", "user_agent", width="medium", shown=False),
    ]
    filters: ClassVar = [Text("q", "登录名", ("username",)), Period("period", "登录时间", "attempt_time")]

    def base(self, actors: Actors) -> QuerySet[AccessLog]:
        """For auditors and security administrators."""
        return AccessLog.objects.all() if sees_sign_ins(actors) else AccessLog.objects.none()

    def address(self, row: Any) -> str:
        """All of the same login."""
        return f"?q={row.username}"
