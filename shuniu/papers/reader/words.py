"""The reader's word lists, from words.toml, as sets and as regular expressions."""

import re
import tomllib
from collections.abc import Iterable
from importlib.resources import files

LISTS: dict[str, list[str]] = tomllib.loads(
    files("shuniu.papers.reader").joinpath("words.toml").read_text(encoding="utf-8")
)


def spaced(name: str) -> str:
    """As `any_of`, with blanks allowed between the characters: 部　长, 出　席."""
    return spaced_words(LISTS[name])


def spaced_words(words: Iterable[str]) -> str:
    """An alternation of the words, longest first, with blanks allowed between their characters."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(r"[ \t\u3000]*".join(map(re.escape, word)) for word in ordered)


def any_of(name: str) -> str:
    """The list as an alternation for a regular expression, longest first."""
    return "|".join(re.escape(word) for word in sorted(LISTS[name], key=len, reverse=True))
