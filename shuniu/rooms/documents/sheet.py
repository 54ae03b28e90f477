"""What the page holds while somebody works on it: the text and what it is held against."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from shuniu.base.refusals import Incomplete
from shuniu.org import called
from shuniu.rooms.documents import undoing
from shuniu.rooms.documents.examining import Examined, examine
from shuniu.rooms.documents.undoing import Edit


@dataclass(frozen=True, slots=True)
class Sheet:
    """The working text; it travels in the form and stands nowhere else."""

    text: str = ""
    original: str = ""
    purpose: str = "official"
    limits: Mapping[str, Any] = field(default_factory=dict)
    done: tuple[Edit, ...] = ()

    @classmethod
    def of(cls, cleaned: dict[str, Any], limits: Mapping[str, Any]) -> "Sheet":
        """The sheet that a valid form holds; ``limits``: what a report is measured against."""
        done = undoing.read(cleaned["done"])
        return cls(cleaned["text"], cleaned["original"], cleaned["purpose"], limits, done)

    def saying(self, text: str) -> "Sheet":
        """The same sheet with another text; what was mended in the old one is forgotten."""
        return replace(self, text=text, done=())

    def mended(self, text: str) -> "Sheet":
        """The same sheet mended; the mend can be taken back."""
        return replace(self, text=text, done=(*self.done, undoing.between(self.text, text)))

    def undone(self) -> "Sheet":
        """The sheet before its last mend. Raises Incomplete when there is none or the words are others by now."""
        if not self.done:
            raise Incomplete({"": undoing.GONE})
        return replace(self, text=self.done[-1].undone(self.text), done=self.done[:-1])

    def examined(self) -> Examined:
        """Its text examined; Incomplete when it cannot be."""
        about = {"purpose": self.purpose, "original": self.original, "limits": self.limits}
        return examine(self.text, known=called.names(), **about)

    @property
    def initial(self) -> dict[str, str]:
        """How the form begins."""
        return {
            "text": self.text,
            "original": self.original,
            "purpose": self.purpose,
            "done": undoing.written(self.done),
        }
