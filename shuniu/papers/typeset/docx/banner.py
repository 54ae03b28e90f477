"""The red of a head in DOCX: 发文机关标志 of one and of several bodies, and the double rules of a 信函."""

from typing import Any

from shuniu.papers.typeset.docx import tables
from shuniu.papers.typeset.docx.paragraph import COLOURS, Par, text
from shuniu.papers.typeset.docx.units import eighths, line_for, twips
from shuniu.papers.typeset.measures import PAGE


def single(piece: dict[str, Any]) -> Par:
    """One body's name in one line."""
    size, apart = piece["size"], twips(piece["space"])
    look = text(piece["names"][0], "title", size, colour=piece["colour"], scale=_scale(piece), apart=apart)
    return Par(look, size, line_for(size), align="centre")


def joint_line(piece: dict[str, Any]) -> int:
    """Twips from name to name."""
    return twips(piece["size"] + piece["row_gap"])


def joint(piece: dict[str, Any]) -> str:
    """Names over each other, spread to one width, and the tail beside them in the middle."""
    wide = twips(piece["width"] + 1)
    cells = tables.cell([_name(piece, one, "spread") for one in piece["names"]], wide)
    widths = [wide]
    if piece["tail"]:
        widths.append(twips(piece["size"] * piece["stretch"] * (len(piece["tail"]) + 0.5)))
        cells += tables.cell([_name(piece, piece["tail"], "right")], widths[1])
    return tables.table(widths, [f"<w:tr>{cells}</w:tr>"], tables.NO_BORDERS, margins=tables.NO_MARGINS)


def double(piece: dict[str, Any]) -> Par:
    """Two red rules as the borders of one low paragraph as wide as the sheet allows."""
    aside = (PAGE["width"] - piece["mm"]) / 2
    upper, lower = piece["widths"]
    borders = {"top": (eighths(upper), 0, COLOURS["red"]), "bottom": (eighths(lower), 0, COLOURS["red"])}
    left, right = twips(aside - PAGE["left"]), twips(aside - PAGE["right"])
    return Par("", 0.35, twips(piece["between"]), left=left, right=right, borders=borders)


def _name(piece: dict[str, Any], words: str, align: str) -> Par:
    look = text(words, "title", piece["size"], colour=piece["colour"], scale=_scale(piece))
    return Par(look, piece["size"], joint_line(piece), align=align)


def _scale(piece: dict[str, Any]) -> int:
    return round(piece["stretch"] * 100)
