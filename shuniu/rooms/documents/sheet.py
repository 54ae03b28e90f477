"""What the page holds while somebody works on it: the text and what it is held against."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from shuniu.rooms.documents.examining import Examined, examine


@dataclass(frozen=True, slots=True)
class Sheet:
    """The working text; it travels in the form and stands nowhere else."""

    text: str = ""
    original: str = ""
    purpose: str = "official"
    limits: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, cleaned: dict[str, Any], limits: Mapping[str, Any]) -> "Sheet":
        """The sheet that a valid form holds; ``limits``: what a report is measured against."""
        return cls(cleaned["text"], cleaned["original"], cleaned["purpose"], limits)

    def saying(self, text: str) -> "Sheet":
        """The same sheet with another text."""
        return replace(self, text=text)

    def examined(self) -> Examined:
        """Its text examined; Incomplete when it cannot be."""
        return examine(self.text, purpose=self.purpose, original=self.original, limits=self.limits)

    @property
    def initial(self) -> dict[str, str]:
        """How the form begins."""
        return {"text": self.text, "original": self.original, "purpose": self.purpose}
