"""Cuts lines in which a web page or a careless paste ran two elements together."""

import re
from collections.abc import Iterator

from shuniu.papers.model import KINDS
from shuniu.papers.reader.lines import Line
from shuniu.papers.reader.marks import DATE, NUMBER, is_addressees, is_body, number_in
from shuniu.papers.reader.words import any_of

HEAD_LINES = 12  # how far down number, title and addressees are looked for
_AFTER_NUMBER = re.compile(r"(?![的》”）)，。、；：\]]|文件?[精的要规])\S")
_KIND_END = re.compile(rf"(?:{'|'.join(KINDS)})(?:[（(][^（）()]{{1,12}}[）)])?(?=\S)")
_FOLLOWER = re.compile(rf"\s*(?:{any_of('glued_followers')})")
_NOTE_START = re.compile(r"[（(](?:此件|本件|联系人|公开)[^（）()]{2,80}[）)](?=[^，。；：、\s])")
_LONGEST_SIGNATURE = 60


def unglued(lines: list[Line]) -> list[Line]:
    """The lines, with those parted that hold two elements; nothing is lost or added."""
    return [piece for place, line in enumerate(lines) for piece in _pieces(line, place < HEAD_LINES)]


def _pieces(line: Line, in_head: bool) -> Iterator[Line]:
    if line.table or "\t" in line.raw.strip():
        yield line
        return
    at = _place_in_head(line.text) if in_head else None
    if at is None:
        at = _place_in_tail(line.text)
    if at is None:
        yield line
        return
    first, second = line.cut(at)
    yield first
    yield from _pieces(second, in_head)


def _place_in_head(text: str) -> int | None:
    number = NUMBER.match(text)
    if number and number.end() < len(text) and _AFTER_NUMBER.match(text, number.end()):
        return number.end() if not text[number.end() :].lstrip().startswith("签发人") else None
    return _before_number(text) or _before_addressees(text)


def _before_number(text: str) -> int | None:
    """Where a number is glued to the end of a title: …的通知云政办〔2026〕1号."""
    for kind in _KIND_END.finditer(text):
        if number_in(text[kind.end() :].strip()):
            return kind.end()
    return None


def _before_addressees(text: str) -> int | None:
    """Where addressees are glued to the end of a title: …的通知各县人民政府："""
    if not text.endswith(("：", ":")):
        return None
    for kind in _KIND_END.finditer(text):
        rest = text[kind.end() :]
        if text.count("《", 0, kind.end()) == text.count("》", 0, kind.end()) and is_addressees(rest):
            return kind.end() if rest[0] not in "》，、" else None
    return None


def _place_in_tail(text: str) -> int | None:
    note = _NOTE_START.match(text)
    if note:
        return note.end()
    found = DATE.search(text[: _LONGEST_SIGNATURE + 20])
    if not found:
        return None
    before, after = text[: found.start()].rstrip(), text[found.end() :]
    if before and not is_body(before):
        return None
    if after and not _FOLLOWER.match(after):
        return None
    if after:
        return found.end()
    return found.start() if before else None
