"""Pasted text: the simplest way in, and the one every other way ends in."""

from shuniu.papers.reader.decoding import refuse_garbled
from shuniu.papers.reader.glue import unglued
from shuniu.papers.reader.limits import refuse_long
from shuniu.papers.reader.lines import Line, lines_of
from shuniu.papers.reader.reading import Reading
from shuniu.papers.reader.recognise import document_of
from shuniu.papers.reader.wrapped import unwrapped, with_whole_addressees


def read_text(text: str) -> Reading:
    """Reads a text as it is; spans are offsets into exactly this text. Empty text gives an empty document.

    Raises Unreadable for more text than the limit and for 乱码.
    """
    return read_plain(text)


def read_plain(text: str, **about) -> Reading:
    """As `read_text`; `about` fills name and form of the reading."""
    refuse_long(text)
    return reading_of(text, unwrapped(unglued(lines_of(text))), **about)


def reading_of(text: str, lines: list[Line], **about) -> Reading:
    """The reading of lines that stand in `text`; `about` fills name, form and remarks."""
    refuse_long(text)
    refuse_garbled(text)
    document, unplaced = document_of(with_whole_addressees(lines))
    return Reading(text, document, unplaced, **about)
