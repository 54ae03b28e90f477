"""Blocks of the text as pieces: levels in their faces (GB/T 9704-2012 7.3.3), paragraphs, articles, tables."""

from collections.abc import Iterable
from itertools import pairwise

from shuniu.papers.model import Align, Article, Block, Heading, Paragraph, Table
from shuniu.papers.typeset.measures import EM, PITCH, blank
from shuniu.papers.typeset.sheet.pieces import Piece, centred, gap, paragraph, run
from shuniu.papers.typeset.sheet.tables import table

FACES = {1: "hei", 2: "kai", 3: "fang", 4: "fang"}
STANDING = {Align.BODY: 2.0, Align.LEFT: 0.0, Align.CENTRE: 0.0, Align.RIGHT: 0.0}


def body(blocks: Iterable[Block], ledger: bool = False) -> list[Piece]:
    """All blocks in their order; on a `ledger` every page is turned already."""
    following = pairwise([*blocks, None])
    return [piece for block, after in following if block for piece in _block(block, after, ledger)]


def _block(block: Block, after: Block | None, ledger: bool) -> list[Piece]:
    match block:
        case Heading() if block.level == 0:
            chapter = "　".join(text for text in (block.number, block.title) if text)
            return [gap(blank(1)), centred((chapter,), "hei", "text"), gap(2 * PITCH - EM)]
        case Heading():
            return [_heading(block, isinstance(after, Table))]
        case Article():
            return [paragraph(run(block.number, "hei"), run("　" + block.text))]
        case Table():
            return table(block, ledger)
    return _paragraphs(block)


def _heading(block: Heading, over_table: bool) -> Piece:
    """A heading stays with its table; in running text every page has its twenty-two lines (GB/T 9704-2012 5.2.3)."""
    face = FACES.get(block.level, "fang")
    text = [run(block.text)] if block.text else []
    return paragraph(run(block.number + block.title, face), *text, keep=over_table)


def _paragraphs(block: Paragraph) -> list[Piece]:
    runs = [run(one.text, "kai" if one.kai else "fang", one.bold) for one in block.runs]
    return [paragraph(*runs, first=STANDING[block.align], align=str(block.align))]
