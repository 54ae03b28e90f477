"""Names sort by their sound."""

from functools import lru_cache

from pypinyin import Style, lazy_pinyin
from pypinyin.constants import PHRASES_DICT


def share_syllables() -> None:
    """Keep each syllable of pypinyin's 47,000 phrases once: it holds a list and a string for every place, 30 MB in all."""
    once: dict[tuple[str, ...], list[str]] = {}
    for reading in PHRASES_DICT.values():
        reading[:] = [once.setdefault(tuple(syllable), syllable) for syllable in reading]


share_syllables()


@lru_cache(maxsize=20_000)
def sort_key(name: str) -> str:
    """A name's letters as officials sort them: 石桥镇 → "shi2 qiao2 zhen4"; at most 240 characters."""
    return " ".join(lazy_pinyin(name, style=Style.TONE3))[:240]


@lru_cache(maxsize=20_000)
def letters(sound: str) -> str:
    """A sort key as people type it: "shi2 qiao2 zhen4" → "shiqiaozhen sqz"."""
    words = "".join(sign for sign in sound if not sign.isdigit()).split()
    return f"{''.join(words)} {''.join(word[0] for word in words)}" if words else ""
