"""发出: the days up to the circular's last are closed, its rows are kept as they are now, the heads are told."""

from datetime import datetime

from django.utils.timezone import localdate

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import NotNow
from shuniu.rooms.assessment import clocking, facts, publishing
from shuniu.rooms.assessment.acts.book import count
from shuniu.rooms.assessment.life import CIRCULAR
from shuniu.rooms.assessment.models import Book, Circular


@act(CIRCULAR["publish"])
def publish(circular: Circular, *, by: Actor, at: datetime, deed: Deed) -> None:
    """Count once more, close, freeze, tell (ASM-3, BEY-7). The book's row is held, so that two never close at once."""
    if circular.last >= localdate(at):
        raise NotNow(f"{circular.span}还没有结束。", f"{circular.last:%-m月%-d日}以后才能发出。")
    book = Book.objects.select_for_update(of=("self",)).get(pk=circular.book_id)
    closed, cut = book.closed_to, facts.newest()
    count(book, by=by, at=at, cause=deed, cut=cut)
    circular.book, circular.cut = book, cut
    circular.closing = cut if closed is None or circular.last > closed else None
    circular.published_at, circular.objections_until = at, clocking.objections_until(circular, at)
    rows = publishing.freeze(circular)
    deed.note(span=circular.span, units=len(rows), objections_until=circular.objections_until.isoformat())
    deed.touches(book)
