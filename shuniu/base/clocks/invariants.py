"""What must hold between clocks and the things they run on; their dates are proved in ``nouns``."""

from collections.abc import Iterator

from shuniu.base.clocks.models import Clock
from shuniu.base.clocks.watches import watch_of
from shuniu.base.nouns import Invariant
from shuniu.base.strays import strays


def _of_nothing() -> Iterator[str]:
    yield from (f"{noun} {key} 不存在，却有时限" for noun, key in strays(Clock.objects.all()))


def _unwatched() -> Iterator[str]:
    for noun, name in Clock.objects.running().order_by().values_list("noun", "name").distinct():
        try:
            watch_of(noun, name)
        except LookupError as missing:
            yield f"时限在走，{missing}"


def _troubled() -> Iterator[str]:
    for clock in Clock.objects.running().exclude(trouble="").iterator():
        yield f"时限 {clock.pk}（{clock}）提醒不出：{clock.trouble}"


INVARIANTS = [
    Invariant("clock_subjects", "时限所指的事都在", _of_nothing),
    Invariant("clock_watched", "在走的时限都有人看管", _unwatched),
    Invariant("clock_rings", "在走的时限都提醒得出", _troubled),
]
