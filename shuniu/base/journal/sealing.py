"""Sealing: unsealed entries, in their order, under one lock, into a Merkle tree whose roots chain.

A root kept elsewhere (mailed, printed, exported) proves every change, removal or reorder before it. What was written in the
last minute is not yet sealed; without a root kept elsewhere an administrator could recompute everything.
"""

from datetime import datetime

from django.db import connection, transaction

from shuniu.base.journal import merkle
from shuniu.base.journal.models import Entry, Seal

BATCH = 900  # below the number of parameters that every SQLite takes
LOCK = 0x5EA1


def seal(at: datetime, *, limit: int = BATCH) -> Seal | None:
    """Seal what is not sealed yet, at most ``limit`` entries; None when there is nothing."""
    with transaction.atomic():
        _one_at_a_time()
        entries = list(Entry.objects.filter(seal=None).order_by("pk").values_list("pk", "digest")[:limit])
        if not entries:
            return None
        newest = Seal.objects.order_by("-number").first()
        number, previous = (newest.number + 1, newest.chained) if newest else (1, "")
        root = merkle.root([digest for _, digest in entries])
        made = Seal.objects.create(
            number=number, at=at, count=len(entries), root=root, previous=previous,
            chained=merkle.chain(previous, number, at, len(entries), root),
        )  # fmt: skip
        Entry.objects.filter(pk__in=[pk for pk, _ in entries]).update(seal=made)
        return made


def _one_at_a_time() -> None:
    """Two sealers would fork the chain. SQLite's write transaction is already alone."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def seal_all(at: datetime) -> Seal | None:
    """Seal until nothing is unsealed; the newest seal of the house, None where nothing was ever written."""
    while seal(at) is not None:
        continue
    return Seal.objects.order_by("-number").first()
