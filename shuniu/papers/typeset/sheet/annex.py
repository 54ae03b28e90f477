"""附件: on a page of its own, the title on the third line (GB/T 9704-2012 7.3.7)."""

from shuniu.papers.model import Attachment, Document, Table
from shuniu.papers.typeset.measures import BODY_WIDTH, EM, PITCH, SIZES
from shuniu.papers.typeset.sheet.body import body
from shuniu.papers.typeset.sheet.ending import hung
from shuniu.papers.typeset.sheet.pieces import Piece, clean
from shuniu.papers.typeset.title_lines import title_lines


def annexes(document: Document) -> list[Piece]:
    """All attachments; the 版记 hangs on the last one."""
    last = len(document.attachments) - 1
    return [_annex(one, place == last) for place, one in enumerate(document.attachments)]


def _annex(one: Attachment, last: bool) -> Piece:
    first = one.blocks[0] if one.blocks else None
    return {
        "label": clean(one.label),
        "title": list(title_lines(clean(one.title), BODY_WIDTH / SIZES["title"] - 1)) if one.title else [],
        "title_gap": 2 * PITCH - EM,
        "pieces": hung(body(one.blocks), [], 0, last),
        "landscape": isinstance(first, Table) and first.landscape,
    }
