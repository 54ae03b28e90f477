"""The lists of org: units and people."""

from typing import Any, ClassVar

from django.db.models import Prefetch, QuerySet

from shuniu.base.ledgers.columns import Column
from shuniu.base.ledgers.filters import Choice, OfParty, Text
from shuniu.base.ledgers.ledger import Ledger
from shuniu.org.models import Appointment, Person, Role, Unit


class Units(Ledger):
    """单位, by the tree."""

    name = "units"
    word = "单位"
    noun = "unit"
    order = ("path",)
    empty = "还没有单位"
    mend = "用 Excel 一次导入，或一个个新建。"
    columns: ClassVar = [
        Column("name", "单位名称", "name", sort="pinyin", title=True),
        Column("level", "层级", lambda u: u.get_level_display(), width="narrow"),
        Column("type", "类别", lambda u: u.get_type_display(), width="short"),
        Column("parent", "上级单位", "parent__name", width="medium"),
        Column("code", "代码", "code", sort="code", width="narrow"),
        Column("state", "状态", lambda u: u.state_word, width="narrow", shown=False),
    ]
    filters: ClassVar = [
        Text("q", "名称", ("name", "short_name")),
        Choice("level", "层级", Unit.Level.choices),
        Choice("type", "类别", Unit.Type.choices),
    ]

    def base(self, actors: Any) -> QuerySet[Unit]:
        """Those one may see, with their parents."""
        return super().base(actors).select_related("parent")


def _posts(person: Person) -> str:
    return "、".join(f"{each.post.unit.called}{each.post.name}" for each in person.appointments.all())


class People(Ledger):
    """人员, by name."""

    name = "people"
    word = "人员"
    noun = "person"
    order = ("pinyin", "pk")
    empty = "还没有人员"
    mend = "用 Excel 一次导入，或一个个新增。"
    columns: ClassVar = [
        Column("name", "姓名", "name", sort="pinyin", title=True, width="short"),
        Column("posts", "岗位", _posts),
        Column("mobile", "手机", "mobile", width="short"),
        Column("office_phone", "办公电话", "office_phone", width="short"),
        Column("state", "状态", lambda p: p.state_word, width="narrow"),
    ]
    filters: ClassVar = [
        Text("q", "姓名", ("name",)),
        Choice("role", "岗位类别", Role.choices, "appointments__post__role"),
        OfParty("unit", "单位", lambda ledger: Unit.objects.active(), "appointments__post__unit"),
    ]

    def base(self, actors: Any) -> QuerySet[Person]:
        """Those one may see, with the posts they hold."""
        held = Appointment.objects.filter(until=None).select_related("post__unit")
        return super().base(actors).prefetch_related(Prefetch("appointments", held)).distinct()
