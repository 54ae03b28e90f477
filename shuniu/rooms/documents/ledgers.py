"""The list of documents: my kept checkups."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.db.models import Q, QuerySet

from shuniu.base.ledgers.columns import Column
from shuniu.base.ledgers.filters import Choice, Period, Text
from shuniu.base.ledgers.ledger import Ledger
from shuniu.base.ledgers.totals import Total
from shuniu.rooms.documents.models import Checkup


def _once_checked(name: str) -> Callable[[Checkup], Any]:
    """The count, or 体检中 for a long text that is still being checked."""
    return lambda checkup: getattr(checkup, name) if checkup.checked_at else "体检中"


class Mine(Ledger):
    """我的体检 (DOC-3): what I asked to keep; nobody else sees it."""

    name = "mine"
    word = "我的体检"
    noun = "checkup"
    order = ("-kept_at", "-pk")
    columns: ClassVar = [
        Column("title", "文稿", "text__title", title=True),
        Column("kept_at", "留存时间", "kept_at", sort="kept_at", width="short"),
        Column("purpose", "用途", lambda checkup: checkup.get_purpose_display(), width="narrow"),
        Column("length", "字数", "length", sort="length", width="narrow", end=True),
        Column("mistakes", "错误", _once_checked("mistakes"), sort="mistakes", width="narrow", end=True),
        Column("doubts", "存疑", _once_checked("doubts"), sort="doubts", width="narrow", end=True),
        Column("advices", "建议", _once_checked("advices"), sort="advices", width="narrow", end=True),
    ]
    filters: ClassVar = [
        Text("find", "标题里找", ["text__title"]),
        Choice("purpose", "用途", Checkup.Purpose.choices),
        Period("period", "留存时间", "kept_at"),
    ]
    totals: ClassVar = [Total("all", "留存"), Total("wrong", "有错误", Q(mistakes__gt=0), tone="amber")]
    empty = "还没有留存过体检"
    mend = "体检不留底。要留的，在公文体检页上点“留存”，就只有您自己看得到。"

    def base(self, actors: Any) -> QuerySet[Checkup]:
        """The reader's own, with their titles."""
        return super().base(actors).select_related("text")
