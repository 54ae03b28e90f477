"""Titles: what may be a line of one, where one ends, and its lines put together."""

import re

from shuniu.papers.model import KINDS, kind_of
from shuniu.papers.reader.levels import is_article, level_of
from shuniu.papers.reader.lines import Line
from shuniu.papers.reader.marks import is_body, stops
from shuniu.papers.reader.words import any_of, spaced_words

_LONGEST_TITLE_LINE, _LONGEST_TITLE = 60, 120
_TITLE_ENDINGS = "|".join(
    any_of(name) for name in ("title_endings", "slip_endings", "notice_endings", "ledger_endings")
)
_TITLE_END = re.compile(rf"(?:{_TITLE_ENDINGS})(?:[（(][^（）()]{{1,20}}[）)])*$")
_SPACED_KIND = re.compile(rf"(?:{spaced_words(KINDS)})$")


def is_complete_title(text: str) -> bool:
    """Whether a title ends here: with a kind, or as the names of regulations, plans and reports end."""
    return kind_of(text) is not None or bool(_TITLE_END.search(text))


def is_title_line(line: Line) -> bool:
    """Whether a line could be part of a title: short, no sentence, no level, no table."""
    text = line.text
    short = len(text) <= _LONGEST_TITLE_LINE or (len(text) <= _LONGEST_TITLE and is_complete_title(text))
    plain = short and "。" not in text and not stops(text) and not text.endswith(("：", ":", "，", ","))
    return (
        plain and line.table is None and "\t" not in text and level_of(text) is None and not is_article(text)
    )


def title_text(lines: list[Line]) -> str:
    """The lines of a title as one; issuers that stand on lines of their own are parted by a space."""
    text = ""
    for line in lines:
        gap = " " if text and is_body(text.split()[-1]) and is_body(line.text) else ""
        text += gap + line.text
    return _SPACED_KIND.sub(lambda kind: "".join(kind[0].split()), text)
