"""Tables of a .docx: real ones as the model's tables, those that only arrange the page as lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from shuniu.papers.model import GAP, Cell, Table
from shuniu.papers.reader.docx.names import W
from shuniu.papers.reader.docx.paragraphs import content_of

_ARRANGES = re.compile(
    r"抄\s*送\s*[：:]|印发$|签发人[：:]|〔\d{4}〕\d+号$|^(?:报|送|发|签发|审核|编辑)[：:].*[。\s]"
)


@dataclass(slots=True)
class _Grid:
    """Rows being built, and at each column the cell that a vertical merge would go on with."""

    rows: list[list[Cell]]
    above: dict[int, tuple[int, int]]


def table_of(element: Element, landscape: bool = False) -> Table:
    """A w:tbl as a Table; merged cells stand once, with what they cover. A table without cells has no rows."""
    grid = _Grid([], {})
    headers = 0
    for row in element.findall(f"{W}tr"):
        grid.rows.append([])
        _fill(grid, row)
        headers += row.find(f"{W}trPr/{W}tblHeader") is not None and headers == len(grid.rows) - 1
    rows = tuple(tuple(row) for row in grid.rows)
    return Table(rows, headers or 1, landscape=landscape)


def arranging_lines(element: Element) -> list[str] | None:
    """The lines of a table that only arranges head or foot of the page; None when it is a real table."""
    rows = [[_paragraphs(cell) for cell in row.findall(f"{W}tc")] for row in element.findall(f"{W}tr")]
    texts = [text for row in rows for cell in row for text in cell]
    if "文件" in texts:
        names = [text for text in texts if text != "文件"]
        return [*names[:-1], f"{names[-1]}文件"] if names else ["文件"]
    if max((len(row) for row in rows), default=0) > 1 and not any(map(_ARRANGES.search, texts)):
        return None
    return [line for row in rows for line in _side_by_side(row)]


def _side_by_side(row: list[list[str]]) -> Iterator[str]:
    for place in range(max((len(cell) for cell in row), default=0)):
        yield GAP.join(cell[place] for cell in row if place < len(cell) and cell[place])


def _fill(grid: _Grid, row: Element) -> None:
    column = 0
    for cell in row.findall(f"{W}tc"):
        across = _number(cell.find(f"{W}tcPr/{W}gridSpan"), 1)
        merge = cell.find(f"{W}tcPr/{W}vMerge")
        if merge is not None and merge.get(f"{W}val") != "restart" and column in grid.above:
            at_row, at = grid.above[column]
            origin = grid.rows[at_row][at]
            grid.rows[at_row][at] = replace(origin, down=origin.down + 1)
        else:
            grid.rows[-1].append(Cell("\n".join(_paragraphs(cell)), across))
            grid.above[column] = (len(grid.rows) - 1, len(grid.rows[-1]) - 1)
        column += across


def _paragraphs(cell: Element) -> list[str]:
    """The paragraphs of a cell that are not blank, those of tables inside it too."""
    texts = (content_of(one).text.strip().replace("\t", GAP) for one in cell.iter(f"{W}p"))
    return [text for text in texts if text]


def _number(element: Element | None, default: int) -> int:
    text = element.get(f"{W}val", "") if element is not None else ""
    return int(text) if text.isdecimal() else default
