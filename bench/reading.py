"""The reader of an issue of twelve items by a leader who may write on each: what it weighs on the line, and what it takes."""

from collections.abc import Iterator

import django

from bench import Measure
from bench.lists import together

PLACED = 12
KILOBYTES = 40.0


def run() -> Iterator[Measure]:
    """A leader opens the issue on a bad line, for the first time."""
    django.setup()
    from bench import _composing, _reports  # noqa: PLC0415  the models come after setup
    from shuniu.rooms.bulletins import acts  # noqa: PLC0415
    from shuniu.rooms.bulletins.tests.weighing import weight  # noqa: PLC0415
    from tests.cast import MONDAY  # noqa: PLC0415

    office = _reports.Office(PLACED)
    cast, issue = office.cast, _composing.issue_of(office, PLACED)
    cast.hired("江川", "yz", "leader", "市委副书记")
    acts.enlist(issue.bulletin, by=cast["何静"], at=MONDAY, posts=[cast.posts["江川"]], prints=0)
    issue = acts.submit(issue, by=cast["何静"], at=MONDAY)
    for signer in ("周明远", "陈立"):
        issue = acts.sign(issue, by=cast[signer], at=MONDAY)
    issue = acts.distribute(acts.issue(issue, by=cast["何静"], at=MONDAY), by=cast["何静"], at=MONDAY)
    page, address = office.visitor("江川"), f"/read/{issue.pk}/"
    (taken,) = together(lambda: page(address))
    print(f"reader of {PLACED} items: {taken:.1f} ms")
    yield Measure(
        f"reader of {PLACED} items, first visit, kB compressed", weight(page(address)) / 1000, KILOBYTES
    )
