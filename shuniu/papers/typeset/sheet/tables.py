"""A table as a piece: how wide each column is, how its cells stand, and whether the page is turned for it."""

from shuniu.papers.model import Cell, Table
from shuniu.papers.typeset.measures import BODY_HEIGHT, BODY_WIDTH, MEASURES, PAGE, SIZES, width
from shuniu.papers.typeset.sheet.pieces import Piece, clean

LEDGER, PADDING = MEASURES["ledger"], MEASURES["table"]["padding_x"]
SHORT = 9.0  # a column whose texts are no wider than this is centred and kept on one line
FAIR = 4.0  # characters that every longer column has at least
MANY_COLUMNS = 8
MOST_ROWS_KEPT = 8  # a table of so few rows is not parted by the end of a page


def table(block: Table, ledger: bool = False) -> list[Piece]:
    """The one piece of a table."""
    longest = _longest(block)
    size = "fine" if len(longest) > MANY_COLUMNS else "table"
    room = _room(block, ledger)
    return [
        {
            "k": "table",
            "widths": [round(one, 2) for one in column_widths(longest, SIZES[size], room)],
            "room": room,
            "rows": [[_cell(cell) for cell in row] for row in block.rows],
            "header": min(block.header_rows, max(len(block.rows) - 1, 0)),
            "caption": clean(block.caption),
            "landscape": block.landscape or ledger,
            "size": size,
            "whole": len(block.rows) <= MOST_ROWS_KEPT,
            "centred": [one <= SHORT for one in longest],
        }
    ]


def column_widths(longest: list[float], size: float, room: float) -> list[float]:
    """Millimetres for each column, `room` in all: short ones get what they need, long ones share the rest."""
    needs = [one * size + 2 * PADDING + size / 2 for one in longest]
    fixed = sum(need for need, one in zip(needs, longest, strict=True) if one <= SHORT)
    flexible = sum(need**0.7 for need, one in zip(needs, longest, strict=True) if one > SHORT)
    count = sum(one > SHORT for one in longest)
    if not count or fixed + count * FAIR * size > room:
        return [need**0.7 * room / sum(other**0.7 for other in needs) for need in needs]
    rest = room - fixed
    return [
        need if one <= SHORT else rest * need**0.7 / flexible
        for need, one in zip(needs, longest, strict=True)
    ]


def _room(block: Table, ledger: bool) -> float:
    if ledger:
        return PAGE["height"] - LEDGER["left"] - LEDGER["right"]
    return BODY_HEIGHT if block.landscape else BODY_WIDTH


def _longest(block: Table) -> list[float]:
    """For each column its longest line, in characters; cells over several columns do not count."""
    found: dict[int, float] = {}
    count = 1
    for row in placed(block):
        for start, cell in row:
            count = max(count, start + cell.across)
            if cell.across == 1:
                found[start] = max(found.get(start, 0), *map(width, cell.text.split("\n")))
    return [max(found.get(place, 0), 2) for place in range(count)]


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


def _cell(cell: Cell) -> Piece:
    return {"s": clean(cell.text).strip("\n"), "x": cell.across, "y": cell.down}
