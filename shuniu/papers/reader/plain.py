"""Pasted text: the simplest way in, and the one every other way ends in."""

from shuniu.papers.reader.glue import unglued
from shuniu.papers.reader.lines import Line, lines_of
from shuniu.papers.reader.reading import Reading
from shuniu.papers.reader.recognise import document_of
from shuniu.papers.reader.wrapped import unwrapped


def read_text(text: str) -> Reading:
    """Reads a text as it is; spans are offsets into exactly this text. Empty text gives an empty document."""
    return reading_of(text, lines_of(text))


def reading_of(text: str, lines: list[Line], **about) -> Reading:
    """The reading of lines that stand in `text`; `about` fills name, form and remarks."""
    document, unplaced = document_of(unwrapped(unglued(lines)))
    return Reading(text, document, unplaced, **about)
