"""附件: what follows the document on pages of its own, and what web pages add below."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from shuniu.papers.model import Attachment, Span
from shuniu.papers.reader.body import blocks_of
from shuniu.papers.reader.lines import Line
from shuniu.papers.reader.marks import date_in, note_in, stops
from shuniu.papers.reader.noted import ATTACHMENT_LABEL
from shuniu.papers.reader.titles import is_complete_title, is_title_line, title_text
from shuniu.papers.reader.words import any_of

_FURNITURE = re.compile(rf"(?:{any_of('page_furniture')})")
_LABELLED = re.compile(
    r"(?P<label>附\s*[件表]\s*[\d０-９一二三四五六七八九十]{0,3})(?:\s*[：:．.\s]\s*|(?<=\d))(?P<title>[^，。；]{2,60})$"
)
_MOST_TITLE_LINES = 4
_SURE, _GUESS = 0.95, 0.6


@dataclass(slots=True)
class Annexes:
    """The attachments found, and the lines among them that belong to nothing."""

    found: list[Attachment] = field(default_factory=list)
    strange: list[Line] = field(default_factory=list)


def annexes_of(lines: list[Line]) -> Annexes:
    """Parts the lines below signature and date into attachments; without any label they are one, by guess."""
    annexes = Annexes()
    lines = _without_furniture(lines, annexes)
    starts = [at for at, line in enumerate(lines) if _opens(lines, at)]
    first = starts[0] if starts else len(lines)
    _take_unlabelled(lines[:first], annexes)
    for start, end in pairwise([*starts, len(lines)]):
        annexes.found.append(_labelled(lines[start:end]))
    return annexes


def _without_furniture(lines: list[Line], annexes: Annexes) -> list[Line]:
    annexes.strange += [line for line in lines if _FURNITURE.match(line.text)]
    return [line for line in lines if not _FURNITURE.match(line.text)]


def _opens(lines: list[Line], at: int) -> bool:
    text = lines[at].text
    return bool(lines[at].table is None and (ATTACHMENT_LABEL.fullmatch(text) or _LABELLED.match(text)))


def _labelled(lines: list[Line]) -> Attachment:
    found = _LABELLED.match(lines[0].text)
    if found and not ATTACHMENT_LABEL.fullmatch(lines[0].text):
        return _attachment("".join(found["label"].split()), found["title"], lines, lines[1:], _SURE)
    label = "".join(lines[0].text.split()).rstrip("：:")
    taken = title_lines(lines[1:])
    return _attachment(label, title_text(lines[1 : 1 + taken]), lines, lines[1 + taken :], _SURE)


def _take_unlabelled(lines: list[Line], annexes: Annexes) -> None:
    taken = title_lines(lines)
    if len(lines) > max(taken, 1) or any(stops(line.text) for line in lines):
        annexes.found.append(_attachment("", title_text(lines[:taken]), lines, lines[taken:], _GUESS))
    else:
        annexes.strange += lines


def _attachment(label: str, title: str, whole: list[Line], text: list[Line], sure: float) -> Attachment:
    span = Span(whole[0].start, whole[-1].end)
    return Attachment(label, title, blocks_of(text), span=span, confidence=sure)


def title_lines(lines: list[Line]) -> int:
    """How many of the first lines are the title of an attachment."""
    for at, line in enumerate(lines[:_MOST_TITLE_LINES]):
        if not is_title_line(line) or date_in(line.text) or (at and note_in(line.text)):
            return at
        if is_complete_title(title_text(lines[: at + 1])):
            return at + 1
    return min(len(lines), 1)
