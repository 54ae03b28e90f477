"""What every kind of value of a figure can do: read what a pack says, write it back, say it."""

from __future__ import annotations

from typing import Any


class BadValue(ValueError):
    """A value that its kind does not take, with one Chinese sentence; ``row`` counts from 0 in a table."""

    def __init__(self, sentence: str, *, row: int | None = None) -> None:
        super().__init__(sentence)
        self.row = row


class Kind:
    """One kind of value.

    ``read`` takes what TOML, JSON or a form field holds and returns the typed, immutable value or raises BadValue;
    ``write`` returns the one spelling that packs and rows keep; for a value v, ``read(write(v)) == v``.
    """

    word = ""

    def read(self, raw: Any) -> Any:
        """Return the typed value of ``raw``."""
        raise BadValue(f"这里不能写“{raw}”")

    def write(self, value: Any) -> Any:
        """Return the spelling of ``value`` that packs and rows keep."""
        return self.say(value)

    def say(self, value: Any) -> str:
        """Return ``value`` as people read it."""
        return str(value)

    def normal(self, raw: Any) -> Any:
        """Return ``raw`` in the one spelling."""
        return self.write(self.read(raw))


def as_text(raw: Any, word: str) -> str:
    """Return ``raw`` when it is text; BadValue naming the kind when it is not."""
    if not isinstance(raw, str):
        raise BadValue(f"{word}要写成带引号的文字，现为 {raw!r}")
    return raw.strip()
