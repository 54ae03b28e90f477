"""选用制度包, 取消选用: which pack an office goes by, from a day on."""

from __future__ import annotations

from datetime import date, datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete
from shuniu.base.rulemaking.acts.local import own_only
from shuniu.base.rulemaking.days import not_begun, not_past
from shuniu.base.rulemaking.life import ADOPTION
from shuniu.base.rules.models import PackAdoption, Stamp
from shuniu.base.rules.packs import CHOSEN
from shuniu.base.rules.shelf import newest
from shuniu.base.rules.states import STANDING


@act(ADOPTION["adopt"])
def adopt(
    *, by: Actor, at: datetime, deed: Deed, pack: str, since: date, unit: int | None = None
) -> PackAdoption:
    """From ``since`` ``unit`` (None: everybody) goes by the pack.

    The first choice may reach back, since nothing was decided before it; a later one may not.
    """
    own_only(by, unit)
    version = newest(pack)
    if version is None or version.layer not in CHOSEN:
        raise Incomplete(
            {"pack": "请从导入的制度包里选一个；国家规定不用选，总是有效；计分办法在计分账上选。"}
        )
    earlier = PackAdoption.objects.filter(unit=unit, state=STANDING)
    if earlier.exists():
        not_past("since", since, at)
    if earlier.filter(since=since).exists():
        raise Incomplete({"since": f"自{since}起已经选过；要重选，请先取消那一次。"})
    deed.note(pack=version.word, since=since.isoformat())
    Stamp.renew()
    return PackAdoption.objects.create(state=STANDING, unit_id=unit, pack=pack, since=since)


@act(ADOPTION["cancel"])
def cancel(adoption: PackAdoption, *, by: Actor, at: datetime, deed: Deed, reason: str) -> None:
    """A choice that has not begun, or has begun only today, is taken back."""
    not_begun(adoption.since, at, "取消", "请另选一个制度包，定一个启用日期。")
    deed.says(reason)
    Stamp.renew()
