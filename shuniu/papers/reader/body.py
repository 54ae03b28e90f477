"""The text itself: headings, articles, paragraphs and tables from the lines between addressees and signature."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeGuard

from shuniu.papers.model import Align, Block, Cell, Paragraph, Run, Span, Table
from shuniu.papers.reader.levels import article, heading
from shuniu.papers.reader.lines import Line
from shuniu.papers.reader.marks import stops

_CAPTION = re.compile(r"表\s*\d*|.{2,38}(?:表|情况|一览|排名|清单|名单|统计)(?:[（(][^（）()]{1,20}[）)])?$")
_LONGEST_CAPTION = 40
_SURE, _LIKELY = 0.95, 0.8


def blocks_of(lines: list[Line]) -> tuple[Block, ...]:
    """The lines as blocks, each line in exactly one of them."""
    return tuple(_captioned(_blocks(lines)))


def is_row(line: Line) -> bool:
    """Whether the line is a row of a table pasted as text: two cells or more with something in them."""
    return "\t" in line.raw and sum(1 for cell in line.raw.split("\t") if cell.strip()) > 1


def _blocks(lines: list[Line]) -> Iterator[Block]:
    rows: list[Line] = []
    for line in lines:
        if line.table is None and (is_row(line) or (rows and "\t" in line.raw)):
            rows.append(line)
            continue
        yield from _table(rows)
        rows = []
        yield _block(line)
    yield from _table(rows)


def _block(line: Line) -> Block:
    if line.table:
        return line.table
    found = heading(line.text, line.span) or article(line.text, line.span)
    if found:
        return found
    runs = line.runs or (Run(line.text),)
    sure = _SURE if stops(line.text) else _LIKELY
    return Paragraph(runs, line.align or Align.BODY, span=line.span, confidence=sure)


def _table(rows: list[Line]) -> Iterator[Block]:
    if not rows:
        return
    cells = tuple(tuple(Cell(cell.strip()) for cell in row.raw.split("\t")) for row in rows)
    yield Table(cells, span=Span(rows[0].start, rows[-1].end), confidence=_LIKELY)


def _captioned(blocks: Iterable[Block]) -> Iterator[Block]:
    """A short line that names a table becomes the caption of the table right below it."""
    held: Paragraph | None = None
    for block in blocks:
        if held and isinstance(block, Table) and not block.caption:
            block = _with_caption(block, held)
        elif held:
            yield held
        held = block if _is_caption(block) else None
        if held is None:
            yield block
    if held:
        yield held


def _with_caption(table: Table, caption: Paragraph) -> Table:
    span = Span(caption.span.start, table.span.end) if caption.span and table.span else None
    return replace(table, caption=caption.text, span=span)


def _is_caption(block: Block) -> TypeGuard[Paragraph]:
    return (
        isinstance(block, Paragraph)
        and len(block.text) <= _LONGEST_CAPTION
        and not stops(block.text)
        and bool(_CAPTION.match(block.text))
    )
