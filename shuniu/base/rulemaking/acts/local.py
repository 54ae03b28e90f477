"""改定, 停用, 撤销: a figure gets a local value from a day on."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete, NotYours
from shuniu.base.rulemaking.days import not_begun, not_past
from shuniu.base.rulemaking.life import LOCAL
from shuniu.base.rulemaking.permits import keeper
from shuniu.base.rules.chapters import CHAPTERS, UnknownFigure
from shuniu.base.rules.kinds import BadValue
from shuniu.base.rules.models import LocalRule, Stamp
from shuniu.base.rules.packs import Entry
from shuniu.base.rules.states import STANDING
from shuniu.base.rules.validity import Validity


@act(LOCAL["change"])
def change(
    *, by: Actor, at: datetime, deed: Deed, name: str, value: Any, since: date, source: str, reason: str,
    unit: int | None = None, note: str = "",
) -> LocalRule:  # fmt: skip
    """From ``since`` (today or later) ``unit`` (None: everybody) goes by ``value``, spelled as packs spell it."""
    own_only(by, unit)
    not_past("since", since, at)
    entry = _entry(name, value, source, note, Validity(since, None))
    if LocalRule.objects.filter(unit=unit, name=name, since=since, state=STANDING).exists():
        raise Incomplete({"since": f"自{since}起已经有一次改定；要重来，请先撤销那一次。"})
    deed.says(reason)
    deed.note(title=CHAPTERS.key(name).word, since=since.isoformat())
    Stamp.renew()
    return LocalRule.objects.create(state=STANDING, unit_id=unit, changed_at=at, **LocalRule.fields_of(entry))


@act(LOCAL["end"])
def end(rule: LocalRule, *, by: Actor, at: datetime, deed: Deed, until: date, reason: str) -> None:
    """The change holds to the end of ``until``; afterwards the pack answers again."""
    not_past("until", until, at)
    if rule.since is not None and until < rule.since:
        raise Incomplete({"until": f"这次改定自{rule.since}起才生效；不要它，请用“撤销”。"})
    rule.until = until
    deed.says(reason)
    deed.note(title=CHAPTERS.key(rule.name).word, until=until.isoformat())
    Stamp.renew()


@act(LOCAL["revoke"])
def revoke(rule: LocalRule, *, by: Actor, at: datetime, deed: Deed, reason: str) -> None:
    """A change that has not begun, or has begun only today, is taken back."""
    not_begun(rule.since or date.min, at, "撤销", "请用“停用”，定一个停用日期。")
    deed.says(reason)
    deed.note(title=CHAPTERS.key(rule.name).word)
    Stamp.renew()


def own_only(by: Actor, unit: int | None) -> None:
    """Who does not keep the rules of the whole house decides for their own unit only."""
    if not keeper.holds(by, None) and unit != by.unit_id:
        raise NotYours("您只能改本单位的规定。", "全系统的规定由系统管理员改。")


def _entry(name: str, value: Any, source: str, note: str, validity: Validity) -> Entry:
    try:
        spelling = CHAPTERS.key(name).kind.normal(value)
    except UnknownFigure as unknown:
        raise Incomplete({"name": f"{unknown}。"}) from unknown
    except BadValue as wrong:
        raise Incomplete({"value": f"{wrong}。"}) from wrong
    if not source.strip():
        raise Incomplete({"source": "请填写依据：文号条款、会议或本单位的通知。"})
    return Entry(name, spelling, source.strip(), note.strip(), validity=validity)
