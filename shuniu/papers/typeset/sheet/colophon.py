"""版记 (GB/T 9704-2012 7.4): rows between rules, their foot on the foot of the last page."""

from shuniu.papers.model import Document, Layout
from shuniu.papers.typeset.measures import width
from shuniu.papers.typeset.sheet.pieces import Piece, clean


def colophon(document: Document) -> Piece | None:
    """The rows with the rule above each; a 信函 has neither rules nor printer (10.1)."""
    letter = document.layout is Layout.LETTER
    rows = [*_copied(document), *_distribution(document)]
    if not letter:
        rows += [*_staff(document), *_printed(document)]
    for place, row in enumerate(rows):
        row["rule"] = "none" if letter else _rule(place, row)
    return {"rows": rows, "ruled": not letter} if rows else None


def _rule(place: int, row: Piece) -> str:
    if place == 0:
        return "outer"
    return "none" if row.pop("joined", False) else "inner"


def _copied(document: Document) -> list[Piece]:
    """主送 stands over 抄送 without a rule between them (7.4.2)."""
    below = document.addressees if document.addressees_below else None
    rows = [_hang("主送", below.text)] if below else []
    if document.copied_to:
        rows.append(_hang("抄送", document.copied_to.text) | ({"joined": True} if below else {}))
    return rows


def _distribution(document: Document) -> list[Piece]:
    return [
        _hang(one.label, one.text) | ({"joined": True} if place else {})
        for place, one in enumerate(document.distribution)
    ]


def _staff(document: Document) -> list[Piece]:
    if not document.staff:
        return []
    texts = [clean(f"{one.label}：{one.text}") for one in document.staff]
    return [{"k": "spread", "texts": texts}]


def _printed(document: Document) -> list[Piece]:
    left = clean(document.printed_by)
    right = f"{clean(document.printed_on.text)}印发" if document.printed_on else ""
    rows: list[Piece] = [{"k": "sides", "left": left, "right": right}] if left or right else []
    if document.copies:
        rows.append({"k": "sides", "left": "", "right": clean(document.copies), "joined": bool(rows)})
    return rows


def _hang(label: str, text: str) -> Piece:
    return {
        "k": "hang",
        "label": clean(f"{label}："),
        "wide": width(label) + 1,
        "text": clean(text).rstrip("。") + "。",
    }
