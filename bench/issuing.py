"""Issuing to two thousand readers: number, items, facts, every copy of the list, everybody told.

The peer of the same run: the same rows inserted bare, the many of them in bulk, in one transaction with the same pragmas.
"""

from collections.abc import Iterator

import django

from bench import Measure
from bench.lists import ROUNDS, together

LIMIT = 3.0
READERS = 2_000


def run() -> Iterator[Measure]:
    """One issue after another."""
    django.setup()
    from bench import _issuing  # noqa: PLC0415  the models come after setup

    press = _issuing.Press(READERS, ROUNDS)
    ours, bare = together(press.issue, press.insert)
    rows = sum(len(rows) for rows in press.rows.values())
    print(f"issuing to {READERS} {ours:.1f} ms, {rows} rows bare {bare:.1f} ms")
    yield Measure(f"issuing to {READERS} readers / bare inserts of its rows, x", ours / bare, LIMIT)
