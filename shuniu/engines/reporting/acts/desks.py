"""新设, 修改, 指定编辑, 停止受理, 恢复受理: the desks themselves."""

from collections.abc import Sequence
from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete
from shuniu.engines.reporting.life import DESK
from shuniu.engines.reporting.models import Desk, Submission
from shuniu.org.models import Line, Post, Unit


@act(DESK["set_up"])
def set_up(
    *,
    by: Actor,
    at: datetime,
    code: str,
    name: str,
    unit: Unit,
    area: Unit,
    line: Line | None = None,
    new_line: str = "",
) -> Desk:
    """A desk of a line at a unit, taking in from everything below ``area``; ``new_line`` names a line not there yet (ORG-1)."""
    if line is None and not new_line:
        raise Incomplete({"line": "请选条线，或写一个新条线的名称。"})
    line = line or _line(new_line, code)
    _only_one(line, unit)
    return Desk.objects.create(state="open", code=code, name=name, line=line, unit=unit, area=area)


def _line(name: str, code: str) -> Line:
    """The line of that name, begun where there is none yet."""
    found = Line.objects.filter(name=name).first()
    if found is None and Line.objects.filter(code=code).exists():
        raise Incomplete({"code": f"代码“{code}”已是另一条线的代码，请换一个。"})
    return found or Line.objects.create(code=code, name=name, order=Line.objects.count())


def _only_one(line: Line, unit: Unit) -> None:
    if Desk.objects.taking_in().filter(line=line, unit=unit).exists():
        raise Incomplete({"line": f"{unit.called}已有{line.name}的编辑台在受理，一个单位一条线只设一个。"})


@act(DESK["change"])
def change_desk(desk: Desk, *, by: Actor, at: datetime, name: str, area: Unit) -> None:
    """Another name, another reach; what was taken in stays."""
    desk.name, desk.area = name, area


@act(DESK["staff"])
def staff(desk: Desk, *, by: Actor, at: datetime, deed: Deed, editors: Sequence[Post]) -> None:
    """Which posts edit here from now on; who holds them edits, and those newly named are told."""
    before = set(desk.editors.values_list("pk", flat=True))
    desk.editors.set(editors)
    new = [post for post in editors if post.pk not in before]
    deed.note(editors=[post.name for post in editors])
    deed.tell(new, f"请您在{desk}编辑来稿。")
    deed.touches(desk.unit)


@act(DESK["close"])
def close_desk(desk: Desk, *, by: Actor, at: datetime, deed: Deed, reason: str) -> None:
    """Nothing new comes in any more; its editors finish what is there."""
    deed.says(reason)
    deed.note(unfinished=Submission.objects.at_desk(desk).unfinished().count())
    deed.touches(desk.unit)


@act(DESK["reopen"])
def reopen_desk(desk: Desk, *, by: Actor, at: datetime, deed: Deed) -> None:
    """It takes in again."""
    _only_one(desk.line, desk.unit)
    deed.touches(desk.unit)
