"""Proving the journal: every digest, every chain, every seal, and a root that was kept elsewhere."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

from shuniu.base.journal import merkle
from shuniu.base.journal.models import Entry, Remark, Seal
from shuniu.base.journal.writing import digest_of


def breaches(kept_root: str = "") -> Iterator[str]:
    """One Chinese line per breach found; nothing where the journal is whole.

    ``kept_root`` is a seal's value kept outside (printed or mailed): the chain must still contain it.
    """
    yield from _entries()
    yield from _texts()
    yield from _seals(kept_root.strip().lower())


def _entries() -> Iterator[str]:
    rows = Entry.objects.order_by("noun", "key", "seq").iterator(chunk_size=2_000)
    for (noun, key), chain in groupby(rows, key=lambda e: (e.noun, e.key)):
        previous, expected = "", 1
        for entry in chain:
            named = f"留痕 {noun} {key} 第{entry.seq}条"
            if entry.seq != expected:
                yield f"{named}：前面少了{entry.seq - expected}条"
            if entry.digest != digest_of(entry.canonical):
                yield f"{named}：内容与摘要不符"
            elif not _columns_agree(entry):
                yield f"{named}：登记的栏目与原文不符"
            elif entry.seq == expected and entry.said["previous"] != previous:
                yield f"{named}：与上一条接不上"
            previous, expected = entry.digest, entry.seq + 1


def _columns_agree(entry: Entry) -> bool:
    said = entry.said
    written = (said["noun"], said["key"], said["seq"], said["verb"], datetime.fromisoformat(said["at"]))
    return written == (entry.noun, entry.key, entry.seq, entry.verb, entry.at)


def _texts() -> Iterator[str]:
    for remark in Remark.objects.iterator(chunk_size=2_000):
        if not remark.intact:
            yield f"意见 {remark.pk}：文字与摘要不符"


def _seals(kept_root: str) -> Iterator[str]:
    previous, number, found = "", 1, not kept_root
    for seal in Seal.objects.order_by("number").iterator():
        digests = list(seal.entries.order_by("pk").values_list("digest", flat=True))
        root = merkle.root(digests)
        if seal.number != number:
            yield f"第{number}号封存不见了"
        if len(digests) != seal.count or root != seal.root:
            yield f"第{seal.number}号封存：封存后有改动、缺失或换序"
        if seal.previous != previous or seal.chained != merkle.chain(previous, seal.number, seal.count, root):
            yield f"第{seal.number}号封存：与前一号接不上"
        found = found or seal.chained == kept_root
        previous, number = seal.chained, seal.number + 1
    if not found:
        yield "另存的封存值不在本库的封存链上"
