"""Cuts lines in which a web page or a careless paste ran two elements together."""

import re
from collections.abc import Iterator

from shuniu.papers.model import KINDS
from shuniu.papers.reader.lines import Line
from shuniu.papers.reader.marks import DATE, NUMBER, is_addressees, is_body, number_in, person_in
from shuniu.papers.reader.words import any_of, spaced_words

HEAD_LINES = 12  # how far down number, title and addressees are looked for
_AFTER_NUMBER = re.compile(r"(?!\s*签发人)(?![的》”）)，。、；：\]]|文件?[精的要规])\S")
_KIND_END = re.compile(
    rf"(?:{spaced_words(KINDS)})(?:[（(][^（）()]{{1,12}}[）)])?(?=[\s（(]*[^》〉”，、。；的])"
)
_NUMBER = re.compile(rf"[（(]{NUMBER.pattern}[）)]|{re.sub('[?]P<[a-z]+>', '?:', NUMBER.pattern)}")
_ORDER = re.compile(r"[\u4e00-\u9fff]{3,30}令(?=\s*第\s*\d+\s*号)")
_FOLLOWER = re.compile(rf"\s*(?:{any_of('glued_followers')})")
_NOTE_START = re.compile(r"[（(](?:此件|本件|联系人|公开)[^（）()]{2,80}[）)](?=[^，。；：、\s])")
_TEXT_START = re.compile(r"[：:](?=为|根据|按照|依据|经|现|近|《)")
_LONGEST_SIGNATURE, _LONGEST_HEAD, _MOST_CUTS = 60, 2_000, 6


def unglued(lines: list[Line]) -> list[Line]:
    """The lines, with those parted that hold two elements; nothing is lost or added."""
    return [piece for place, line in enumerate(lines) for piece in _pieces(line, place < HEAD_LINES)]


def _pieces(line: Line, in_head: bool, deep: int = 0) -> Iterator[Line]:
    at = None if line.table or "\t" in line.raw.strip() else _place(line.text, in_head)
    if not at or at >= len(line.text) or deep == _MOST_CUTS:
        yield line
        return
    first, second = line.cut(at)
    yield from _pieces(first, in_head, deep + 1)
    yield from _pieces(second, in_head, deep + 1)


def _place(text: str, in_head: bool) -> int | None:
    at = _place_in_head(text) if in_head else None
    return at or _place_in_tail(text)


def _place_in_head(text: str) -> int | None:
    number = _NUMBER.match(text)
    if number:
        return number.end() if _AFTER_NUMBER.match(text, number.end()) else None
    order = _ORDER.match(text)
    text = text[:_LONGEST_HEAD]
    return order.end() if order else _before_number(text) or _before_addressees(text) or _before_text(text)


def _before_number(text: str) -> int | None:
    """Where a number is glued to the end of a title: …的通知云政办〔2026〕1号."""
    for kind in _KIND_END.finditer(text):
        number = _NUMBER.match(text, kind.end())
        if number and (
            number_in(number[0]) and not text[number.end() :].startswith(("）", "文", "的", "，"))
        ):
            return kind.end()
    return None


def _before_addressees(text: str) -> int | None:
    """Where addressees are glued to the end of a title: …的通知各县人民政府："""
    if not text.endswith(("：", ":")):
        return None
    for kind in _KIND_END.finditer(text):
        inside = text.count("《", 0, kind.end()) > text.count("》", 0, kind.end())
        if not inside and is_addressees(text[kind.end() :].lstrip()):
            return kind.end()
    return None


def _before_text(text: str) -> int | None:
    """Where the text itself is glued to the addressees: …科技局：为贯彻落实…"""
    colon = _TEXT_START.search(text)
    return colon.end() if colon and is_addressees(text[: colon.end()]) else None


def _place_in_tail(text: str) -> int | None:
    note = _NOTE_START.match(text)
    if note:
        return note.end()
    found = DATE.search(text[: _LONGEST_SIGNATURE + 20])
    if not found:
        return None
    before, after = text[: found.start()].rstrip(), text[found.end() :]
    if before and not (is_body(before) or person_in(before)):
        return None
    if after and not (_FOLLOWER.match(after) or (before and person_in(before))):
        return None
    return found.end() if after else found.start()
