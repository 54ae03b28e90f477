"""What must not be parted from the last lines of the text: 出席, 附件说明, 署名, 日期, 印章, 附注, 版记."""

from shuniu.papers.model import Document, Layout
from shuniu.papers.typeset.measures import PITCH, blank
from shuniu.papers.typeset.sheet.closing import closing
from shuniu.papers.typeset.sheet.pieces import Piece, clean, gap, hang, paragraph, run, tail

UNSIGNED = (Layout.BULLETIN, Layout.LEDGER, Layout.SIGNOFF)


def ended(flow: list[Piece], document: Document, latin_gap: float) -> list[Piece]:
    """The text with its ending hung on its last piece; the 版记 too, where no attachment follows."""
    pieces = [*_attendance(document), *_attachment_notes(document)]
    sign = closing(document, latin_gap) if _is_signed(document) else None
    pieces += [gap(0), sign] if sign else []
    pieces += _note(document)
    foot = max(0.0, sign["foot"] - (PITCH if document.note else 0)) if sign else 0.0
    return hung(flow, pieces, foot, not document.attachments)


def hung(flow: list[Piece], pieces: list[Piece], foot: float, last: bool) -> list[Piece]:
    """`pieces` and, where this is the `last` of the document, the 版记 on the last piece of the flow."""
    *before, end = flow or [gap(0)]
    if not pieces and not last:
        return flow
    own = end["tail"]["pieces"] if "tail" in end else []
    return [*before, end | {"tail": tail([*own, *pieces], foot) | {"last": last}}]


def _is_signed(document: Document) -> bool:
    """纪要 that say body and date in their head do not repeat them."""
    in_head = document.layout is Layout.MINUTES and document.unit and not document.signatures
    return document.layout not in UNSIGNED and not in_head


def _attendance(document: Document) -> list[Piece]:
    rows = [hang(run(f"{one.label}：", "hei"), run(one.text)) for one in document.attendance]
    return [gap(blank(1)), *rows] if rows else []


def _attachment_notes(document: Document) -> list[Piece]:
    """附件说明 (7.3.4): several names are numbered and stand under each other."""
    names = [clean(one) for one in document.attachment_names]
    numbers = [f"{place}." for place in range(1, len(names) + 1)] if len(names) > 1 else [""]
    labels = ["附件：", *["　　　"] * (len(names) - 1)]
    rows = [hang(run(a + b), run(name)) for a, b, name in zip(labels, numbers, names, strict=False)]
    return [gap(blank(1)), *rows] if rows else []


def _note(document: Document) -> list[Piece]:
    words = clean(document.note).strip("（）()")
    return [paragraph(run(f"（{words}）"))] if words else []
