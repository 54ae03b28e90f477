"""What only some layouts have: who was there (纪要), the items of a bulletin, the fields of slips and ledgers."""

import re
from dataclasses import replace
from itertools import pairwise

from shuniu.papers.model import Item, Labelled, Span, Words
from shuniu.papers.reader.body import blocks_of
from shuniu.papers.reader.lines import Line
from shuniu.papers.reader.marks import note_in
from shuniu.papers.reader.titles import is_title_line
from shuniu.papers.reader.words import spaced

_ATTENDED = re.compile(rf"(?P<label>{spaced('attendance_labels')})\s*[：:]\s*(?P<text>.+)$")
_FIELD = re.compile(r"(?P<label>[^：:，。；\t]{1,14})[：:]\s*(?P<text>.*)$")
_PIECE = re.compile(r"[^\u3000\t]+(?:\u3000(?![\u3000\t])[^\u3000\t]+)*")  # parted by two blanks or a tab
_CONTENTS = re.compile(r"(?:本\s*期\s*要\s*目|目\s*录|要\s*目|本\s*期\s*导\s*读)$")
_BULLET = re.compile(
    r"^(?:\d{1,2}\s*[.．、]|[●◆■★○▲·]|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、)?\s*"
)
_SECTION = re.compile(r"^【([^【】]{2,14})】$")
_UNIT_LABELS = ("填报单位", "单位", "填表单位", "编制单位")
_PERIOD_LABELS = ("统计时段", "统计期间", "时段", "统计时间", "期间")
_LONGEST_SOURCE = 60
_SURE, _LIKELY = 0.95, 0.8


def attendance_of(lines: list[Line]) -> tuple[tuple[Labelled, ...], list[Line]]:
    """出席, 请假, 列席 of minutes wherever they stand, and the lines that are left."""
    found = [(line, _ATTENDED.match(line.text)) for line in lines]
    there = tuple(_attended(line, match) for line, match in found if match)
    return there, [line for line, match in found if not match]


def _attended(line: Line, match: re.Match[str]) -> Labelled:
    names = re.sub(r"\s+", "　", match["text"].strip())
    return Labelled("".join(match["label"].split()), names, span=line.span, confidence=_SURE)


def fields_of(lines: list[Line], in_pairs: bool) -> tuple[dict[str, Words], tuple[Labelled, ...], list[Line]]:
    """unit and period, the other labelled pieces, and the lines that are left, of a slip or ledger.

    With `in_pairs` what stands side by side without colons is label and value in turn, as on a printed slip.
    """
    named: dict[str, Words] = {}
    fields: list[Labelled] = []
    left: list[Line] = []
    for line in lines:
        found = _cells_in_pairs(line) if in_pairs else []
        found = found or _labelled_pieces(line) or (_pairs(line) if in_pairs else [])
        if not found:
            left.append(line)
        for one in found:
            name = _name_of(one.label)
            if name and name not in named:
                named[name] = Words(one.text, span=one.span, confidence=_SURE)
            else:
                fields.append(one)
    return named, tuple(fields), left


def _cells_in_pairs(line: Line) -> list[Labelled]:
    """The cells of a table as label and value in turn; nothing when a row does not come out even."""
    rows = line.table.rows if line.table else ()
    if any(len(row) % 2 for row in rows):
        return []
    return [
        Labelled(label.text, value.text, span=line.span, confidence=_LIKELY)
        for row in rows
        for label, value in zip(row[::2], row[1::2], strict=True)
    ]


def _labelled_pieces(line: Line) -> list[Labelled]:
    """Each piece of a line as label：text; nothing when one of them has no label."""
    if line.table:
        return []
    places = [found.span() for found in _PIECE.finditer(line.text)]
    matches = [_FIELD.match(line.text[start:end]) for start, end in places]
    return [
        Labelled(match["label"].strip(), match["text"].strip(), span=line.span_of(*place), confidence=_SURE)
        for place, match in zip(places, matches, strict=True)
        if match and all(matches)
    ]


def _pairs(line: Line) -> list[Labelled]:
    """A line of label, value, label, value; nothing when they do not come out even."""
    if line.table:
        return []
    places = [found.span() for found in _PIECE.finditer(line.text)]
    if len(places) % 2:
        return []
    words = [line.text[start:end].strip() for start, end in places]
    spans = [line.span_of(places[at][0], places[at + 1][1]) for at in range(0, len(places), 2)]
    pairs = zip(words[::2], words[1::2], spans, strict=True)
    return [Labelled(label, text, span=span, confidence=_LIKELY) for label, text, span in pairs]


def _name_of(label: str) -> str | None:
    if label in _UNIT_LABELS:
        return "unit"
    return "period" if label in _PERIOD_LABELS else None


def items_of(lines: list[Line]) -> tuple[tuple[Item, ...], list[Line], list[Line]]:
    """The items of a bulletin, the lines before the first title, and those of its table of contents."""
    contents = _contents(lines)
    lines = lines[len(contents) :]
    starts = [at for at in range(len(lines)) if _SECTION.match(lines[at].text) or _opens_item(lines, at)]
    first = starts[0] if starts else len(lines)
    return _items(lines, list(pairwise([*starts, len(lines)]))), lines[:first], contents


def _items(lines: list[Line], bounds: list[tuple[int, int]]) -> tuple[Item, ...]:
    """The items between bounds; a 栏目 stands over all that follow it, and in the first one's place."""
    found: list[Item] = []
    section, above = "", None
    for start, end in bounds:
        if named := _SECTION.match(lines[start].text):
            section, above = named[1], lines[start]
            continue
        item = _item(lines[start:end])
        span = Span((above or lines[start]).start, lines[end - 1].end)
        found.append(replace(item, section=section, span=span))
        above = None
    return tuple(found)


def _contents(lines: list[Line]) -> list[Line]:
    """本期要目 and the titles listed below it, which all stand again further down."""
    if not lines or not _CONTENTS.match(lines[0].text):
        return []
    later = [line.text for line in lines]
    count = 1
    while count < len(lines) and _BULLET.sub("", lines[count].text) in later[count + 1 :]:
        count += 1
    return lines[:count]


def _opens_item(lines: list[Line], at: int) -> bool:
    """A title line with text below it: at the top, under a 栏目, after a source line or after a full paragraph."""
    if at and _SECTION.match(lines[at - 1].text) and at + 1 < len(lines):
        return True
    if not is_title_line(lines[at]) or note_in(lines[at].text) or at + 1 == len(lines):
        return False
    return at == 0 or not is_title_line(lines[at - 1]) or note_in(lines[at - 1].text) is not None


def _item(lines: list[Line]) -> Item:
    source = note_in(lines[-1].text) if len(lines) > 1 else None
    is_source = source is not None and len(source) <= _LONGEST_SOURCE
    body = lines[1:-1] if is_source else lines[1:]
    span = Span(lines[0].start, lines[-1].end)
    return Item(
        lines[0].text,
        blocks_of(body),
        source or "" if is_source else "",
        span=span,
        confidence=_LIKELY,
    )
