"""新建, 修改, 撤销, 恢复 a unit."""

from datetime import datetime
from typing import Any

from django.db.models import Value
from django.db.models.functions import Concat, Substr

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import NotNow
from shuniu.org.life import UNIT
from shuniu.org.models import Unit


@act(UNIT["found"])
def found(*, by: Actor, at: datetime, **particulars: Any) -> Unit:
    """A new unit below its parent."""
    return Unit.objects.create(state="active", **particulars)


@act(UNIT["change"])
def change_unit(unit: Unit, *, by: Actor, at: datetime, **particulars: Any) -> None:
    """Other particulars; when it moves, all below it move along."""
    old = unit.path
    for name, value in particulars.items():
        setattr(unit, name, value)
    new = unit.path_now
    if new != old:
        below = Unit.objects.filter(path__startswith=old).exclude(pk=unit.pk)
        below.update(path=Concat(Value(new), Substr("path", len(old) + 1)))


@act(UNIT["close"])
def close_unit(unit: Unit, *, by: Actor, at: datetime, deed: Deed, reason: str) -> None:
    """The unit is no more; refused while units or posts below it are in use."""
    if unit.children.filter(state="active").exists():
        raise NotNow("还有在用的下级单位，不能撤销。", "请先撤销或移走下级单位。")
    if unit.posts.filter(state="active", appointments__until=None, appointments__isnull=False).exists():
        raise NotNow("还有在任的岗位，不能撤销。", "请先免职或移交。")
    unit.closed_on = at.date()
    deed.says(reason)


@act(UNIT["reopen"])
def reopen(unit: Unit, *, by: Actor, at: datetime) -> None:
    """It was closed by mistake."""
    unit.closed_on = None
