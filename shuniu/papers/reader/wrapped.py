"""Text whose lines were broken at the edge of a page or a mail: joins them to paragraphs again."""

import re
from itertools import pairwise

from shuniu.papers.reader.glue import HEAD_LINES
from shuniu.papers.reader.head import is_complete_title
from shuniu.papers.reader.levels import is_article, level_of
from shuniu.papers.reader.lines import Line
from shuniu.papers.reader.marks import stops

_FEWEST_LINES, _SHORTEST, _LONGEST = 6, 20, 60
_SHARE = 0.5  # of the lines that are as long as the longest
_SLACK = 3  # characters that punctuation and Latin letters take from a line
_MARKED = re.compile(r"附\s*件|抄\s*送|主\s*送|[（(](?:此件|联系人)")


def unwrapped(lines: list[Line]) -> list[Line]:
    """The lines; where they were hard-wrapped, joined to paragraphs with spans over all their lines."""
    width = _width(lines)
    if width is None:
        return lines
    whole = lines[:1]
    for place, (above, line) in enumerate(pairwise(lines)):
        if _goes_on(above, line, width, place < HEAD_LINES):
            whole[-1] = whole[-1].joined(line)
        else:
            whole.append(line)
    return whole


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
