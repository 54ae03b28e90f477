"""What must hold between the journal and the things it speaks of."""

from collections.abc import Iterator

from django.db.models import OuterRef, Subquery

from shuniu.base import nouns
from shuniu.base.journal.comparing import record_of
from shuniu.base.journal.models import Entry, Touch
from shuniu.base.nouns import Invariant, Noun
from shuniu.base.strays import strays


def _moved_without_an_act() -> Iterator[str]:
    for noun in nouns.every():
        yield from _moved(noun)


def _moved(noun: Noun) -> Iterator[str]:
    newest = Entry.objects.filter(noun=noun.slug, key=OuterRef("pk")).order_by("-seq").values("canonical")[:1]
    things = noun.model._default_manager.annotate(newest=Subquery(newest)).order_by("pk")
    for key, state, said in things.values_list("pk", "state", "newest").iterator(chunk_size=2_000):
        if said is None and noun.made_with:
            if state != noun.made_with:
                yield f"{noun.word} {key} 现在是“{noun.life.states.get(state, state)}”，却没有留痕"
        elif said is None:
            yield f"{noun.word} {key} 没有留痕"
        elif (record_of(said) or {}).get("after") != state:
            yield f"{noun.word} {key} 现在是“{noun.life.states.get(state, state)}”，与最后一条留痕不符"


def _of_nothing() -> Iterator[str]:
    for word, rows in (("留痕", Entry.objects.all()), ("留痕的牵连", Touch.objects.all())):
        yield from (f"{word}所指的 {noun} {key} 不存在" for noun, key in strays(rows))


INVARIANTS = [
    Invariant("journal_states", "每件事的现状，就是最后一条留痕所说的", _moved_without_an_act),
    Invariant("journal_subjects", "留痕所指的事都在", _of_nothing),
]
