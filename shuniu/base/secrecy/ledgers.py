"""The list of what was refused."""

from typing import ClassVar

from django.db.models import QuerySet
from django.urls import reverse

from shuniu.base.actors import Actors
from shuniu.base.ledgers.columns import Column
from shuniu.base.ledgers.filters import Choice, Period
from shuniu.base.ledgers.ledger import Ledger
from shuniu.base.ledgers.totals import Total
from shuniu.base.secrecy.models import Attempt
from shuniu.base.secrecy.permits import guards


class Attempts(Ledger):
    """涉密拦截 (SEC-1): for the security officer."""

    name = "attempts"
    word = "涉密拦截"
    columns: ClassVar = [
        Column("actor", "何人", "actor", title=True),
        Column("at", "时间", "at", sort="at", width="short"),
        Column("where", "何处", "where", width="narrow"),
        Column("what", "什么", lambda attempt: attempt.get_what_display(), width="narrow"),
        Column("rule", "触发规则", "rule", width="short"),
        Column("source", "依据", "source", width="medium"),
        Column("digest", "摘要", "digest", shown=False),
    ]
    filters: ClassVar = [Choice("what", "什么", Attempt.What.choices), Period("period", "时间", "at")]
    totals: ClassVar = [Total("all", "拦下")]
    empty = "没有拦下过涉密内容"
    mend = "带国家秘密标志的文字、文件名和文件，在每个入口都会被拦下；这里只记何人、何时、何处、哪条规则，不留内容。"

    def base(self, actors: Actors) -> QuerySet[Attempt]:
        """For those who answer for secrecy."""
        return Attempt.objects.all() if guards(actors) else Attempt.objects.none()

    def address(self, row: Attempt) -> str:
        """Its card."""
        return reverse("secrecy:attempt", args=[row.pk])
