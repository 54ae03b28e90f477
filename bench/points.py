"""Points of a year: recomputing the ledger, taking in one more adoption, reading the table of a circular.

Peers of the same run: reading the same facts through the same database driver, and a bare page of the same rows.
"""

from collections.abc import Iterator

import django

from bench import Measure
from bench.lists import together

UNITS, FEW, MANY = 2_000, 2_000, 200_000
RECOMPUTE, PAGE, TOUCHED = 5.0, 5.0, 4.0


def run() -> Iterator[Measure]:
    """A small year first, then the large one."""
    django.setup()
    from bench import _points  # noqa: PLC0415  the models come after setup

    year = _points.Year(UNITS, FEW)
    for facts in (0, MANY - FEW):
        year.add(facts)
        year.count()
        year.add(2)
        done = year.count()
        yield Measure(
            f"entries touched by one adoption among {year.facts // 1000}k", float(sum(done_of(done))), TOUCHED
        )
    ours, read = together(year.recompute, year.read)
    print(f"{year.facts} facts of {UNITS} units: {ours:.0f} ms, read {read:.0f} ms")
    yield Measure("recomputing a year of 200k facts / reading them, x", ours / read, RECOMPUTE)
    page, bare = year.published()
    ours, peer = together(page, bare)
    print(f"circular of {UNITS} units {ours:.1f} ms, bare {peer:.1f} ms")
    yield Measure("page of a circular of 2,000 units / bare page, x", ours / peer, PAGE)


def done_of(done: object) -> tuple[int, int, int]:
    """How many entries were made, changed and taken away."""
    return done.made, done.changed, done.gone  # type: ignore[attr-defined]
