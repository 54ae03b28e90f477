"""The workbook in which lines are typed, empty or filled."""

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import xlsxwriter

from shuniu.base.sheets.columns import ROWS_MOST, Sheets

WIDTH = 18
LISTED_MOST = 255  # what Excel keeps of a list of words


def workbook(sheets: Sheets, rows: Mapping[str, Iterable[Sequence[Any]]]) -> bytes:
    """The sheets with these rows; what a column takes stands as a note at its head."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False}) as book:
        head = book.add_format({"bold": True, "bg_color": "#EEF3F1", "border": 1})
        for name, columns in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.set_column(0, len(columns) - 1, WIDTH)
            sheet.freeze_panes(1, 0)
            for at, column in enumerate(columns):
                sheet.write_string(0, at, column.head, head)
                if column.hint or column.words:
                    sheet.write_comment(0, at, column.hint or "可填：" + "、".join(column.words or ()))
                if 0 < len(",".join(column.words or ())) <= LISTED_MOST:
                    listed = {"validate": "list", "source": list(column.words or ())}
                    sheet.data_validation(1, at, ROWS_MOST, at, listed)
            for number, row in enumerate(rows.get(name, ()), 1):
                for at, value in enumerate(row):
                    put(sheet, number, at, value)
    return buffer.getvalue()


def put(sheet: Any, row: int, column: int, value: Any, form: Any = None) -> None:
    """Numbers as numbers, everything else as text: nothing that people typed becomes a formula."""
    if isinstance(value, int | float):
        sheet.write_number(row, column, value, form)
    else:
        sheet.write_string(row, column, str(value), form)
