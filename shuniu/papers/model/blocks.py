"""What the body of a document is made of: headings, paragraphs, articles, tables."""

from dataclasses import dataclass
from enum import StrEnum

from shuniu.papers.model.spans import Placed


class Align(StrEnum):
    """How a paragraph stands: BODY is two characters in on its first line and flush."""

    BODY = "body"
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one paragraph in one dress; `kai` is 楷体, `bold` stands out in its own family."""

    text: str
    bold: bool = False
    kai: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph(Placed):
    """A paragraph of text; an empty `runs` does not occur."""

    runs: tuple[Run, ...]
    align: Align = Align.BODY

    @classmethod
    def of(cls, text: str, **place) -> "Paragraph":
        """A paragraph in one plain run."""
        return cls((Run(text),), **place)

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Heading(Placed):
    """A numbered level of the body (GB/T 9704 7.3.3): 1 一、 2 （一） 3 1. 4 （1）; 0 is 第一章, centred.

    `number` is as written ("一、", "（一）", "1．"), so that wrong forms stay visible. Where text runs on in
    the same paragraph, `title` is the first sentence with its mark and `text` the rest.
    """

    level: int
    number: str
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Article(Placed):
    """第一条 of a regulation or measure; `number` as written, `text` without the gap after it."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; `across` and `down` count the columns and rows it covers. What it covers is not repeated."""

    text: str
    across: int = 1
    down: int = 1


@dataclass(frozen=True, slots=True)
class Table(Placed):
    """A table; the first `header_rows` are repeated on every page; `landscape`: on a turned page."""

    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int = 1
    caption: str = ""
    landscape: bool = False

    @classmethod
    def of(cls, *rows: tuple[str, ...], **rest) -> "Table":
        """A table of plain texts."""
        return cls(tuple(tuple(Cell(text) for text in row) for row in rows), **rest)


Block = Paragraph | Heading | Article | Table
