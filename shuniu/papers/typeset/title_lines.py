"""Where a title is broken: between words, each line shorter or longer than the next, never in equal blocks.

GB/T 9704-2012 7.3.1: 回行时要做到词意完整，排列对称，长短适宜，间距恰当，使用梯形或菱形.
"""

import re
from functools import lru_cache
from itertools import pairwise

import rjieba

from shuniu.papers.typeset.measures import width

NOT_FIRST = "、，。；：）》”’〕！？的和与及等之"
NOT_LAST = "（《“‘〔第"
FIGURES = "0123456789〇零一二三四五六七八九十百"
LONGEST = 16
MOST_LINES_WEIGHED = 4
AGAINST_A_SPLIT_WORD = 6.0
AGAINST_EQUAL_LINES = 3.0


@lru_cache(maxsize=256)
def title_lines(title: str, most: float, names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """`title` in as few lines as fit `most` characters; line breaks of the writer are kept as they are.

    `names` of bodies are not torn as long as they fit a line.
    """
    if "\n" in title:
        return tuple(line.strip() for line in title.split("\n") if line.strip())
    if width(title) <= most:
        return (title,)
    count = int(-(-width(title) // most))
    return min(_ways(_pieces(title, names), count, most), key=_ugliness)


def _pieces(title: str, names: tuple[str, ...]) -> list[str]:
    """Words that must not be torn, with the marks that cling to them."""
    pieces: list[str] = []
    for word in _words(title, names):
        if pieces and _clings(pieces[-1], word):
            pieces[-1] += word
        else:
            pieces.append(word)
    return [part for piece in pieces for part in _short(piece)]


def _clings(before: str, word: str) -> bool:
    """Marks cling to their words, the figures of a number or year to each other, and a month to its year."""
    number = before[-1] in FIGURES and word[0] in FIGURES + "年月日号"
    day = before[-2:-1].isdigit() and before[-1] in "年月" and word[0].isdigit()
    return word[0] in NOT_FIRST or before[-1] in NOT_LAST or number or day


def _words(title: str, names: tuple[str, ...]) -> list[str]:
    known = "|".join(re.escape(name) for name in sorted(set(names), key=len, reverse=True) if name)
    parts = re.split(f"({known})", title) if known else [title]
    return [word for part in parts for word in ([part] if part in names else rjieba.cut(part))]


def _short(piece: str) -> list[str]:
    if len(piece) <= LONGEST:
        return [piece]
    return re.findall(rf"[A-Za-z0-9.〔〕\-]+|.{{1,{LONGEST}}}", piece, re.S)


def _ways(pieces: list[str], count: int, most: float) -> list[tuple[str, ...]]:
    """Every way to lay the pieces in `count` lines near the even length; long titles are simply filled in."""
    if count > MOST_LINES_WEIGHED:
        return [_filled(pieces, most)]
    even = width("".join(pieces)) / count
    return _lay(pieces, count, most, even) or _ways(pieces, count + 1, most)


def _filled(pieces: list[str], most: float) -> tuple[str, ...]:
    lines = [""]
    for piece in pieces:
        if lines[-1] and width(lines[-1] + piece) > most:
            lines.append("")
        lines[-1] += piece
    return tuple(lines)


def _lay(pieces: list[str], count: int, most: float, even: float) -> list[tuple[str, ...]]:
    if count == 1:
        line = "".join(pieces)
        return [(line,)] if line and width(line) <= most else []
    found = []
    for cut in range(1, len(pieces)):
        line = "".join(pieces[:cut])
        if width(line) > most:
            break
        if width(line) >= even * 0.55:
            found += [(line, *rest) for rest in _lay(pieces[cut:], count - 1, most, even)]
    return found


def _ugliness(lines: tuple[str, ...]) -> float:
    """Less is better: even lines are tidy, but trapeze and diamond need a step between neighbours."""
    lengths = [width(line) for line in lines]
    spread = max(lengths) - min(lengths)
    equal = sum(abs(one - other) < 1.5 for one, other in pairwise(lengths))
    waisted = len(lengths) > 2 and min(lengths[1:-1]) < min(lengths[0], lengths[-1])
    lonely = min(len(line) for line in lines) < 4
    return spread * 0.6 + AGAINST_EQUAL_LINES * equal + AGAINST_A_SPLIT_WORD * (waisted + lonely)
