"""A ledger as an Excel file, written row by row: memory does not grow with the list.

Nothing that people typed becomes a formula or a link: such cells are text and marked with the quote prefix.
"""

from datetime import date, datetime
from tempfile import TemporaryFile
from typing import IO, Any

from django.http import FileResponse
from django.utils.timezone import localtime
from xlsxwriter import Workbook

from shuniu.base.ledgers.ledger import Ledger

TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMULA = ("=", "+", "-", "@", "\t", "\r")
WIDTHS = {"narrow": 8, "short": 14, "medium": 22, "": 30}
CELL_LIMIT = 32_767


def answer(ledger: Ledger) -> FileResponse:
    """The file as a download, named after the list and the day."""
    file = TemporaryFile()  # noqa: SIM115  the response closes it
    write(ledger, file)
    file.seek(0)
    name = f"{ledger.word} {localtime(ledger.at):%Y-%m-%d}.xlsx"
    return FileResponse(file, as_attachment=True, filename=name, content_type=TYPE)


def write(ledger: Ledger, file: IO[bytes]) -> int:
    """Write head and all rows; how many rows. Jobs use this for long lists."""
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "default_date_format": "yyyy-mm-dd hh:mm",
    }
    with Workbook(file, options) as book:
        sheet = book.add_worksheet(ledger.word[:31].translate(str.maketrans("[]:*?/\\", "       ")))
        formats = {
            "head": book.add_format({"bold": True, "bottom": 1}),
            "day": book.add_format({"num_format": "yyyy-mm-dd"}),
            "quoted": book.add_format({"quote_prefix": True}),
        }
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(ledger.shown):
            sheet.set_column(place, place, WIDTHS[column.width])
            sheet.write_string(0, place, column.word, formats["head"])
        line = 0
        for line, row in enumerate(ledger.every_row(), 1):
            for place, column in enumerate(ledger.shown):
                put(sheet, line, place, column.plain(row), formats)
        return line


def put(sheet: Any, line: int, place: int, value: Any, formats: dict[str, Any]) -> None:
    """One cell, by the kind of its value."""
    if value is None:
        return
    if isinstance(value, datetime):
        sheet.write_datetime(line, place, localtime(value).replace(tzinfo=None) if value.tzinfo else value)
    elif isinstance(value, date):
        sheet.write_datetime(line, place, value, formats["day"])
    elif isinstance(value, int | float):
        sheet.write_number(line, place, value)
    else:
        said = str(value)[:CELL_LIMIT]
        sheet.write_string(line, place, said, formats["quoted"] if said.startswith(FORMULA) else None)
