"""提出异议, 异议成立, 异议不成立."""

from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete, NotNow, NotYours
from shuniu.rooms.assessment import clocking
from shuniu.rooms.assessment.acts.record import enter
from shuniu.rooms.assessment.life import OBJECTION
from shuniu.rooms.assessment.models import Circular, Objection
from shuniu.rooms.assessment.points.words import LESS, MORE


@act(OBJECTION["raise"])
def raise_objection(*, by: Actor, at: datetime, deed: Deed, circular: Circular, text: str) -> Objection:
    """A unit that stands in a published circular objects within the days; the keepers owe an answer by a clock."""
    row = circular.rows.filter(unit=by.unit_id or 0).select_related("unit").first()
    if row is None:
        raise NotYours("通报没有列您的单位，不能提异议。")
    if circular.state != "published" or (circular.objections_until and at > circular.objections_until):
        raise NotNow("异议期已满。", "请直接与考核员联系。")
    if circular.objections.filter(unit=row.unit_id, state="raised").exists():
        raise Incomplete({"text": "本单位的异议还在等答复，请补充给考核员，不必重提。"})
    made = Objection.objects.create(
        state="raised", circular=circular, unit=row.unit, raised_at=at, text=deed.states(text)
    )
    clocking.raised(made, at=at)
    deed.note(unit=row.unit.called, span=circular.span)
    deed.touches(circular)
    return made


@act(OBJECTION["uphold"])
def uphold(
    objection: Objection, *, by: Actor, at: datetime, deed: Deed, answer: str, given: int | None = None
) -> None:
    """It is right: the difference is entered as a record of the period and booked in the first open day; the table stays."""
    objection.answered_at, objection.answer = at, deed.states(answer)
    if given:
        circular = objection.circular
        objection.record = enter(
            by=by, at=at, cause=deed, book=circular.book, unit=objection.unit, event=MORE if given > 0 else LESS,
            on=circular.last, title=f"{circular.span}通报异议成立，更正", given=given,
        )  # fmt: skip
    clocking.answered(objection, at=at)
    deed.note(unit=objection.unit.called, span=objection.circular.span, given=given or 0)
    deed.touches(objection.circular)


@act(OBJECTION["refuse"])
def refuse(objection: Objection, *, by: Actor, at: datetime, deed: Deed, answer: str) -> None:
    """It is not; why."""
    objection.answered_at, objection.answer = at, deed.states(answer)
    clocking.answered(objection, at=at)
    deed.note(unit=objection.unit.called, span=objection.circular.span)
    deed.touches(objection.circular)
