"""开账, 改用计分办法, 记到现在: the life of a book of points."""

from datetime import date, datetime

from django.utils.timezone import localdate

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete, NotYours
from shuniu.engines.reporting.models import Desk
from shuniu.rooms.assessment import booking, facts, schemes
from shuniu.rooms.assessment.life import BOOK
from shuniu.rooms.assessment.models import Book, BookScheme
from shuniu.rooms.assessment.permits import keeps


@act(BOOK["open"])
def open_book(*, by: Actor, at: datetime, deed: Deed, desk: Desk, begins: date, pack: str = "") -> Book:
    """Begin to keep the points of a desk; what happened from that day on counts (ASM-1)."""
    if by.kind == "person" and not keeps(by, desk):
        raise NotYours(f"{desk}的计分账由本台编辑或考核员开。")
    if Book.objects.filter(desk=desk).exists():
        raise Incomplete({"desk": f"{desk}已经有计分账。"})
    made = Book.objects.create(state="running", desk=desk, begins=begins)
    if pack:
        BookScheme.objects.create(book=made, pack=pack, since=begins)
    deed.note(desk=str(desk), begins=begins.isoformat(), pack=schemes.word(pack))
    return made


@act(BOOK["go_by"])
def go_by(book: Book, *, by: Actor, at: datetime, deed: Deed, pack: str, since: date) -> None:
    """Reckon by another scheme from a day that no circular has closed (ASM-2)."""
    closed = book.closed_to
    if closed and since <= closed:
        raise Incomplete({"since": f"{closed:%Y年%-m月%-d日}以前的已经通报，请选以后的日子。"})
    if since < book.begins:
        raise Incomplete({"since": f"这本账从{book.begins:%Y年%-m月%-d日}起记。"})
    BookScheme.objects.update_or_create(book=book, since=since, defaults={"pack": pack})
    deed.note(pack=schemes.word(pack), since=since.isoformat())


@act(BOOK["count"])
def count(book: Book, *, by: Actor, at: datetime, deed: Deed, cut: int | None = None) -> None:
    """Bring the entries up to date with the facts, up to today; closed days stay as they are."""
    until, known = localdate(at), facts.newest() if cut is None else cut
    book.cut, book.counted_on, book.counted_at = known, until, at
    done = booking.book_up(book, known, until)
    deed.note(made=done.made, changed=done.changed, gone=done.gone, until=until.isoformat())
