"""Levels of the body as officials write them: 第一章, 一、, （一）, 1., （1）, 第一条, and their wrong forms."""

import re

from shuniu.papers.model import Article, Heading, Span

_HAN = "[一二三四五六七八九十百零〇]"
_LEVELS = (
    (0, re.compile(rf"第(?:{_HAN}+|\d+)[编章节](?=[\s\u3000]|[^，。；、的]{{0,30}}$)")),
    (1, re.compile(rf"{_HAN}{{1,4}}\s*[、，,．.：:](?!{_HAN}+[级、产类线期等者])")),
    (2, re.compile(rf"[（(]\s*{_HAN}{{1,4}}\s*[）)][、，,.．]?")),
    (4, re.compile(r"[（(]\s*[\d０-９]{1,3}\s*[）)][、，,.．]?|\d{1,2}[）)]")),
    (3, re.compile(r"[\d０-９]{1,3}\s*(?:[、．]|[.](?!\d)|，(?=[\u4e00-\u9fff]))")),
)
_ARTICLE = re.compile(rf"第(?:{_HAN}+|\d+)条(?:之{_HAN}+)?(?![规款项和、至的第之与])")
_FIRST_SENTENCE = re.compile(r"[^。！？；：:]{1,45}[。！？]")
_LONGEST_TITLE = 45
_SURE, _LIKELY = 0.95, 0.75


def level_of(text: str) -> int | None:
    """The level of the number that the line begins with, None without one."""
    return next((level for level, mark in _LEVELS if mark.match(text)), None)


def is_article(text: str) -> bool:
    """Whether the line begins with 第…条."""
    return bool(_ARTICLE.match(text))


def heading(text: str, span: Span) -> Heading | None:
    """The line as a heading; a list item or a paragraph that only carries a number has an empty title."""
    for level, mark in _LEVELS:
        found = mark.match(text)
        if found:
            title, rest = _title(text[found.end() :].strip())
            return Heading(level, found[0], title, rest, span=span, confidence=_SURE if title else _LIKELY)
    return None


def article(text: str, span: Span) -> Article | None:
    """The line as an article of a regulation."""
    found = _ARTICLE.match(text)
    return Article(found[0], text[found.end() :].strip(), span=span, confidence=_SURE) if found else None


def _title(text: str) -> tuple[str, str]:
    """What of the line is the heading, and what runs on after it."""
    sentence = _FIRST_SENTENCE.match(text)
    if sentence:
        return sentence[0], text[sentence.end() :]
    if len(text) <= _LONGEST_TITLE and not re.search(r"[；;：:，]$", text):
        return text, ""
    return "", text
