"""What must hold over all issues and copies."""

from collections.abc import Iterator

from django.db.models import Count, F, Max

from shuniu.base.nouns import Invariant
from shuniu.base.numbering.invariants import gaps
from shuniu.base.numbering.models import Series
from shuniu.engines.reporting.models import Version
from shuniu.rooms.bulletins import provenance
from shuniu.rooms.bulletins.acts.issue import series_of
from shuniu.rooms.bulletins.models import Bulletin, Issue, Item, PrintedCopy, Receipt
from shuniu.rooms.bulletins.models.issue import OUT


def _numbers() -> Iterator[str]:
    for bulletin in Bulletin.objects.order_by("pk"):
        for series in Series.objects.filter(name=series_of(bulletin)).order_by("year"):
            yield from gaps(series, _used(bulletin, series.year))


def _used(bulletin: Bulletin, year: int) -> list[int]:
    """The numbers taken from the registry: those on paper before it are none of it."""
    out = bulletin.issues.filter(state__in=OUT)
    if not year:
        return [n - bulletin.before_total for n in out.values_list("total", flat=True) if n]
    before = bulletin.before_year if year == bulletin.counted_year else 0
    return [n - before for n in out.filter(year=year).values_list("number", flat=True) if n]


def _unsourced() -> Iterator[str]:
    """Every sentence of an issued item is traced or declared editorial (BEY-6)."""
    items = Item.objects.filter(state="placed", issue__state__in=OUT).select_related("text")
    for item in items.order_by("pk").iterator(chunk_size=500):
        if provenance.blocking(provenance.from_data(item.sentences)):
            yield f"条 {item.pk} 已经签发，却有句子没有来源"


def _untrue() -> Iterator[str]:
    """The sentences of an item are its text, and each points into a text that there is."""
    for item in Item.objects.select_related("text").order_by("pk").iterator(chunk_size=500):
        found = provenance.from_data(item.sentences)
        spans = [span for one in found for span in one.sources]
        bodies = dict(Version.objects.filter(pk__in={s.version for s in spans}).values_list("pk", "body"))
        if provenance.joined(found) != item.text.body:
            yield f"条 {item.pk} 的句子合起来不是它的正文"
        elif any(not 0 <= s.start < s.end <= len(bodies.get(s.version, "")) for s in spans):
            yield f"条 {item.pk} 有一句指着没有的原文"


def _unsent() -> Iterator[str]:
    out = Issue.objects.filter(state__in=OUT, sent_revision=0, receipts__isnull=False)
    for issue in out.select_related("bulletin").distinct():
        yield f"{issue}没有分发，却有回执"


def _copies() -> Iterator[str]:
    counted = PrintedCopy.objects.order_by().values("issue").annotate(count=Count("pk"), last=Max("number"))
    for row in counted.exclude(count=F("last")):
        yield f"期 {row['issue']} 印了{row['count']}份，份号却编到{row['last']}"


def _confirmed_nothing() -> Iterator[str]:
    for receipt in Receipt.objects.filter(asked="recall").exclude(issue__state="recalled"):
        yield f"回执 {receipt.pk} 请其确认收回，那一期却没有收回"


ISSUE = [
    Invariant("issue_numbers", "期号不缺不重，缺的都有说明", _numbers),
    Invariant("issue_sourced", "签发了的每一句都有来源，或者记为编者按", _unsourced),
    Invariant("issue_sent", "有回执的都分发过", _unsent),
    Invariant("issue_copies", "每期的纸质份从1起编号，不缺不重", _copies),
]
ITEM = [Invariant("item_traced", "条目的句子合起来就是正文，来源都指得到", _untrue)]
RECEIPT = [Invariant("receipt_asked", "请人确认收回的，都已收回", _confirmed_nothing)]
