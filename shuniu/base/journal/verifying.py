"""Proving the journal: every digest, every chain, every seal, and a root that was kept elsewhere."""

from collections.abc import Iterator
from itertools import islice

from shuniu.base.journal import merkle
from shuniu.base.journal.comparing import disagreements, foreign_texts, record_of
from shuniu.base.journal.models import Entry, SaltedText, Seal
from shuniu.base.journal.writing import digest_of

CHUNK = 2_000


def breaches(kept_root: str = "") -> Iterator[str]:
    """One Chinese line per breach found; nothing where the journal is whole.

    ``kept_root`` is a seal's value kept outside (printed or mailed): the chain must still contain it.
    """
    yield from _entries()
    yield from _texts()
    yield from _seals(kept_root.strip().lower())


def _entries() -> Iterator[str]:
    rows = Entry.objects.order_by("noun", "key", "seq").select_related("remark").prefetch_related("touches")
    previous: Entry | None = None
    for batch in _batches(rows.iterator(chunk_size=CHUNK)):
        for entry in batch:
            before = (
                previous if previous and (previous.noun, previous.key) == (entry.noun, entry.key) else None
            )
            yield from (f"{_named(entry)}：{wrong}" for wrong in _entry(entry, before))
            previous = entry
        yield from (f"{_named(entry)}：{wrong}" for entry, wrong in foreign_texts(batch))


def _entry(entry: Entry, before: Entry | None) -> Iterator[str]:
    missing = entry.seq - (before.seq if before else 0) - 1
    if missing:
        yield f"前面少了{missing}条"
    if entry.digest != digest_of(entry.canonical):
        yield "内容与摘要不符"
        return
    yield from disagreements(entry)
    said = record_of(entry.canonical)
    if said and not missing and said["previous"] != (before.digest if before else ""):
        yield "与上一条接不上"


def _named(entry: Entry) -> str:
    return f"留痕 {entry.noun} {entry.key} 第{entry.seq}条"


def _batches(rows: Iterator[Entry]) -> Iterator[list[Entry]]:
    while batch := list(islice(rows, CHUNK)):
        yield batch


def _texts() -> Iterator[str]:
    for model in SaltedText.__subclasses__():
        for text in model._default_manager.order_by("pk").iterator(chunk_size=CHUNK):
            if not text.intact:
                yield f"{model._meta.verbose_name} {text.pk}：文字与摘要不符"


def _seals(kept_root: str) -> Iterator[str]:
    previous, number, found = "", 1, not kept_root
    for seal in Seal.objects.order_by("number").iterator():
        digests = list(seal.entries.order_by("pk").values_list("digest", flat=True))
        root = merkle.root(digests)
        if seal.number != number:
            yield f"第{number}号封存不见了"
        if len(digests) != seal.count or root != seal.root:
            yield f"第{seal.number}号封存：封存后有改动、缺失或换序"
        if seal.previous != previous or seal.chained != merkle.chain(
            previous, seal.number, seal.at, seal.count, root
        ):
            yield f"第{seal.number}号封存：与前一号接不上"
        found = found or seal.chained == kept_root
        previous, number = seal.chained, seal.number + 1
    if not found:
        yield "另存的封存值不在本库的封存链上"
