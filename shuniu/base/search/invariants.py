"""What must hold between things and what search knows of them: a lost row is a thing that nobody finds again."""

from collections.abc import Callable, Iterator
from typing import Any

from shuniu.base import nouns
from shuniu.base.nouns import Findable, Invariant, Noun
from shuniu.base.search.conditions import Condition
from shuniu.base.search.index import described
from shuniu.base.search.matching import number
from shuniu.base.search.models import Row
from shuniu.base.search.query import parse
from shuniu.base.strays import strays


def _unlike() -> Iterator[str]:
    for noun in nouns.every():
        if noun.search is not None:
            yield from _compared(noun, noun.search)


def _compared(noun: Noun, say: Callable[[Any], Findable | None]) -> Iterator[str]:
    rows = {row.key: row for row in Row.objects.filter(noun=noun.slug).iterator(chunk_size=500)}
    for thing in noun.model._default_manager.order_by("pk").iterator(chunk_size=500):
        found, row = say(thing), rows.get(thing.pk)
        if (found is None) != (row is None):
            yield f"{noun.word} {thing.pk} {'查不到' if row is None else '不该查到却查得到'}"
        elif found is not None and any(
            getattr(row, name) != value for name, value in described(found).items()
        ):
            yield f"{noun.word} {thing.pk} 查到的与现在的不符"


def _unfindable() -> Iterator[str]:
    for row in Row.objects.order_by("pk").iterator(chunk_size=500):
        query = parse(row.title)
        if query.terms and not number(query, Condition("search_row.id = %s", (row.pk,)), 1):
            yield f"{row.noun} {row.key} 按自己的标题查不到"


def _of_nothing() -> Iterator[str]:
    yield from (f"{noun} {key} 不存在，却查得到" for noun, key in strays(Row.objects.all()))


INVARIANTS = [
    Invariant("search_rows", "查到的就是现在的", _unlike),
    Invariant("search_tokens", "凡是查得到的，按标题都查得到", _unfindable),
    Invariant("search_subjects", "查到的事都在", _of_nothing),
]
