"""版记 in DOCX: a table held at a computed place on the last page, since its foot alone is not understood everywhere."""

from math import ceil
from typing import Any

from shuniu.papers.typeset.docx.paragraph import TAB, Par, text
from shuniu.papers.typeset.docx.tables import cell, table
from shuniu.papers.typeset.docx.units import eighths, size_of, twips
from shuniu.papers.typeset.measures import BODY_WIDTH, MEASURES, PAGE, width

COLOPHON = MEASURES["colophon"]
SIZE = size_of("small")
WIDE = twips(BODY_WIDTH)


def colophon(told: dict[str, Any]) -> str:
    """The rows between their rules, and the low paragraph that carries them."""
    rows, high = [], 0.0
    for place, row in enumerate(told["rows"]):
        rows.append(_row(row, place == len(told["rows"]) - 1 and told["ruled"]))
        high += _height(row)
    top = twips(PAGE["height"] - PAGE["bottom"] - high)
    place = (
        f'<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:topFromText="0" w:bottomFromText="0" w:vertAnchor="page" '
        f'w:horzAnchor="page" w:tblpX="{twips(PAGE["left"])}" w:tblpY="{top}"/><w:tblOverlap w:val="never"/>'
    )
    return table([WIDE], rows, NONE, place) + Par(size=0.35, line=20).xml


def _height(row: dict[str, Any]) -> float:
    lines = _lines(row)
    return 2 * COLOPHON["padding"] + lines * SIZE + (lines - 1) * COLOPHON["line_gap"]


def _lines(row: dict[str, Any]) -> int:
    if row["k"] != "hang":
        return 1
    return ceil(width(row["text"]) / int(BODY_WIDTH / SIZE - 2 - row["wide"]))


def _row(row: dict[str, Any], last: bool) -> str:
    rules = [("top", row["rule"])] + ([("bottom", "outer")] if last else [])
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="{eighths(COLOPHON[f"{kind}_rule"])}" w:space="0" w:color="000000"/>'
        for side, kind in rules
        if kind != "none"
    )
    height = f'<w:trHeight w:val="{twips(_height(row))}" w:hRule="exact"/>'
    inside = cell([_par(row)], WIDE).replace("<w:vAlign", f"<w:tcBorders>{borders}</w:tcBorders>{MARGINS}<w:vAlign")
    return f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>{inside}</w:tr>"


def _par(row: dict[str, Any]) -> Par:
    aside, line = twips(SIZE), twips(SIZE + COLOPHON["line_gap"])
    if row["k"] == "hang":
        wide = round(row["wide"] * twips(SIZE))
        words = _text(row["label"]) + TAB + _text(row["text"])
        return Par(words, SIZE, line, left=aside + wide, first=-wide, right=aside, tabs=(("left", aside + wide),))
    if row["k"] == "sides":
        words = _text(row["left"]) + TAB + _text(row["right"])
        return Par(words, SIZE, line, left=aside, tabs=(("right", WIDE - aside),))
    step = (WIDE - 2 * aside) // max(len(row["texts"]) - 1, 1)
    stops = tuple(("center", aside + step * place) for place in range(1, len(row["texts"]) - 1))
    stops += (("right", WIDE - aside),) if len(row["texts"]) > 1 else ()
    return Par(TAB.join(map(_text, row["texts"])), SIZE, line, left=aside, tabs=stops)


def _text(words: str) -> str:
    return text(words, "fang", SIZE)


NONE = "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
MARGINS = "<w:tcMar>{}</w:tcMar>".format(
    "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
)
