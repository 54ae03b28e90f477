"""版记 in DOCX: a table held at a computed place on the last page, since its foot alone is not understood everywhere."""

from math import ceil
from typing import Any

from shuniu.papers.typeset.docx.paragraph import TAB, Par, text
from shuniu.papers.typeset.docx.tables import NO_BORDERS, cell, table
from shuniu.papers.typeset.docx.units import eighths, size_of, twips
from shuniu.papers.typeset.measures import BODY_WIDTH, MEASURES, PAGE, width

COLOPHON = MEASURES["colophon"]
SIZE = size_of("small")
WIDE = twips(BODY_WIDTH)

# LibreOffice lets a table as wide as the text float only when it is centred on the sheet. The text is not: an empty
# column on the left makes up for the difference of the margins.
BESIDE = twips(abs(PAGE["left"] - PAGE["right"]))


def colophon(told: dict[str, Any]) -> str:
    """The rows between their rules, and the low paragraph that carries them."""
    last = len(told["rows"]) - 1
    rows = [_row(row, told["ruled"] and number == last) for number, row in enumerate(told["rows"])]
    high = sum(map(_height, told["rows"]))
    top = twips(PAGE["height"] - PAGE["bottom"] - high)
    place = (
        '<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:topFromText="0" w:bottomFromText="0" '
        f'w:vertAnchor="page" w:horzAnchor="page" w:tblpXSpec="center" w:tblpY="{top}"/><w:tblOverlap w:val="never"/>'
    )
    return table([BESIDE, WIDE], rows, NO_BORDERS, place) + Par(size=0.35, line=20).xml


def first_words(told: dict[str, Any]) -> str:
    """What the 版记 begins with."""
    row = told["rows"][0]
    return row.get("label") or row.get("left") or row.get("right") or row["texts"][0]


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
    beside = cell([Par(size=SIZE, line=20)], BESIDE)
    inside = cell([_par(row)], WIDE).replace(
        "<w:vAlign", f"<w:tcBorders>{borders}</w:tcBorders>{MARGINS}<w:vAlign"
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>{beside}{inside}</w:tr>"


def _par(row: dict[str, Any]) -> Par:
    aside, line = twips(SIZE), twips(SIZE + COLOPHON["line_gap"])
    if row["k"] == "hang":
        wide = round(row["wide"] * twips(SIZE))
        words = _text(row["label"]) + _text(row["text"])
        return Par(words, SIZE, line, left=aside + wide, first=-wide, right=aside)
    if row["k"] == "sides":
        words = _text(row["left"]) + TAB + _text(row["right"])
        return Par(words, SIZE, line, left=aside, tabs=(("right", WIDE - aside),))
    step = (WIDE - 2 * aside) // max(len(row["texts"]) - 1, 1)
    stops = tuple(("center", aside + step * place) for place in range(1, len(row["texts"]) - 1))
    stops += (("right", WIDE - aside),) if len(row["texts"]) > 1 else ()
    return Par(TAB.join(map(_text, row["texts"])), SIZE, line, left=aside, tabs=stops)


def _text(words: str) -> str:
    return text(words, "fang", SIZE)


MARGINS = "<w:tcMar>{}</w:tcMar>".format(
    "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
)
