"""The reader's word lists, from words.toml, as sets and as regular expressions."""

import re
import tomllib
from importlib.resources import files

LISTS: dict[str, list[str]] = tomllib.loads(
    files("shuniu.papers.reader").joinpath("words.toml").read_text(encoding="utf-8")
)


def any_of(name: str) -> str:
    """The list as an alternation for a regular expression, longest first."""
    return "|".join(re.escape(word) for word in sorted(LISTS[name], key=len, reverse=True))
