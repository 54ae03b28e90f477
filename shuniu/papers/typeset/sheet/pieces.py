"""The pieces a page is set from; each is a plain dict, so that it goes to the engine as JSON unchanged.

Text travels only as a value of such a dict, never as part of a template.
"""

import re
from typing import Any

from shuniu.papers.model import Colour
from shuniu.papers.typeset.measures import TEXT, width

Piece = dict[str, Any]

_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufffe\uffff]"
)


def clean(text: object) -> str:
    """`text` without control and direction marks, which print nothing and can reorder what is read."""
    return _UNPRINTABLE.sub("", str(text or "")).replace("\t", " ")


def run(text: object, role: str = "fang", bold: bool = False) -> Piece:
    """A stretch of text in one face."""
    return {"s": clean(text).replace("\n", ""), "r": role, "b": bold}


def gap(millimetres: float) -> Piece:
    """Empty paper between the feet of what stands above and the heads of what follows."""
    return {"k": "gap", "mm": round(millimetres, 3)}


def paragraph(
    *runs: Piece, first: float = 2, align: str = "body", size: str = "text", keep: bool = False
) -> Piece:
    """Runs of text; `first` characters in on the first line, flush when `align` is body. `keep`: never the last of a page."""
    return {"k": "p", "runs": list(runs), "first": first, "align": align, "size": size, "keep": keep}


def centred(lines: tuple[str, ...], role: str, size: str) -> Piece:
    """Lines already broken, one under the other in the middle."""
    return {"k": "lines", "lines": [clean(line) for line in lines], "r": role, "size": size}


def sides(left: list[Piece], right: list[Piece], inset: float = 0, size: str = "text") -> Piece:
    """Two texts on one line, `inset` characters in from either edge."""
    return {"k": "sides", "left": left, "right": right, "inset": inset, "size": size}


def rule(length: float, thickness: float, colour: Colour = Colour.RED) -> Piece:
    """A line across, centred on the text; lengths in millimetres."""
    return {"k": "rule", "mm": length, "thick": thickness, "colour": str(colour)}


def tail(pieces: list[Piece], foot: float = 0) -> Piece:
    """What keeps the last lines of the piece it hangs on with it; `foot` mm are kept free below."""
    spaced = bool(pieces) and pieces[0]["k"] == "gap"
    above = pieces[0]["mm"] if spaced else TEXT["gap"]
    return {"gap": above if pieces else 0, "pieces": pieces[spaced:], "foot": foot, "last": False}


def hang(label: Piece, text: Piece) -> Piece:
    """A label two characters in; what follows turns over under its own first character."""
    return {"k": "hang", "label": label, "text": text, "wide": width(label["s"])}


def boxed(*pieces: Piece) -> list[Piece]:
    """The pieces that are there."""
    return [piece for piece in pieces if piece]
