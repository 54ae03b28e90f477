"""Text whose lines were broken at the edge of a page or a mail: joins them to paragraphs again."""

import re
from functools import reduce
from itertools import pairwise

from shuniu.papers.reader.glue import HEAD_LINES
from shuniu.papers.reader.levels import is_article, level_of
from shuniu.papers.reader.lines import Line
from shuniu.papers.reader.marks import is_addressees, stops
from shuniu.papers.reader.titles import is_complete_title
from shuniu.papers.reader.words import any_of

_FEWEST_LINES, _SHORTEST, _LONGEST = 6, 20, 60
_SHARE = 0.5  # of the lines that are as long as the longest
_SLACK = 3  # characters that punctuation and Latin letters take from a line
_MOST_ADDRESSEE_LINES, _LONGEST_PARAGRAPH = 12, 5_000
_ADDRESSEES_BEGIN = re.compile(rf"(?:{any_of('addressee_openings')})[^。：:]*[、，,]")
_MARKED = re.compile(r"附\s*件|抄\s*送|主\s*送|[（(](?:此件|联系人)")


def unwrapped(lines: list[Line]) -> list[Line]:
    """The lines; where they were hard-wrapped, joined to paragraphs with spans over all their lines."""
    width = _width(lines)
    if width is None:
        return lines
    whole = lines[:1]
    for place, (above, line) in enumerate(pairwise(lines)):
        room = len(whole[-1].text) < _LONGEST_PARAGRAPH
        if room and _goes_on(above, line, width, place < HEAD_LINES):
            whole[-1] = whole[-1].joined(line)
        else:
            whole.append(line)
    return whole


def with_whole_addressees(lines: list[Line]) -> list[Line]:
    """The lines; addressees that run over several of them are one, however short those are."""
    for at in range(min(HEAD_LINES, len(lines))):
        count = _addressee_lines(lines[at : at + _MOST_ADDRESSEE_LINES])
        if count > 1:
            return [*lines[:at], reduce(Line.joined, lines[at : at + count]), *lines[at + count :]]
    return lines


def _addressee_lines(lines: list[Line]) -> int:
    """How many of the lines are addressees together, 0 when they are none."""
    if not _ADDRESSEES_BEGIN.match(lines[0].text):
        return 0
    text = ""
    for count, line in enumerate(lines, 1):
        if line.table or "关于" in line.text or stops(line.text) or is_complete_title(text):
            return 0
        text += line.text
        if text.endswith(("：", ":")):
            return count if is_addressees(text) else 0
    return 0


def _goes_on(above: Line, line: Line, width: int, in_head: bool) -> bool:
    """Whether `line` belongs to the paragraph of the full line above it."""
    if len(above.text) < width - _SLACK or line.is_indented or stops(above.text):
        return False
    if line.table or above.table or "\t" in line.raw or _MARKED.match(line.text):
        return False
    if level_of(line.text) is not None or is_article(line.text):
        return False
    return not (in_head and is_complete_title(above.text))


def _width(lines: list[Line]) -> int | None:
    """The width at which the text was wrapped, None when it was not."""
    longest = max((len(line.text) for line in lines), default=0)
    if len(lines) < _FEWEST_LINES or not _SHORTEST <= longest <= _LONGEST:
        return None
    full = [line for line in lines if len(line.text) >= longest - _SLACK]
    unfinished = [line for line in full if not stops(line.text)]
    is_wrapped = len(full) >= len(lines) * _SHARE and len(unfinished) >= len(full) * _SHARE
    return longest if is_wrapped else None
