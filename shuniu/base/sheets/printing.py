"""A table as an official's own: title, head, parts with their lines, what is said below; set up for A4, printed as it stands.

Text stays text: nothing that people typed becomes a formula.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from math import ceil
from typing import Any, Literal

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from shuniu.base.sheets.writing import put

A4 = 9
SONG, HEI = "宋体", "黑体"
TITLE, TEXT = 18, 11  # size of letters, in points
ROOM = {"title": 30, "text": 18, "head": 26, "part": 24, "line": 20}  # height of one line, in points
WIDE_FROM = "\u2014"  # dashes, quotes and all Chinese signs come after the letters
MARGINS = {"left": 0.7, "right": 0.6, "top": 0.9, "bottom": 0.8}  # inches


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its word, how many signs wide, the number format where it holds numbers."""

    word: str
    width: float
    form: str = ""
    align: Literal["left", "center", "right"] = "center"


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under one title, "" for none. None leaves a cell empty."""

    title: str
    rows: Sequence[Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Printed:
    """The whole table; ``said`` stands under the title, ``whole`` is the line of sums, ``below`` is said after the table."""

    name: str
    title: str
    said: str
    heads: Sequence[Head]
    parts: Sequence[Part]
    whole: Sequence[Any] = ()
    below: Sequence[str] = ()


def printed(table: Printed) -> bytes:
    """The workbook with this one sheet."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False}) as book:
        _Drawing(book, book.add_worksheet(table.name), table).draw()
    return buffer.getvalue()


def signs(text: str) -> int:
    """How wide a text is in letters: a Chinese sign is two."""
    return sum(2 if sign >= WIDE_FROM else 1 for sign in text)


class _Drawing:
    """One sheet while it is being drawn, row after row."""

    def __init__(self, book: xlsxwriter.Workbook, sheet: Worksheet, table: Printed) -> None:
        self.book, self.sheet, self.table = book, sheet, table
        self.rows = count()
        self.last = len(table.heads) - 1

    def draw(self) -> None:
        """Everything, from the top."""
        table = self.table
        for at, head in enumerate(table.heads):
            self.sheet.set_column(at, at, head.width)
        self.across(table.title, "title", font_name=HEI, font_size=TITLE, align="center")
        self.across(table.said, "text", align="center")
        self.head()
        for part in table.parts:
            if part.title:
                self.across(part.title, "part", bold=True, border=1)
            for row in part.rows:
                self.line(row)
        if table.whole:
            self.line(table.whole, bold=True)
        for text in table.below:
            self.across(text, "text")
        self.set_up()

    def form(self, **said: Any) -> Any:
        """A format, in the letters of the table where nothing else is said."""
        return self.book.add_format({"font_name": SONG, "font_size": TEXT, "valign": "vcenter", **said})

    def across(self, text: str, kind: str, **said: Any) -> None:
        """A text over the whole width, as high as it needs."""
        row, width = next(self.rows), sum(head.width for head in self.table.heads)
        lines = ceil(signs(text) * said.get("font_size", TEXT) / TEXT / width) or 1
        self.sheet.set_row(row, ROOM[kind] * lines)
        form = self.form(text_wrap=True, **said)
        if self.last:
            self.sheet.merge_range(row, 0, row, self.last, "", form)
        self.sheet.write_string(row, 0, text, form)

    def head(self) -> None:
        """The heads: they stay in view, and stand on each printed page again."""
        row, form = next(self.rows), self.form(font_name=HEI, align="center", border=1, text_wrap=True)
        self.sheet.set_row(row, ROOM["head"])
        for at, head in enumerate(self.table.heads):
            self.sheet.write_string(row, at, head.word, form)
        self.sheet.freeze_panes(row + 1, 0)
        self.sheet.repeat_rows(row)

    def line(self, cells: Sequence[Any], **said: Any) -> None:
        """One line of the table."""
        row = next(self.rows)
        self.sheet.set_row(row, ROOM["line"])
        for at, (head, cell) in enumerate(zip(self.table.heads, cells, strict=True)):
            look = {"border": 1, "align": head.align, "text_wrap": head.align == "left", **said}
            form = self.form(**look, **({"num_format": head.form} if head.form else {}))
            if cell is None:
                self.sheet.write_blank(row, at, None, form)
            else:
                put(self.sheet, row, at, cell, form)

    def set_up(self) -> None:
        """A4 upright, as wide as the page, numbered at the foot."""
        self.sheet.set_paper(A4)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.center_horizontally()
        self.sheet.set_margins(**MARGINS)
        self.sheet.set_footer("&C— &P —")
        self.sheet.print_area(0, 0, next(self.rows) - 1, self.last)
