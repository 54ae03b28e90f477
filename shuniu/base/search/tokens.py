"""Cutting a folded text into what the index holds."""

import itertools
import re

CJK = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
RUNS = re.compile(f"([{CJK}]+)|([^\\W_{CJK}]+)")

# PostgreSQL holds at most 1 MB of lexemes in one tsvector; 80,000 characters stay below it whatever they are.
TEXT_LIMIT = 80_000
# A longer run of letters or digits is no word anybody types.
WORD_LIMIT = 40


def tokens(folded: str) -> set[str]:
    """Every pair of neighbouring Chinese characters, every single one, every word of letters or digits."""
    found: set[str] = set()
    for chinese, word in RUNS.findall(folded[:TEXT_LIMIT]):
        if chinese:
            found.update(chinese)
            found.update(map("".join, itertools.pairwise(chinese)))
        else:
            found.add(word[:WORD_LIMIT])
    return found


def needed(folded: str) -> tuple[str, ...]:
    """The tokens that a text containing this piece must have: pairs where there are pairs, else the character."""
    found: list[str] = []
    for chinese, word in RUNS.findall(folded):
        if not chinese:
            found.append(word[:WORD_LIMIT])
        elif len(chinese) == 1:
            found.append(chinese)
        else:
            found.extend(map("".join, itertools.pairwise(chinese)))
    return tuple(dict.fromkeys(found))
