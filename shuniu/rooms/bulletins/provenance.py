"""Where every sentence of an item comes from (BEY-6): pure, no database.

A text is a row of sentences; joined they are the text again, character for character. Each says which words of which version
it comes from and whether it is ``quoted`` (the source's own words), ``edited`` (its words, changed), ``editorial`` (an editor
said: these are ours) or ``unsourced``, which blocks the issue. A declaration holds for the words it was made for: change them
and it is gone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from shuniu.rooms.bulletins.matching import Passage, contributions, passages, spoken
from shuniu.rooms.bulletins.splitting import split


class Origin(StrEnum):
    """How a sentence stands to its sources."""

    QUOTED = "quoted"
    EDITED = "edited"
    EDITORIAL = "editorial"
    UNSOURCED = "unsourced"


@dataclass(frozen=True, slots=True)
class Source:
    """A text that may be drawn on: the key of its version, and its words."""

    version: int
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words of a version: ``text[start:end]``."""

    version: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with the blanks and the line's end that follow it, and where it comes from."""

    text: str
    sources: tuple[Span, ...] = ()
    origin: Origin = Origin.UNSOURCED

    @property
    def blocks(self) -> bool:
        """Does it stop the issue: words of nobody?"""
        return self.origin is Origin.UNSOURCED and bool(spoken(self.text))


def trace(body: str, sources: Sequence[Source], before: Iterable[Sentence] = ()) -> tuple[Sentence, ...]:
    """The sentences of a text with their sources. ``before``: as they stood, for what a person said of them."""
    known = {spoken(one.text): one for one in before}
    found = [passage for source in sources for passage in passages(source.version, source.text)]
    return tuple(_traced(text, found, sources, known.get(spoken(text))) for text in split(body))


def _traced(
    text: str, found: Sequence[Passage], sources: Sequence[Source], known: Sentence | None
) -> Sentence:
    words = spoken(text)
    if not words:
        return Sentence(text)
    if known is not None and known.origin is not Origin.UNSOURCED and _stands(known, sources):
        return replace(known, text=text)
    quoted = next((passage for passage in found if passage.words == words), None)
    if quoted is not None:
        return Sentence(text, (_span(quoted),), Origin.QUOTED)
    drawn = contributions(words, found)
    if drawn:
        return Sentence(text, tuple(sorted({_span(passage) for passage in drawn})), Origin.EDITED)
    return Sentence(text)


def _stands(known: Sentence, sources: Sequence[Source]) -> bool:
    """What was said of these words holds while the versions it points to are still sources."""
    lengths = {source.version: len(source.text) for source in sources}
    return all(span.end <= lengths.get(span.version, -1) for span in known.sources)


def _span(passage: Passage) -> Span:
    return Span(passage.version, passage.start, passage.end)


def declared(sentences: Sequence[Sentence], place: int) -> tuple[Sentence, ...]:
    """The sentence at that place said to be the editors' own. IndexError where there is none."""
    return _with(sentences, place, replace(sentences[place], sources=(), origin=Origin.EDITORIAL))


def attributed(sentences: Sequence[Sentence], place: int, span: Span) -> tuple[Sentence, ...]:
    """The sentence at that place said to come from those words, because an editor found them."""
    return _with(sentences, place, replace(sentences[place], sources=(span,), origin=Origin.EDITED))


def _with(sentences: Sequence[Sentence], place: int, sentence: Sentence) -> tuple[Sentence, ...]:
    if not 0 <= place < len(sentences):
        raise IndexError(place)
    return (*sentences[:place], sentence, *sentences[place + 1 :])


def blocking(sentences: Iterable[Sentence]) -> list[int]:
    """The places of the sentences that stop the issue."""
    return [place for place, sentence in enumerate(sentences) if sentence.blocks]


def joined(sentences: Iterable[Sentence]) -> str:
    """The text that the sentences are."""
    return "".join(sentence.text for sentence in sentences)


def as_data(sentences: Iterable[Sentence]) -> list[dict[str, Any]]:
    """As a row keeps them."""
    return [
        {
            "text": one.text,
            "sources": [[span.version, span.start, span.end] for span in one.sources],
            "origin": str(one.origin),
        }
        for one in sentences
    ]


def from_data(data: Iterable[dict[str, Any]]) -> tuple[Sentence, ...]:
    """As they were kept."""
    return tuple(
        Sentence(one["text"], tuple(Span(*span) for span in one["sources"]), Origin(one["origin"]))
        for one in data
    )
