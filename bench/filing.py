"""Filing a report over HTTP: session, form, check, journal, clocks, notices, search, the token that counts it once.

The peer of the same run: a bare Django view that inserts the same rows in one transaction with the same pragmas.
"""

from collections.abc import Iterator
from itertools import count

import django

from bench import Measure
from bench.lists import together

LIMIT = 6.0
EARLIER = 2_000


def run() -> Iterator[Measure]:
    """One clerk files one report after another."""
    django.setup()
    from bench import _bare, _filing, _reports  # noqa: PLC0415  the models come after setup

    office = _reports.Office(EARLIER)
    clerk, number = _filing.Clerk(office), count()
    written = _bare.Inserts(lambda: clerk.file(next(number)), _filing.TABLES)
    ours, bare = together(lambda: clerk.file(next(number)), written.again)
    print(f"filing {ours:.1f} ms, {len(written.rows)} rows bare {bare:.1f} ms")
    yield Measure("filing a report / bare inserts of its rows, x", ours / bare, LIMIT)
