"""What must hold over all books, records and circulars: recomputing gives the same, what was published never changed."""

from collections.abc import Iterator

from django.db.models import Q

from shuniu.base.facts.models import Fact
from shuniu.base.nouns import Invariant
from shuniu.rooms.assessment import booking, publishing
from shuniu.rooms.assessment.models import Book, Circular, CircularRow, Record

SHOWN = 5


def _recomputed() -> Iterator[str]:
    """The kept entries are those that the facts and the scheme give (ASM-1, BEY-7)."""
    for book in Book.objects.select_related("desk__unit", "desk__line", "desk__area").order_by("pk"):
        found = booking.differences(book, book.entries.all())
        if found:
            more = f"等{len(found)}处" if len(found) > SHOWN else ""
            yield f"{book}与重算的不一致：{'；'.join(found[:SHOWN])}{more}"


def _unfrozen() -> Iterator[str]:
    """The rows of a circular are what the ledger of its cut says."""
    out = Circular.objects.out().select_related("book__desk__unit", "book__desk__line", "book__desk__area")
    for circular in out.order_by("pk"):
        kept = {row.unit_id: publishing.values(row) for row in circular.rows.all()}
        now = {row.unit_id: publishing.values(row) for row in publishing.drawn(circular, circular.cut or 0)}
        if kept != now:
            yield f"{circular}已发出的表与账不符"


def _unclosed() -> Iterator[str]:
    """Among published circulars each later closing knows at least as much as the one before."""
    for book in Book.objects.order_by("pk"):
        cuts = [closing.cut for closing in booking.closings(book)]
        if cuts != sorted(cuts):
            yield f"{book}后发的通报记账比先发的还早"


def _rowless() -> Iterator[str]:
    early = CircularRow.objects.filter(Q(circular__state="prepared") | Q(circular__state="discarded"))
    for key in early.order_by().values_list("circular", flat=True).distinct():
        yield f"通报 {key} 没有发出，却有表"


def _unestablished() -> Iterator[str]:
    for record in Record.objects.select_related("unit").order_by("pk").iterator(chunk_size=500):
        newest = (
            Fact.objects.filter(kind="record_entered", noun="record", key=record.pk)
            .order_by("version")
            .last()
        )
        if newest is None or newest.fields["revoked"] is not (record.state == "revoked"):
            yield f"登记 {record.pk}（{record}）与它的事实不符"


BOOK = [Invariant("points_recomputed", "得分条目重算一遍，分毫不差", _recomputed)]
RECORD = [Invariant("records_established", "每件登记都有事实，撤销的也有", _unestablished)]
CIRCULAR = [
    Invariant("circulars_frozen", "已发出的通报一格不变，各行都等于账上的合计", _unfrozen),
    Invariant("circulars_in_order", "通报一期一期关账，后面的知道得更多", _unclosed),
    Invariant("circulars_without_rows", "没有发出的通报没有表", _rowless),
]
