"""A document as its elements: frozen values, their plain text (`as_text`) and JSON (`as_json`, `from_json`).

Every element may carry its `span` in the text it was read from and the reader's `confidence`; both are
left out of comparison. `Document` has the elements of 条例 art. 9 in the order of the page; `Layout` says
how it is arranged.
"""

from shuniu.papers.model.blocks import Align, Article, Block, Cell, Heading, Paragraph, Run, Table
from shuniu.papers.model.document import Attachment, Document, Item, Layout
from shuniu.papers.model.elements import (
    Bodies,
    Date,
    Labelled,
    Masthead,
    Number,
    Opinion,
    Seal,
    SealKind,
    Signature,
)
from shuniu.papers.model.kinds import KINDS, kind_of
from shuniu.papers.model.look import Colour, Look
from shuniu.papers.model.plain import GAP, as_text, blocks_as_lines
from shuniu.papers.model.record import as_data, as_json, from_data, from_json
from shuniu.papers.model.spans import Placed, Span, Words
from shuniu.papers.model.walking import elements

__all__ = [
    "GAP",
    "KINDS",
    "Align",
    "Article",
    "Attachment",
    "Block",
    "Bodies",
    "Cell",
    "Colour",
    "Date",
    "Document",
    "Heading",
    "Item",
    "Labelled",
    "Layout",
    "Look",
    "Masthead",
    "Number",
    "Opinion",
    "Paragraph",
    "Placed",
    "Run",
    "Seal",
    "SealKind",
    "Signature",
    "Span",
    "Table",
    "Words",
    "as_data",
    "as_json",
    "as_text",
    "blocks_as_lines",
    "elements",
    "from_data",
    "from_json",
    "kind_of",
]
