"""版记: 主送 moved down, 抄送, 印发机关 and 印发日期, 印数; and the foot of a bulletin: 报, 送, 发, 编辑."""

import re
from dataclasses import dataclass, field, replace

from shuniu.papers.model import Bodies, Date, Labelled, Words
from shuniu.papers.reader.lines import Line
from shuniu.papers.reader.marks import DATE, date_in, is_body
from shuniu.papers.reader.words import any_of

MOST_LINES = 14  # how far up from the end a colophon is looked for
_COPIED = re.compile(r"抄\s*送\s*(?:机关)?\s*[：:]\s*")
_BELOW = re.compile(r"主\s*送\s*(?:机关)?\s*[：:]\s*")
_DISTRIBUTED = re.compile(rf"(?P<label>{any_of('distribution_labels')})\s*[：:]\s*(?P<text>.+)$")
_STAFF = re.compile(
    rf"(?P<label>{any_of('staff_labels')})\s*[：:]\s*(?P<text>[^\s：:]*(?:[\s\u3000](?![^\s：:]*[：:])[^\s：:]+)*)"
)
_PRINTED = re.compile(rf"(?P<by>.*?)\s*(?P<on>{DATE.pattern})\s*印\s*[发制]?$")
_COPIES = re.compile(r"[（(]?\s*(?:共\s*印|印)\s*\d+\s*份\s*[）)]?$")
_SURE, _LIKELY = 0.97, 0.85


@dataclass(slots=True)
class Colophon:
    """What was found at the foot; `used` lines from the end belong to it."""

    used: int = 0
    addressees: Bodies | None = None
    copied_to: Bodies | None = None
    distribution: list[Labelled] = field(default_factory=list)
    staff: list[Labelled] = field(default_factory=list)
    printed_by: Words | None = None
    printed_on: Date | None = None
    copies: Words | None = None
    strange: list[Line] = field(default_factory=list)


def colophon_of(lines: list[Line], is_bulletin: bool = False) -> Colophon:
    """Reads the foot of the last page: from the first of its lines among the last ones to the end."""
    first = max(0, len(lines) - MOST_LINES)
    start = next((at for at in range(first, len(lines)) if _opens(lines, at, is_bulletin)), len(lines))
    colophon = Colophon(used=len(lines) - start)
    for line in _whole(lines[start:], is_bulletin):
        if not _takes(colophon, line, is_bulletin):
            colophon.strange.append(line)
    return colophon


def _opens(lines: list[Line], at: int, is_bulletin: bool) -> bool:
    text = lines[at].text
    if lines[at].table:
        return False
    if is_bulletin and (_DISTRIBUTED.match(text) or _STAFF.match(text)):
        return True
    below = at + 1 < len(lines) and is_body(text) and bool(_PRINTED.match(lines[at + 1].text))
    moved = bool(_BELOW.match(text)) and at > 0
    return bool(_COPIED.match(text) or _PRINTED.match(text) or _COPIES.match(text)) or below or moved


def _whole(lines: list[Line], is_bulletin: bool) -> list[Line]:
    """Lines in which a long 抄送 goes on are joined to it, up to its full stop."""
    whole: list[Line] = []
    for place, line in enumerate(lines):
        open_row = whole and (_COPIED.match(whole[-1].text) or _BELOW.match(whole[-1].text))
        if open_row and not whole[-1].text.endswith("。") and not _opens(lines, place, is_bulletin):
            whole[-1] = whole[-1].joined(line)
        else:
            whole.append(line)
    return whole


def _takes(colophon: Colophon, line: Line, is_bulletin: bool) -> bool:
    if is_bulletin and (_takes_staff(colophon, line) or _takes_distribution(colophon, line)):
        return True
    return _takes_bodies(colophon, line) or _takes_printed(colophon, line)


def _takes_bodies(colophon: Colophon, line: Line) -> bool:
    for name, mark in (("copied_to", _COPIED), ("addressees", _BELOW)):
        found = mark.match(line.text)
        if found and getattr(colophon, name) is None:
            text = line.text[found.end() :].rstrip("。").rstrip()
            setattr(colophon, name, Bodies(text, span=line.span, confidence=_SURE))
            return True
    return False


def _takes_printed(colophon: Colophon, line: Line) -> bool:
    printed = _PRINTED.match(line.text)
    if printed and colophon.printed_on is None:
        _print(colophon, line, printed)
        return True
    if _COPIES.match(line.text) and colophon.copies is None:
        colophon.copies = Words(line.text, span=line.span, confidence=_SURE)
        return True
    if is_body(line.text) and colophon.printed_by is None:
        colophon.printed_by = Words(line.text, span=line.span, confidence=_LIKELY)
        return True
    return False


def _print(colophon: Colophon, line: Line, printed: re.Match[str]) -> None:
    by, at = printed["by"], 0
    if by and colophon.printed_by is None:
        colophon.printed_by = Words(by, span=line.span_of(0, len(by)), confidence=_SURE)
        at = printed.start("on")
    date = date_in(printed["on"]) or Date(printed["on"])
    colophon.printed_on = replace(date, span=line.span_of(at, len(line.text)), confidence=_SURE)


def _takes_distribution(colophon: Colophon, line: Line) -> bool:
    found = _DISTRIBUTED.match(line.text)
    if found:
        text = found["text"].rstrip("。")
        colophon.distribution.append(Labelled(found["label"], text, span=line.span, confidence=_SURE))
    return bool(found)


def _takes_staff(colophon: Colophon, line: Line) -> bool:
    found = list(_STAFF.finditer(line.text))
    if not found or found[0].start():
        return False
    ends = [one.start() for one in found[1:]] + [len(line.text)]
    for one, end in zip(found, ends, strict=True):
        span = line.span_of(one.start(), len(line.text[:end].rstrip()))
        colophon.staff.append(Labelled(one["label"], one["text"].strip(), span=span, confidence=_SURE))
    return True
