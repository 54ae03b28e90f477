"""Where something stands in the text it was read from, and how sure the reader is of it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of code-point offsets into the text as read: `text[start:end]`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Base of everything a document consists of.

    `span` covers all that stands there for the element, label and closing mark included (the colon of
    主送, "附件：", "抄送："); it is None for what was composed and not read. `confidence` runs from 0 to 1.
    Neither takes part in comparison: two documents are equal when they say the same.
    """

    span: Span | None = field(default=None, compare=False)
    confidence: float = field(default=1.0, compare=False)


@dataclass(frozen=True, slots=True)
class Words(Placed):
    """An element that is nothing but its words, without label, brackets or closing mark."""

    text: str

    def __str__(self) -> str:
        return self.text
