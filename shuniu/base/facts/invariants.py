"""What must hold over all facts."""

from collections.abc import Iterator

from django.db.models import Count, Max

from shuniu.base.facts.models import Fact
from shuniu.base.nouns import Invariant
from shuniu.base.strays import strays


def _of_nothing() -> Iterator[str]:
    yield from (f"{noun} {key} 不存在，却有事实" for noun, key in strays(Fact.objects.all()))


def _versions_missing() -> Iterator[str]:
    rows = Fact.objects.order_by().values_list("kind", "noun", "key", "part")
    for kind, noun, key, _, count, newest in rows.annotate(Count("pk"), Max("version")).iterator(
        chunk_size=2_000
    ):
        if count != newest:
            yield f"事实 {kind} {noun} {key} 有{count}个版本，最新的却是第{newest}版"


INVARIANTS = [
    Invariant("fact_subjects", "事实所指的事都在", _of_nothing),
    Invariant("fact_versions", "事实的版本一个不缺", _versions_missing),
]
