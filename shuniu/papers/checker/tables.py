"""Tables: every row has all its cells, and a row of totals is the sum of the rows above it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shuniu.papers.checker.finding import Finding
from shuniu.papers.checker.page import Page
from shuniu.papers.checker.rulebook import rulebook
from shuniu.papers.model import Table

TOTAL = re.compile(r"^\s*(?:合\s*计|总\s*计|共\s*计|总\s*数)\s*$")
FIGURE = re.compile(r"^-?\d{1,12}(?:\.\d{1,4})?$")


def check(page: Page) -> Iterator[Finding]:
    """Every table of the body and of the attachments."""
    blocks = [*page.document.blocks, *(one for part in page.document.attachments for one in part.blocks)]
    for block in blocks:
        if isinstance(block, Table) and block.span:
            yield from short_rows(page, block)
            yield from sums(page, block)


def rows(table: Table) -> list[list[str]]:
    """The texts of the cells, row by row."""
    return [[cell.text.strip() for cell in row] for row in table.rows]


def plain(table: Table) -> bool:
    """Whether no cell covers several: only then columns can be counted."""
    return all(cell.across == 1 and cell.down == 1 for row in table.rows for cell in row)


def short_rows(page: Page, table: Table) -> Iterator[Finding]:
    """A row that has fewer cells than the head, or an empty one among figures."""
    if not plain(table) or len(table.rows) < 3:
        return
    written = rows(table)
    width = len(written[0])
    for row in written[table.header_rows :]:
        figures = sum(bool(FIGURE.match(cell)) for cell in row)
        if figures >= 2 and (len(row) < width or "" in row[1:]):
            yield from _at(page, table, row, "table.cell_missing", "")


def sums(page: Page, table: Table) -> Iterator[Finding]:
    """Columns of which every cell is a figure, down to the row of totals."""
    written = rows(table)
    for at, row in enumerate(written):
        above = written[table.header_rows : at]
        if not TOTAL.match(row[0]) or len(above) < 2 or any(len(one) != len(row) for one in above):
            continue
        for column, cell in enumerate(row):
            figures = [one[column] for one in above]
            if FIGURE.match(cell) and all(FIGURE.match(one) for one in figures):
                total = sum(float(one) for one in figures)
                if abs(total - float(cell)) > 0.005 * len(figures) and not TOTAL.match(written[0][column]):
                    yield from _at(page, table, [cell], "table.sum", f"{total:g}")


def _at(page: Page, table: Table, cells: list[str], rule: str, suggestion: str) -> Iterator[Finding]:
    """Shows the last of the cells where it stands in the table's text."""
    if table.span is None:
        return
    place = page.text.rfind(cells[-1], table.span.start, table.span.end) if cells[-1] else -1
    if place < 0:
        place = page.text.find(cells[0], table.span.start, table.span.end)
        cells = cells[:1]
    if place >= 0:
        yield rulebook()[rule].finding(page.text, place, place + len(cells[-1]), suggestion)
