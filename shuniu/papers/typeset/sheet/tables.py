"""A table as a piece: how wide each column is, how its cells stand, and whether the page is turned for it."""

from shuniu.papers.model import Cell, Table
from shuniu.papers.typeset.measures import width
from shuniu.papers.typeset.sheet.pieces import Piece, clean

NARROWEST, WIDEST = 2.5, 22.0
SHORT = 9.0  # a column no wider than this is centred
MANY_COLUMNS = 8


def table(block: Table, size: str = "") -> list[Piece]:
    """The one piece of a table."""
    widths = column_widths(block)
    return [
        {
            "k": "table",
            "widths": [round(one, 2) for one in widths],
            "rows": [[_cell(cell) for cell in row] for row in block.rows],
            "header": min(block.header_rows, max(len(block.rows) - 1, 0)),
            "caption": clean(block.caption),
            "landscape": block.landscape,
            "size": size or ("fine" if len(widths) > MANY_COLUMNS else "table"),
            "centred": [one <= SHORT for one in widths],
        }
    ]


def column_widths(block: Table) -> list[float]:
    """A share of the width for each column, from its longest and its usual text, in characters."""
    columns: dict[int, list[float]] = {}
    for row in placed(block):
        for start, cell in row:
            if cell.across == 1:
                columns.setdefault(start, []).append(max(map(width, cell.text.split("\n")), default=0))
    count = max((start + cell.across for row in placed(block) for start, cell in row), default=1)
    return [_share(columns.get(place, [])) for place in range(count)]


def placed(block: Table) -> list[list[tuple[int, Cell]]]:
    """Each row's cells with the column they start in, covered places taken into account."""
    taken: dict[tuple[int, int], bool] = {}
    rows = []
    for line, row in enumerate(block.rows):
        column, found = 0, []
        for cell in row:
            while (line, column) in taken:
                column += 1
            found.append((column, cell))
            taken |= {(line + y, column + x): True for y in range(cell.down) for x in range(cell.across)}
        rows.append(found)
    return rows


def _share(lengths: list[float]) -> float:
    if not lengths:
        return NARROWEST
    usual = sum(lengths) / len(lengths)
    return min(max(NARROWEST, max(lengths) * 0.5 + usual * 0.5 + 1), WIDEST)


def _cell(cell: Cell) -> Piece:
    return {"s": clean(cell.text).strip("\n"), "x": cell.across, "y": cell.down}
