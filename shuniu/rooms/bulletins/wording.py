"""The wording of an item, kept with the source of every sentence each time it is saved."""

from collections.abc import Sequence
from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.refusals import Incomplete
from shuniu.rooms.bulletins import provenance, sourcing
from shuniu.rooms.bulletins.models import Item, ItemText
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
    _insist_on_change(title, body, after)
    before = provenance.from_data(after.sentences) if after else ()
    return _kept(title, provenance.trace(body, sources, before), by=by, at=at, after=after)


def own(title: str, body: str, *, by: Actor, at: datetime, after: ItemText | None = None) -> ItemText:
    """The desk's own words: every sentence is declared editorial by who writes it."""
    _insist_on_change(title, body, after)
    sentences = provenance.trace(body, ())
    for place in provenance.blocking(sentences):
        sentences = provenance.declared(sentences, place)
    return _kept(title, sentences, by=by, at=at, after=after)


def again(item: Item, title: str, body: str, *, by: Actor, at: datetime) -> ItemText:
    """The next wording of an item: traced to its sources, or the desk's own where it credits nobody."""
    if not item.credits.exists():
        return own(title, body, by=by, at=at, after=item.text)
    return keep(title, body, sourcing.sources_of(item), by=by, at=at, after=item.text)


def traced_anew(text: ItemText, sources: Sequence[Source], *, by: Actor, at: datetime) -> ItemText:
    """The same words with other sources."""
    sentences = provenance.trace(text.body, sources, provenance.from_data(text.sentences))
    return _kept(text.title, sentences, by=by, at=at, after=text)


def resaid(sentences: Sequence[Sentence], *, by: Actor, at: datetime, after: ItemText) -> ItemText:
    """The same words, of which somebody said where a sentence comes from."""
    return _kept(after.title, sentences, by=by, at=at, after=after)


def _insist_on_change(title: str, body: str, after: ItemText | None) -> None:
    if after is not None and (title, body) == (after.title, after.body):
        raise Incomplete({"body": "文字没有变化，不必保存。"})


def _kept(
    title: str, sentences: Sequence[Sentence], *, by: Actor, at: datetime, after: ItemText | None
) -> ItemText:
    return ItemText.objects.create(
        title=title, body=provenance.joined(sentences), sentences=provenance.as_data(sentences),
        number=after.number + 1 if after else 1, previous=after, made_by=str(by), made_at=at,
    )  # fmt: skip
