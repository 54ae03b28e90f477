"""What stands above the text: 份号, 密级, 紧急程度, 标志, 发文字号, 签发人, 标题, 题注, 主送."""

import re
from dataclasses import dataclass, field, replace

from shuniu.papers.model import Bodies, Date, Masthead, Number, Span, Words
from shuniu.papers.reader.levels import level_of
from shuniu.papers.reader.lines import Line
from shuniu.papers.reader.marks import (
    DATE,
    date_in,
    is_addressees,
    is_body,
    note_in,
    number_in,
    tells_passing,
)
from shuniu.papers.reader.mastheads import is_masthead, names_and_tail
from shuniu.papers.reader.titles import is_complete_title, is_title_line, title_text
from shuniu.papers.reader.words import any_of

_COPY_NUMBER = re.compile(r"(?:份号[：:]?)?(\d{6})$")
_SECRECY = re.compile(r"(?:密级[：:])?((?:绝密|机密|秘密)(?:[★☆*＊].{0,8})?)$")
_URGENCY = re.compile(rf"(?:紧急程度[：:])?({any_of('urgencies')})$")
_SIGNERS = re.compile(r"签发人[：:]\s*(?P<names>.+)$")
_NAME = re.compile(r"[^\s、，][ \u3000]{1,2}[^\s、，](?![^\s、，])|[^\s、，]+")  # 林清源, 何　川
_EDITION = re.compile(rf"(?P<unit>[^，。；：]{{2,40}}?)?\s*(?P<date>{DATE.pattern})$")
_LONGEST_MASTHEAD = 120
_MOST_TITLE_LINES = 7
_SURE, _LIKELY, _GUESS = 0.97, 0.85, 0.6


@dataclass(slots=True)
class Head:
    """What was found above the text; `used` lines were consumed, `strange` are those among them without place."""

    used: int = 0
    copy_number: Words | None = None
    secrecy: Words | None = None
    urgency: Words | None = None
    masthead: Masthead | None = None
    number: Number | None = None
    signers: tuple[Words, ...] = ()
    title: Words | None = None
    title_note: Words | None = None
    addressees: Bodies | None = None
    unit: Words | None = None  # 编发单位 of a bulletin
    date: Date | None = None  # a bulletin's, beside its unit
    waiting: list[Line] = field(default_factory=list)  # lines that are masthead or title, not yet known which
    strange: list[Line] = field(default_factory=list)

    @property
    def is_numbered_by_issue(self) -> bool:
        """第12期: numbered as bulletins and minutes are."""
        return self.number is not None and self.number.text.rstrip("）)").endswith("期")

    @property
    def is_bulletin(self) -> bool:
        return (
            self.is_numbered_by_issue
            and self.masthead is not None
            and not self.masthead.names[-1].endswith("纪要")
        )


def head_of(lines: list[Line]) -> Head:
    """Reads from the top until the addressees are done or the text itself begins."""
    head = Head()
    for line in lines:
        if not _takes(head, line):
            break
        head.used += 1
        if head.addressees:
            break
    _settle_title(head)
    return head


def _takes(head: Head, line: Line) -> bool:
    if line.table:
        return False
    if head.is_bulletin:
        return _takes_edition(head, line)
    return _takes_marked(head, line) or _takes_number(head, line) or _takes_words(head, line)


def _takes_edition(head: Head, line: Line) -> bool:
    """编发单位 and date of a bulletin, in one line or in two."""
    found = _EDITION.match(line.text)
    date = date_in(found["date"]) if found else None
    if found and date and head.date is None:
        head.date = replace(date, span=line.span_of(found.start("date"), found.end()), confidence=_SURE)
        unit = found["unit"]
    else:
        unit = line.text if is_body(line.text.removesuffix("编").rstrip()) else ""
        if not unit or head.unit:
            return False
    if unit:
        head.unit = Words(unit, span=line.span_of(0, len(unit)), confidence=_SURE)
    return True


def _takes_marked(head: Head, line: Line) -> bool:
    compact = "".join(line.text.split())
    for name, mark in (("copy_number", _COPY_NUMBER), ("secrecy", _SECRECY), ("urgency", _URGENCY)):
        found = mark.match(compact)
        if found and getattr(head, name) is None and head.title is None:
            setattr(head, name, Words(found[1], span=line.span, confidence=_SURE))
            return True
    return False


def _takes_number(head: Head, line: Line) -> bool:
    signed = _SIGNERS.search(line.text)
    text = line.text[: signed.start()].rstrip() if signed else line.text
    number = number_in(text) if text and head.number is None else None
    if text and number is None:
        return False
    if number:
        _settle_above_number(head)
        head.number = replace(number, span=line.span_of(0, len(text)), confidence=_SURE)
    if signed:
        head.signers += _signers(line, signed)
    return bool(number or signed)


def _signers(line: Line, signed: re.Match[str]) -> tuple[Words, ...]:
    places = [found.span() for found in _NAME.finditer(line.text, signed.start("names"))]
    starts = [signed.start(), *(start for start, _ in places[1:])]
    return tuple(
        Words("".join(line.text[start:end].split()), span=line.span_of(at, end), confidence=_SURE)
        for at, (start, end) in zip(starts, places, strict=True)
    )


def _settle_above_number(head: Head) -> None:
    """What stood above the number is the masthead, unless it reads as a title (as on web pages)."""
    joined = "".join(line.text for line in head.waiting)
    if not head.waiting or "关于" in joined or len(joined) > _LONGEST_MASTHEAD:
        _settle_title(head)
    elif head.masthead is None:
        _settle_masthead(head)


def _settle_masthead(head: Head) -> None:
    span = Span(head.waiting[0].start, head.waiting[-1].end)
    names, tail = names_and_tail([line.text for line in head.waiting])
    sure = _SURE if tail else _LIKELY
    head.masthead = Masthead(names, tail, span=span, confidence=sure)
    head.waiting = []


def _settle_title(head: Head) -> None:
    if not head.waiting:
        return
    text, span = title_text(head.waiting), Span(head.waiting[0].start, head.waiting[-1].end)
    if head.title is None:
        sure = _SURE if is_complete_title(text) else _GUESS
        head.title = Words(text, span=span, confidence=sure)
    else:
        head.strange += head.waiting
    head.waiting = []


def _takes_words(head: Head, line: Line) -> bool:
    note = note_in(line.text)
    if note and (head.title or head.waiting) and head.title_note is None and tells_passing(note):
        _settle_title(head)
        head.title_note = Words(note, span=line.span, confidence=_LIKELY)
        return True
    if is_addressees(line.text) and level_of(line.text) is None:
        return _takes_addressees(head, line)
    if head.title or head.title_note or not _goes_on(head, line):
        return False
    head.waiting.append(line)
    if _is_masthead(head, line):
        _settle_masthead(head)
    return True


def _takes_addressees(head: Head, line: Line) -> bool:
    _settle_title(head)
    sure = _SURE if head.title else _LIKELY
    head.addressees = Bodies(line.text[:-1].rstrip(), span=line.span, confidence=sure)
    return True


def _goes_on(head: Head, line: Line) -> bool:
    """Whether the line may be one more of the masthead or the title."""
    if not is_title_line(line) or date_in(line.text) or len(head.waiting) >= _MOST_TITLE_LINES:
        return False
    above = "".join(one.text for one in head.waiting)
    if not above or not is_complete_title(above):
        return True
    return bool(re.match(r"[（(].{1,20}[）)]$", line.text)) or above.count("《") > above.count("》")


def _is_masthead(head: Head, line: Line) -> bool:
    """A line that ends with 文件 or 令 and is no title, before any number."""
    whole = "".join(one.text for one in head.waiting)
    return head.masthead is None and "关于" not in whole and is_masthead(line.text)
