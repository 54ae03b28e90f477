"""Tables, forms and opinions as WordprocessingML."""

from dataclasses import dataclass
from typing import Any

from shuniu.papers.typeset.docx.paragraph import Par, text
from shuniu.papers.typeset.docx.units import eighths, size_of, twips
from shuniu.papers.typeset.measures import BODY_WIDTH, MEASURES

TABLE, SLIP = MEASURES["table"], MEASURES["slip"]
NO_BORDERS = "".join(
    f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def _ruled(size: int) -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    return "".join(f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="000000"/>' for side in sides)


def _margins(aside: int) -> str:
    edges = {"top": 0, "left": aside, "bottom": 0, "right": aside}
    told = "".join(f'<w:{side} w:w="{edge}" w:type="dxa"/>' for side, edge in edges.items())
    return f"<w:tblCellMar>{told}</w:tblCellMar>"


MARGINS, NO_MARGINS = _margins(twips(TABLE["padding_x"])), _margins(0)
RULED = _ruled(eighths(TABLE["rule"]))
CENTRED = '<w:jc w:val="center"/>'


@dataclass(frozen=True, slots=True)
class Dress:
    """How the cells of one row look; `kept` rows stay on the page of the next."""

    size: float
    head: bool
    kept: bool

    def line(self, words: str, centre: bool) -> Par:
        """The paragraph of a cell."""
        look = text(words, "hei" if self.head else "fang", self.size)
        align = "centre" if centre or self.head else "left"
        return Par(look, self.size, twips(self.size + TABLE["line_gap"]), align=align, keep=self.kept)


def grid(piece: dict[str, Any]) -> str:
    """A table of the text; covered cells are written as continued merges, as Word wants them."""
    size = size_of(piece["size"])
    widths = [twips(one) for one in piece["widths"]]
    waiting: dict[int, tuple[int, int]] = {}  # column → (rows still covered, columns)
    rows = []
    for number, row in enumerate(piece["rows"]):
        head = number < piece["header"]
        kept = piece["whole"] and number < len(piece["rows"]) - 1
        rows.append(_row(_cells(row, widths, waiting, Dress(size, head, kept), piece["centred"]), head))
    caption = Par(text(piece["caption"], "hei", size_of("small")), align="centre", keep=True).xml
    return (caption if piece["caption"] else "") + table(widths, rows)


def table(
    widths: list[int], rows: list[str], borders: str = "", place: str = "", margins: str = MARGINS
) -> str:
    """Rows of cells between rules; `place` positions it off the flow."""
    columns = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    layout = '<w:tblLayout w:type="fixed"/>'
    return (
        f'<w:tbl><w:tblPr>{place}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{"" if place else CENTRED}'
        f"<w:tblBorders>{borders or RULED}</w:tblBorders>{layout}{margins}</w:tblPr>"
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def cell(pars: list[Par], width: int, span: int = 1, merge: str = "", middle: bool = True) -> str:
    """A cell around its paragraphs."""
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = {"start": '<w:vMerge w:val="restart"/>', "on": "<w:vMerge/>"}.get(merge, "")
    upright = '<w:vAlign w:val="center"/>' if middle else ""
    inside = "".join(par.xml for par in pars)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}{merged}{upright}</w:tcPr>{inside}</w:tc>'
    )


def form(piece: dict[str, Any]) -> str:
    """Label and text, one or two pairs a row."""
    label, full = twips(SLIP["label_width"]), twips(BODY_WIDTH)
    half = full // 2 - label
    widths, rows = [label, half, label, full - 2 * label - half], []
    for pairs in piece["rows"]:
        spans = (1, 1) if len(pairs) == 2 else (3, 1)
        cells = [
            cell([_small(name, "hei", "centre")], label)
            + cell([_small(words)], sum(widths[1 : 1 + span]), span)
            for (name, words), span in zip(pairs, spans, strict=False)
        ]
        rows.append(_row("".join(cells), False, twips(SLIP["row_height"])))
    return table(widths, rows)


def opinions(piece: dict[str, Any]) -> str:
    """Each step with the words said, and by whom and when below them on the right."""
    label, size = twips(SLIP["label_width"]), size_of("small")
    rest = twips(BODY_WIDTH) - label
    rows = []
    for one in piece["rows"]:
        by = _small(one["by"], align="right")
        by.right, by.before = twips(size), twips(size)
        words = cell([_small(one["text"]), by], rest)
        rows.append(
            _row(
                cell([_small(one["step"], "hei", "centre")], label) + words,
                False,
                twips(SLIP["opinion_height"]),
            )
        )
    return table([label, rest], rows)


def _cells(
    row: list[dict[str, Any]],
    widths: list[int],
    waiting: dict[int, tuple[int, int]],
    dress: Dress,
    centred: list[bool],
) -> str:
    """One row's cells; places covered from above come out as continued merges and are counted down in `waiting`."""
    found, column, entries = [], 0, iter(row)
    while column < len(widths):
        covered = waiting.pop(column, None)
        if covered:
            left, span = covered
            words, centre, merge = "", True, "on"
            rows = left
        else:
            entry: dict[str, Any] = next(entries, {"s": "", "x": 1, "y": 1})
            span, rows = min(int(entry["x"]), len(widths) - column), int(entry["y"])
            words, centre, merge = entry["s"], centred[column], "start" if rows > 1 else ""
        if rows > 1:
            waiting[column] = (rows - 1, span)
        found.append(cell([dress.line(words, centre)], sum(widths[column : column + span]), span, merge))
        column += span
    return "".join(found)


def _small(words: str, role: str = "fang", align: str = "left") -> Par:
    size = size_of("small")
    return Par(text(words, role, size), size, twips(size + TABLE["line_gap"]), align=align)


def _row(cells: str, head: bool, height: int = 0) -> str:
    least = height or twips(size_of("table") + 2 * TABLE["padding_y"])
    repeated = "<w:tblHeader/>" if head else ""
    return f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{least}" w:hRule="atLeast"/>{repeated}</w:trPr>{cells}</w:tr>'
