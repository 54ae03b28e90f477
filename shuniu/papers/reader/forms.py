"""What only some layouts have: who was there (纪要), the items of a bulletin, the fields of slips and ledgers."""

import re
from itertools import pairwise

from shuniu.papers.model import Item, Labelled, Span, Words
from shuniu.papers.reader.body import blocks_of
from shuniu.papers.reader.head import is_title_line
from shuniu.papers.reader.lines import Line
from shuniu.papers.reader.marks import note_in
from shuniu.papers.reader.words import spaced

_ATTENDED = re.compile(rf"(?P<label>{spaced('attendance_labels')})\s*[：:]\s*(?P<text>.+)$")
_FIELD = re.compile(r"(?P<label>[^：:，。；\t]{1,14})[：:]\s*(?P<text>.*)$")
_UNIT_LABELS = ("填报单位", "单位", "填表单位", "编制单位")
_PERIOD_LABELS = ("统计时段", "统计期间", "时段", "统计时间", "期间")
_LONGEST_SOURCE = 60
_SURE, _LIKELY = 0.95, 0.8


def attendance_of(lines: list[Line]) -> tuple[tuple[Labelled, ...], list[Line]]:
    """出席, 请假, 列席 of minutes wherever they stand, and the lines that are left."""
    found = [(line, _ATTENDED.match(line.text)) for line in lines]
    there = tuple(_labelled(line, match) for line, match in found if match)
    return there, [line for line, match in found if not match]


def _labelled(line: Line, match: re.Match[str]) -> Labelled:
    label = "".join(match["label"].split())
    return Labelled(label, match["text"].strip(), span=line.span, confidence=_SURE)


def fields_of(lines: list[Line]) -> tuple[dict[str, Words], tuple[Labelled, ...], list[Line]]:
    """unit and period, the other labelled lines, and the lines that are left, of a slip or ledger."""
    named: dict[str, Words] = {}
    fields: list[Labelled] = []
    left: list[Line] = []
    for line in lines:
        match = _FIELD.match(line.text) if line.table is None and "\t" not in line.raw.strip() else None
        if match is None:
            left.append(line)
            continue
        name = _name_of(match["label"])
        if name and name not in named:
            named[name] = Words(match["text"].strip(), span=line.span, confidence=_SURE)
        else:
            fields.append(_labelled(line, match))
    return named, tuple(fields), left


def _name_of(label: str) -> str | None:
    if label in _UNIT_LABELS:
        return "unit"
    return "period" if label in _PERIOD_LABELS else None


def items_of(lines: list[Line]) -> tuple[tuple[Item, ...], list[Line]]:
    """The items of a bulletin, and the lines before the first title."""
    starts = [at for at in range(len(lines)) if _opens_item(lines, at)]
    first = starts[0] if starts else len(lines)
    bounds = pairwise([*starts, len(lines)])
    return tuple(_item(lines[start:end]) for start, end in bounds), lines[:first]


def _opens_item(lines: list[Line], at: int) -> bool:
    """A title line with text below it, at the top, after a source line or after a full paragraph."""
    if not is_title_line(lines[at]) or note_in(lines[at].text) or at + 1 == len(lines):
        return False
    return at == 0 or not is_title_line(lines[at - 1]) or note_in(lines[at - 1].text) is not None


def _item(lines: list[Line]) -> Item:
    source = note_in(lines[-1].text) if len(lines) > 1 else None
    is_source = source is not None and len(source) <= _LONGEST_SOURCE
    body = lines[1:-1] if is_source else lines[1:]
    span = Span(lines[0].start, lines[-1].end)
    return Item(
        lines[0].text, blocks_of(body), source or "" if is_source else "", span=span, confidence=_LIKELY
    )
