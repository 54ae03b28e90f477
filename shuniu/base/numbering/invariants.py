"""What must hold over all numbers. ``gaps`` is for the nouns that hold the numbers: only they know which are in use."""

from collections.abc import Iterable, Iterator

from django.db.models import F, Q

from shuniu.base.nouns import Invariant
from shuniu.base.numbering.models import Series, Voided


def gaps(series: Series, used: Iterable[int]) -> Iterator[str]:
    """One line per number of a gapless series that is neither in use nor explained, or in use and never taken."""
    held, voided = set(used), set(series.voided.values_list("number", flat=True))
    for number in sorted(set(range(1, series.last + 1)) - held - voided):
        yield f"{series.name} {series.year} 缺第{number}号，也没有作废说明"
    for number in sorted(held & voided):
        yield f"{series.name} {series.year} 第{number}号已作废，却还在用"
    yield from beyond(series, held)


def beyond(series: Series, used: Iterable[int]) -> Iterator[str]:
    """One line per number in use that the series never gave; a later one would be given twice."""
    for number in sorted(number for number in set(used) if not 1 <= number <= series.last):
        yield f"{series.name} {series.year} 第{number}号在用，序列却只编到{series.last}"


def _voided_untaken() -> Iterator[str]:
    never = Q(number__gt=F("series__last")) | Q(number=0)
    yield from (
        f"{voided}，但这个号没有编过" for voided in Voided.objects.filter(never).select_related("series")
    )


INVARIANTS = [Invariant("voided_taken", "作废的编号都是编过的", _voided_untaken)]
