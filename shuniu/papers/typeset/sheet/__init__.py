"""A document as its sheet: pieces in their order with every length decided, the same for PDF, DOCX and OFD.

The writers only realise what stands here; what the rules say about places is said in this package.
"""

from shuniu.papers.model import Document, Layout
from shuniu.papers.typeset.measures import BODY_WIDTH, SIZES, blank
from shuniu.papers.typeset.sheet.annex import annexes
from shuniu.papers.typeset.sheet.body import body
from shuniu.papers.typeset.sheet.colophon import colophon
from shuniu.papers.typeset.sheet.ending import ended
from shuniu.papers.typeset.sheet.head import bare, first_line_below, head
from shuniu.papers.typeset.sheet.own import form, items, ledger_line, opinions, slip_line
from shuniu.papers.typeset.sheet.pieces import Piece, centred, clean, gap, paragraph, run
from shuniu.papers.typeset.title_lines import title_lines

SLIPS = (Layout.SIGNOFF, Layout.NOTICE)
NUMBERING = {Layout.SIGNOFF: "none", Layout.NOTICE: "none", Layout.LEDGER: "pages"}


def sheet(document: Document, latin_gap: float = 0.0) -> Piece:
    """Everything the page needs, as plain data.

    `latin_gap`: characters that the writer of this sheet leaves between Chinese and figures.
    """
    return {
        "layout": str(document.layout),
        "title": clean(document.title or (document.masthead and document.masthead.names[0])),
        "head": head(document),
        "flow": ended(_flow(document), document, latin_gap),
        "annexes": annexes(document),
        "colophon": colophon(document),
        "numbering": NUMBERING.get(document.layout, "dash"),
    }


def _flow(document: Document) -> list[Piece]:
    if document.layout is Layout.LEDGER:
        return [*_title(document), *ledger_line(document), gap(2), *body(document.blocks, ledger=True)]
    top = [*_title(document), *_addressed(document)]
    if document.layout in SLIPS:
        top += [*slip_line(document), gap(2), *form(document.fields), *opinions(document), gap(blank(0))]
    else:
        top = [*bare(document), *top, *form(document.fields)]
    return [*top, *body(document.blocks), *items(document)]


def _title(document: Document) -> list[Piece]:
    if not document.title:
        return [gap(blank(2))] if document.masthead and not document.items else []
    lines = title_lines(clean(document.title), BODY_WIDTH / SIZES["title"] - 1, _names(document))
    above = [gap(first_line_below(document))] if document.masthead else []
    under = (document.title_note, document.period if document.layout is not Layout.LEDGER else None)
    notes = [f"（{one}）" for one in under if one]
    return [*above, centred(lines, "title", "title"), *[_under_title(note) for note in notes], gap(blank(1))]


def _names(document: Document) -> tuple[str, ...]:
    """Names of bodies that a title must not tear."""
    issuers = document.masthead.names if document.masthead else ()
    return (*issuers, *(one.name for one in document.signatures))


def _under_title(note: str) -> Piece:
    return centred((note,), "kai", "text")


def _addressed(document: Document) -> list[Piece]:
    if not document.addressees or document.addressees_below:
        return []
    return [paragraph(run(f"{document.addressees}："), first=0)]
