"""Who signs, when, and where the seals stand (GB/T 9704-2012 7.3.5), in mm from the foot of the last line.

Every place is computed here, once for all formats: x from the left edge of the 版心, y to the top of the letters.
"""

from dataclasses import dataclass

from shuniu.papers.model import Document, Seal, SealKind, Signature
from shuniu.papers.typeset.measures import BODY_WIDTH, EM, MEASURES, PITCH, blank, width
from shuniu.papers.typeset.sheet.pieces import Piece, clean

SEAL, CLOSING = MEASURES["seal"], MEASURES["closing"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """A seal on the page: its box in mm."""

    seal: Seal
    x: float
    y: float
    wide: float
    high: float


@dataclass(frozen=True, slots=True)
class Lettering:
    """How wide names and dates come out; `gap` characters stand between Chinese and figures (0 in the PDF)."""

    gap: float = 0.0

    def mm(self, text: str) -> float:
        """Width in mm."""
        return width(clean(text), self.gap) * EM

    def item(self, text: str, x: float, y: float, role: str = "fang", anchor: str = "left") -> Piece:
        """A text whose left edge is at `x`; `anchor` is the edge that the rule speaks of, `at` where that is."""
        wide = {"left": 0.0, "centre": self.mm(text) / 2, "right": self.mm(text)}[anchor]
        place = {"x": round(x, 3), "y": round(y, 3), "anchor": anchor, "at": round(x + wide, 3)}
        return {"s": clean(text), "r": role} | place

    def centred(self, text: str, centre: float, y: float, anchor: str = "centre") -> Piece:
        """A text over `centre`, moved in where it would leave the page."""
        return self.item(text, min(centre - self.mm(text) / 2, BODY_WIDTH - self.mm(text)), y, anchor=anchor)


def closing(document: Document, gap: float = 0.0) -> Piece | None:
    """署名, 成文日期 and seals as one piece; None when there is neither name nor date."""
    letters = Lettering(gap)
    signers, date = document.signatures, clean(document.date.text if document.date else "")
    if not signers and not date:
        return None
    if any(one.post for one in signers):
        return _personal(signers, date, letters)
    if any(one.seal for one in signers):
        return _sealed(signers, date, letters)
    return _unsealed(signers, date, letters)


def diameter(seal: Seal) -> float:
    """The seal's own, else that of its kind (国发〔1999〕25号)."""
    return seal.millimetres or SEAL[str(seal.kind)]


def _sealed(signers: tuple[Signature, ...], date: str, letters: Lettering) -> Piece:
    """Names are centred under their seals, three seals a row; the date stands under the last name."""
    largest = max(diameter(one.seal) for one in signers if one.seal)
    column = max(largest + SEAL["between"], max(letters.mm(one.name) for one in signers) + EM)
    rows = _rows(signers, column)
    items, stamps = [], []
    for place, row in enumerate(rows):
        last = place == len(rows) - 1
        top = _first_top(largest) + place * (largest + SEAL["between"])
        name_y = top + largest / 2 + SEAL["sunk"] - (PITCH + EM if last and date else EM) / 2
        for centre, one in zip(
            _centres(len(row), column, letters.mm(date), len(signers) == 1), row, strict=True
        ):
            items.append(letters.centred(one.name, centre, name_y))
            stamps += [_stamp(one.seal, centre, top + largest / 2)] if one.seal else []
        if last and date:
            items.append(letters.centred(date, centre, name_y + PITCH, "right"))
    return _piece(items, stamps)


def _first_top(largest: float) -> float:
    """With two empty lines above the name the seal's top comes out within one line of the text."""
    return max(1.0, min(blank(2) + (PITCH + EM) / 2 - SEAL["sunk"] - largest / 2, SEAL["below_text"]))


def _rows(signers: tuple[Signature, ...], column: float) -> list[tuple[Signature, ...]]:
    a_row = max(1, min(int(SEAL["a_row"]), int((BODY_WIDTH + SEAL["between"]) // column)))
    return [signers[place : place + a_row] for place in range(0, len(signers), a_row)]


def _centres(count: int, column: float, date: float, alone: bool) -> list[float]:
    """Middles of the names in one row; the last one where the date's place puts it, if there is room."""
    last = BODY_WIDTH - CLOSING["date_from_right"] * EM - date / 2 if alone else BODY_WIDTH - column / 2
    last = min(last, BODY_WIDTH - (column - SEAL["between"]) / 2)
    return [last - column * (count - 1 - place) for place in range(count)]


def _unsealed(signers: tuple[Signature, ...], date: str, letters: Lettering) -> Piece:
    """Two characters from the right; the date starts two characters further in than the name (7.3.5.3)."""
    edge = BODY_WIDTH - CLOSING["unsealed_from_right"] * EM
    further = CLOSING["date_further_in"] * EM
    widest = max((letters.mm(one.name) for one in signers), default=0)
    left = min(edge - widest, edge - letters.mm(date) - further) if signers else edge - letters.mm(date)
    items = [
        letters.item(one.name, left + (widest - letters.mm(one.name)) / 2, blank(1) + row * PITCH)
        for row, one in enumerate(signers)
    ]
    date_x = left + further if signers else left
    return _piece(
        [*items, *([letters.item(date, date_x, blank(1) + len(signers) * PITCH)] if date else [])], []
    )


def _personal(signers: tuple[Signature, ...], date: str, letters: Lettering) -> Piece:
    """签名章 four characters from the right, the post two characters before it; date a blank line below (7.3.5.4)."""
    edge, y, items, stamps = BODY_WIDTH - CLOSING["stamp_from_right"] * EM, blank(2), [], []
    for one in signers:
        wide = SEAL["person_width"] if one.seal else letters.mm(one.name)
        high = SEAL["person_height"] if one.seal else EM
        if one.seal:
            stamps.append(Stamp(one.seal, edge - wide, y + EM / 2 - high / 2, wide, high))
        else:
            items.append(letters.item(one.name, edge - wide, y, "kai"))
        items.append(letters.item(one.post, edge - wide - 2 * EM - letters.mm(one.post), y))
        y += max(high / 2 + EM / 2, EM) + blank(1)
    return _piece(
        [*items, *([letters.item(date, edge - letters.mm(date), y, anchor="right")] if date else [])], stamps
    )


def _stamp(seal: Seal, x: float, y: float) -> Stamp:
    if seal.kind is SealKind.PERSON:
        wide, high = SEAL["person_width"], SEAL["person_height"]
    else:
        wide = high = diameter(seal)
    return Stamp(seal, x - wide / 2, y - high / 2, wide, high)


def _piece(items: list[Piece], stamps: list[Stamp]) -> Piece:
    """`high` ends with the letters, `foot` is what the seals reach below them."""
    high = max(item["y"] for item in items) + EM
    lowest = max((stamp.y + stamp.high for stamp in stamps), default=0)
    return {"k": "sign", "items": items, "high": high, "foot": max(0, lowest - high), "stamps": stamps}
