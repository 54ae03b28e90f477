"""Figures that stand in a sentence and not in what it comes from: 217 that became 271 is the mistake that hurts most."""

import re
from collections.abc import Iterable

_NUMBER = re.compile(r"\d+(?:[.:]\d+)*[%‰]?")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．：％", "0123456789.:%")


def numbers(text: str) -> list[str]:
    """The figures of a text in order, full-width ones as others, without the commas of thousands."""
    plain = re.sub(r"(?<=\d)[,，](?=\d{3}(?!\d))", "", text.translate(_FULL_WIDTH))
    return _NUMBER.findall(plain)


def foreign(text: str, sources: Iterable[str]) -> list[str]:
    """The figures of a text that none of its sources says, each once."""
    known = {number for source in sources for number in numbers(source)}
    return list(dict.fromkeys(number for number in numbers(text) if number not in known))
