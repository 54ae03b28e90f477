"""What a column of a sheet takes; a star at its head marks what must be filled in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from django.db.models import Model

ROWS_MOST = 20_000


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its code, its head, whether it must be filled in, what is written in it, the words it takes.

    ``also`` are other names by which an act may call it when it refuses.
    """

    name: str
    word: str
    required: bool = False
    words: Mapping[str, str] | None = None
    hint: str = ""
    most: int = 0  # signs; 0 where the words are given
    kind: Literal["text", "day"] = "text"
    also: Sequence[str] = ()

    def spelt(self, said: str) -> str | None:
        """The value of a word as people type it: brackets of either width, or only what stands before them."""
        words = self.words or {}
        wide = said.replace("(", "（").replace(")", "）")
        short = {word.split("（")[0]: value for word, value in words.items()}
        return words.get(wide, short.get(wide))

    @property
    def head(self) -> str:
        """The head as written in the sheet."""
        return f"{self.word}*" if self.required else self.word


Sheets = Mapping[str, Sequence[Column]]


def most(model: type[Model], name: str) -> int:
    """How many signs the field of a model takes."""
    return getattr(model._meta.get_field(name), "max_length", 0) or 0


def words(choices: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Choices as a sheet takes them: the word gives the value."""
    return {label: value for value, label in choices}
