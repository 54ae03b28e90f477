"""编辑, 改句, 记为编者按, 注明来源: the words of an item, and where each sentence comes from (BEY-6)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import Deed, act
from shuniu.base.refusals import Incomplete
from shuniu.rooms.bulletins import provenance, sourcing, wording
from shuniu.rooms.bulletins.acts.composing import insist
from shuniu.rooms.bulletins.life import ITEM
from shuniu.rooms.bulletins.models import Item
from shuniu.rooms.bulletins.provenance import Sentence, Span


@act(ITEM["edit"])
def edit(item: Item, *, by: Actor, at: datetime, deed: Deed, title: str, body: str) -> None:
    """Save the next wording; every sentence is traced anew."""
    insist(item.issue, by)
    item.text = wording.again(item, title, body, by=by, at=at)
    _saved(item, deed)


@act(ITEM["reword"])
def reword(item: Item, *, by: Actor, at: datetime, deed: Deed, place: int, words: str) -> None:
    """Another wording for one sentence (none: it goes); the rest stays as it is."""
    insist(item.issue, by)
    sentences = _sentences(item, place)
    was = sentences[place].text
    blanks = was[len(was.rstrip()) :]
    said = replace(sentences[place], text=words.strip() + blanks if words.strip() else "")
    body = provenance.joined([*sentences[:place], said, *sentences[place + 1 :]])
    if not body.strip():
        raise Incomplete({"words": "这是最后一句，不能删去；要整条不用，请撤下。"})
    item.text = wording.again(item, item.text.title, body, by=by, at=at)
    _saved(item, deed)


@act(ITEM["declare"])
def declare(item: Item, *, by: Actor, at: datetime, deed: Deed, place: int) -> None:
    """These words are the editors' own; said by a person, journalled, and gone when the words change."""
    insist(item.issue, by)
    sentences = _sentences(item, place)
    if sentences[place].origin is not provenance.Origin.UNSOURCED:
        raise Incomplete({"place": "这一句有来源，不用记为编者按。"})
    item.text = wording.resaid(provenance.declared(sentences, place), by=by, at=at, after=item.text)
    _saved(item, deed)


@act(ITEM["attribute"])
def attribute(item: Item, *, by: Actor, at: datetime, deed: Deed, place: int, span: Span) -> None:
    """This sentence says what those words of a report say: found by a person."""
    insist(item.issue, by)
    sentences = _sentences(item, place)
    lengths = {source.version: len(source.text) for source in sourcing.sources_of(item)}
    if not 0 <= span.start < span.end <= lengths.get(span.version, 0):
        raise Incomplete({"span": "请从列出的原文里选。"})
    item.text = wording.resaid(provenance.attributed(sentences, place, span), by=by, at=at, after=item.text)
    _saved(item, deed)


def _sentences(item: Item, place: int) -> Sequence[Sentence]:
    found = provenance.from_data(item.sentences)
    if not 0 <= place < len(found):
        raise Incomplete({"place": "没有这一句，请看过现在的文字再办。"})
    return found


def _saved(item: Item, deed: Deed) -> None:
    left = len(provenance.blocking(provenance.from_data(item.sentences)))
    deed.note(version=item.text.number, unsourced=left)
    deed.touches(item.issue)
