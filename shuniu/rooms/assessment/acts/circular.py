"""拟通报, 写情况说明, 作废, 异议期满: what is done with a circular besides publishing it."""

from datetime import date, datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete, NotNow, NotYours
from shuniu.rooms.assessment.life import CIRCULAR
from shuniu.rooms.assessment.models import Book, Circular
from shuniu.rooms.assessment.models.circular import span_word
from shuniu.rooms.assessment.permits import keeps


@act(CIRCULAR["prepare"])
def prepare(
    *, by: Actor, at: datetime, deed: Deed, book: Book, period: str, first: date, last: date, note: str = ""
) -> Circular:
    """Draw up the circular of a period; nothing is closed or told before it is published (ASM-3)."""
    if by.kind == "person" and not keeps(by, book.desk):
        raise NotYours(f"{book.desk}的通报由本台编辑或考核员拟。")
    if first > last:
        raise Incomplete({"last": "止期不能早于起期。"})
    same = Circular.objects.filter(book=book, period=period, first=first).exclude(state="discarded").first()
    if same:
        raise Incomplete({"first": f"{same.span}的通报已经拟过（{same.state_word}）。"})
    made = Circular.objects.create(
        state="prepared",
        book=book,
        period=period,
        first=first,
        last=last,
        prepared_at=at,
        note=deed.says(note),
    )
    deed.note(span=span_word(period, first, last))
    deed.touches(book)
    return made


@act(CIRCULAR["describe"])
def describe(circular: Circular, *, by: Actor, at: datetime, deed: Deed, note: str = "") -> None:
    """What is said of the period before the table."""
    circular.note = deed.says(note)


@act(CIRCULAR["discard"])
def discard(circular: Circular, *, by: Actor, at: datetime, deed: Deed, reason: str) -> None:
    """It will not be published."""
    circular.discarded_at, circular.reason = at, deed.states(reason)


@act(CIRCULAR["settle"])
def settle(circular: Circular, *, by: Actor, at: datetime, deed: Deed) -> None:
    """The days for objections are over and every one is answered."""
    if circular.objections_until and at <= circular.objections_until:
        raise NotNow("异议期还没有满。", f"到{circular.objections_until:%-m月%-d日}以后再办。")
    if circular.objections.filter(state="raised").exists():
        raise NotNow("还有异议没有答复。", "请先答复异议。")
    circular.settled_at = at
