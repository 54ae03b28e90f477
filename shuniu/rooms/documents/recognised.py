"""What the reader recognised in a text, as rows for people: its name, its words, its line."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from shuniu.papers.model.blocks import Article, Block, Heading, Table
from shuniu.papers.model.naming import DOUBTFUL, WORDS, named, words_of
from shuniu.papers.model.spans import Placed, Span
from shuniu.papers.reader import Reading

LEVELS = {0: "章", 1: "一级标题", 2: "二级标题", 3: "三级标题", 4: "四级标题"}
UNPLACED = "unplaced"
HEADED = {"attachments", "items"}  # these run over many lines; their name stands at the first


@dataclass(frozen=True, slots=True)
class Recognised:
    """An element with its place; ``kind`` is the name of its field, a level of the body, or ``unplaced``."""

    kind: str
    word: str
    text: str
    start: int
    end: int
    first_line: int
    last_line: int
    doubtful: bool = False

    @property
    def placed(self) -> bool:
        """Does the reader know what it is?"""
        return self.kind != UNPLACED


def recognised(reading: Reading) -> list[Recognised]:
    """Everything with a name, in the order of the text; plain paragraphs of the body have none."""
    starts = [0, *(at + 1 for at, char in enumerate(reading.text) if char == "\n")]
    rows = (
        _row(starts, kind, word, text, element) for kind, word, text, element in _all(reading) if element.span
    )
    return sorted(rows, key=lambda row: (row.start, row.end))


def _all(reading: Reading) -> Iterator[tuple[str, str, str, Placed]]:
    for field, element in named(reading.document):
        yield field, WORDS[field], words_of(element), element
    for block in reading.document.blocks:
        yield from _of_body(block)
    for piece in reading.unplaced:
        yield UNPLACED, "未认出", piece.text.strip(), piece


def _of_body(block: Block) -> Iterator[tuple[str, str, str, Placed]]:
    match block:
        case Heading():
            yield (
                f"level{block.level}",
                LEVELS.get(block.level, "标题"),
                f"{block.number}{block.title}",
                block,
            )
        case Article():
            yield "article", "条", block.number, block
        case Table():
            yield "table", "表格", block.caption or f"{len(block.rows)} 行", block


def _row(starts: list[int], kind: str, word: str, text: str, element: Placed) -> Recognised:
    span = element.span or Span(0, 0)
    first = bisect_right(starts, span.start)
    last = first if kind in HEADED else bisect_right(starts, max(span.start, span.end - 1))
    return Recognised(
        kind,
        word,
        text,
        span.start,
        span.end,
        first,
        last,
        kind != UNPLACED and element.confidence < DOUBTFUL,
    )
