"""The composer with 200 adopted items to choose from and an issue of twelve, one of them open: over HTTP, rights and all.

The peer of the same run: a bare Django view that shows the same rows. Beside it, what the typesetter takes for the pages.
"""

from collections.abc import Iterator

import django

from bench import Measure
from bench.lists import together

ADOPTED, PLACED = 200, 12
PEER = 5.0


def run() -> Iterator[Measure]:
    """An editor opens the composer; a bare page shows as much."""
    django.setup()
    from bench import _composing, _reports  # noqa: PLC0415  the models come after setup

    office = _reports.Office(ADOPTED + PLACED)
    issue = _composing.issue_of(office, PLACED)
    page = office.visitor("何静")
    address = f"/issue/{issue.pk}/compose/?item={issue.items.first().pk}"
    ours, bare = together(lambda: page(address), lambda: _composing.bare(office, issue))
    shown = page(address).count(b"data-candidate")
    print(f"composer with {shown} to choose from {ours:.1f} ms, bare {bare:.1f} ms")
    if shown != ADOPTED:
        raise RuntimeError(f"{shown} candidates instead of {ADOPTED}")
    yield Measure("composing, 200 adopted / bare page of the same rows, x", ours / bare, PEER)
    (sheets,) = together(lambda: page(f"/issue/{issue.pk}/sheets/"))
    print(f"its pages typeset: {sheets:.1f} ms")
