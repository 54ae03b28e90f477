"""附件说明: the list of attachments below the text, and the labels with which attachments begin."""

import re
from collections.abc import Iterator

from shuniu.papers.model import Span, Words
from shuniu.papers.reader.lines import Line
from shuniu.papers.reader.marks import stops

ATTACHMENT_LABEL = re.compile(
    r"附\s*[件表]\s*(?:[\d０-９]{1,2}(?:[-－—][\d０-９]{1,2})?|[一二三四五六七八九十]{1,3})?\s*[：:]?"
)
_NUMBERED = r"[\d０-９]{1,2}\s*[.．、](?=[\d]{4}年|\D)\s*"
LISTED = re.compile(_NUMBERED)
_OPENS = re.compile(
    r"附\s*件?\s*(?P<number>[\d０-９]{1,2})?\s*[：:．.]\s*(?=\S)|附件\s*(?P<first>1)[.．、](?!\d)\s*"
)
_LONGEST_NAME = 80
_SURE = 0.95


def opens_listing(line: Line) -> bool:
    """Whether an 附件说明 begins here."""
    return bool(_OPENS.match(line.text)) and may_list(line)


def may_list(line: Line) -> bool:
    """Whether the line can be one of an 附件说明: numbered, or no sentence, and not too long."""
    if line.table or "\t" in line.raw.strip() or len(line.text) > _LONGEST_NAME:
        return False
    return bool(_OPENS.match(line.text) or LISTED.match(line.text)) or not stops(line.text)


def names_of(lines: list[Line]) -> tuple[Words, ...]:
    """The names in the list without numbers; a line that has no number goes on with the name above it."""
    names: list[Words] = []
    for line in lines:
        for text, span, numbered in _parts(line):
            if numbered or not names:
                names.append(Words(text, span=span, confidence=_SURE))
            else:
                names[-1] = _continued(names[-1], text, span)
    return tuple(names)


def _continued(name: Words, text: str, span: Span) -> Words:
    start = name.span.start if name.span else span.start
    return Words(name.text + text, span=Span(start, span.end), confidence=name.confidence)


def _parts(line: Line) -> Iterator[tuple[str, Span, bool]]:
    """(name, place, whether it has a number or label) of each name in one line."""
    opening = _OPENS.match(line.text)
    begin = opening.end() if opening else 0
    marks = [
        found.start()
        for found in re.finditer(rf"(?<![\d.．]){_NUMBERED}", line.text)
        if found.start() >= begin
    ]
    bounds = sorted(
        {0, *(marks if _in_order(line.text, marks, begin) else [])} - ({begin} if opening else set())
    )
    for start, end in zip(bounds, [*bounds[1:], len(line.text)], strict=True):
        piece = line.text[start:end].rstrip(" \u3000")
        bare = LISTED.sub("", (_OPENS.sub("", piece, count=1) if start == 0 else piece).strip(), count=1)
        numbered = bool(opening and start == 0) or bool(LISTED.match(piece))
        yield bare.strip(), line.span_of(start, start + len(piece)), numbered


def _in_order(text: str, marks: list[int], begin: int) -> bool:
    """Whether the numbers in a line are a row 1 2 3, and not figures inside a name."""
    return len(marks) > 1 and marks[0] == begin
