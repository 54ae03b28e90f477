"""The wording of an item, kept with the source of every sentence each time it is saved."""

from collections.abc import Sequence
from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.refusals import Incomplete
from shuniu.rooms.bulletins import provenance
from shuniu.rooms.bulletins.models import ItemText
from shuniu.rooms.bulletins.provenance import Sentence, Source


def keep(
    title: str,
    body: str,
    sources: Sequence[Source],
    *,
    by: Actor,
    at: datetime,
    after: ItemText | None = None,
) -> ItemText:
    """Trace a wording and keep it as the next one after another. Incomplete where nothing is different."""
    if after is not None and (title, body) == (after.title, after.body):
        raise Incomplete({"body": "文字没有变化，不必保存。"})
    before = provenance.from_data(after.sentences) if after else ()
    return _kept(title, provenance.trace(body, sources, before), by=by, at=at, after=after)


def resaid(sentences: Sequence[Sentence], *, by: Actor, at: datetime, after: ItemText) -> ItemText:
    """The same words, of which somebody said where a sentence comes from."""
    return _kept(after.title, sentences, by=by, at=at, after=after)


def _kept(
    title: str, sentences: Sequence[Sentence], *, by: Actor, at: datetime, after: ItemText | None
) -> ItemText:
    return ItemText.objects.create(
        title=title, body=provenance.joined(sentences), sentences=provenance.as_data(sentences),
        number=after.number + 1 if after else 1, previous=after, made_by=str(by), made_at=at,
    )  # fmt: skip
