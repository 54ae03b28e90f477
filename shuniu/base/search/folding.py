"""Making texts comparable: simplified characters, half-width letters and digits, lower case.

``fold`` keeps every character's place, so that what is found in the folded text can be marked in the original.
"""

import re
from functools import lru_cache

from opencc import OpenCC

_simplified = OpenCC("t2s")
_simplified_words = OpenCC("tw2sp")

# Full-width digits and letters lie this far above the half-width ones.
_WIDTH = 0xFEE0
_RANGES = (("0", "9"), ("A", "Z"), ("a", "z"))
_FULL = re.compile("[０-９Ａ-Ｚａ-ｚ]")
_HALF_WIDTH = {code + _WIDTH: code for first, last in _RANGES for code in range(ord(first), ord(last) + 1)}


def fold(text: str) -> str:
    """The text as searched; same length as the text, so places agree."""
    folded = _half(_simplified.convert(text))
    return folded if len(folded) == len(text) else "".join(map(_fold_one, text))


def spellings(query: str) -> tuple[str, ...]:
    """How a query may stand in folded texts: character for character, and in mainland words (資訊 → 资讯, 信息)."""
    return tuple(dict.fromkeys((fold(query), _half(_simplified_words.convert(query)))))


def _half(text: str) -> str:
    return (text.translate(_HALF_WIDTH) if _FULL.search(text) else text).lower()


@lru_cache(maxsize=30_000)
def _fold_one(character: str) -> str:
    folded = _half(_simplified.convert(character))
    return folded if len(folded) == 1 else character
