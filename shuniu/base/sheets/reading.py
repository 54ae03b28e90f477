"""Reading the workbook: rows as typed lines, and every error with sheet, row and column."""

import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, BinaryIO

import openpyxl

from shuniu.base.refusals import Incomplete
from shuniu.base.sheets.columns import ROWS_MOST, Column, Sheets
from shuniu.base.sheets.lines import Fault, Line, Workbook
from shuniu.papers.reader import Unreadable
from shuniu.papers.reader.archive import Archive

BYTES_MOST = 10 * 2**20
SHOWN = 20
OURS = "请下载模板，填好后另存再传。"
# What openpyxl lets through of a file that is none: it trusts what it opens.
BROKEN = (
    zipfile.BadZipFile, zlib.error, SyntaxError, KeyError, ValueError, TypeError, AttributeError, IndexError, EOFError, OSError,
)  # fmt: skip


def read(file: BinaryIO, sheets: Sheets) -> Workbook:
    """Read the lines of these sheets; Incomplete at ``file`` when it is no workbook of ours at all, or one made to burst."""
    found = Workbook.of(sheets)
    try:
        data = file.read(BYTES_MOST + 1)
        if len(data) > BYTES_MOST:
            raise Incomplete({"file": f"文件超过{BYTES_MOST // 2**20}MB，请分开导入。"})
        Archive.of(data)
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for name, columns in sheets.items():
            if name not in book.sheetnames:
                found.faults.append(Fault(name, 0, "", f"缺少“{name}”这张表，请用模板。"))
                continue
            _sheet(found, name, columns, book[name].iter_rows(values_only=True))
    except Unreadable as error:
        raise Incomplete(
            {"file": f"{error.reason}{OURS}" if error.code != "bomb" else error.reason}
        ) from error
    except BROKEN as error:
        raise Incomplete({"file": f"这不是能读的 Excel 工作簿（.xlsx）。{OURS}"}) from error
    return found


def _sheet(found: Workbook, name: str, columns: Sequence[Column], rows: Iterator[tuple[Any, ...]]) -> None:
    head = [str(cell or "").strip().rstrip("*") for cell in next(rows, ())]
    missing = [column.head for column in columns if column.required and column.word not in head]
    if missing:
        found.faults.append(Fault(name, 1, "、".join(missing), "表头缺少这些列，请用模板。"))
        return
    heads = {called: column.word for column in columns for called in (column.name, *column.also)}
    places = [(column, head.index(column.word)) for column in columns if column.word in head]
    for number, cells in enumerate(rows, 2):
        if number > ROWS_MOST:
            found.faults.append(Fault(name, number, "", f"一次最多{ROWS_MOST}行，请分开导入。"))
            return
        if any(cell not in (None, "") for cell in cells):
            values = {
                c.name: _value(found, name, number, c, cells[at] if at < len(cells) else None)
                for c, at in places
            }
            found.lines[name].append(Line(name, number, values, heads))


def _value(found: Workbook, sheet: str, row: int, column: Column, cell: Any) -> Any:
    said = cell.date() if isinstance(cell, datetime) else cell
    said = str(said).strip() if not isinstance(said, date) and said is not None else said
    if said in (None, ""):
        if column.required:
            found.faults.append(Fault(sheet, row, column.word, "必须填写。"))
        return None if column.kind == "day" else ""
    if column.kind == "day":
        return _day(found, sheet, row, column, said)
    if column.words is not None:
        return _word(found, sheet, row, column, str(said))
    return _text(found, sheet, row, column, str(said))


def _word(found: Workbook, sheet: str, row: int, column: Column, said: str) -> str:
    value = column.spelt(said)
    if value is None:
        listed = "、".join(column.words or ())
        found.faults.append(Fault(sheet, row, column.word, f"“{said[:SHOWN]}”不在可填之列：{listed}。"))
    return value or ""


def _text(found: Workbook, sheet: str, row: int, column: Column, said: str) -> str:
    """As it is written where it fits; a fault and "" where it is too long or holds signs that nobody types."""
    if len(said) > column.most:
        found.faults.append(Fault(sheet, row, column.word, f"最多{column.most}字，现在有{len(said)}字。"))
    elif not said.isprintable():
        found.faults.append(Fault(sheet, row, column.word, "有换行或看不见的符号，请删去重打。"))
    else:
        return said
    return ""


def _day(found: Workbook, sheet: str, row: int, column: Column, said: Any) -> date | None:
    if isinstance(said, date):
        return said
    try:
        return date.fromisoformat(str(said).replace("/", "-"))
    except ValueError:
        found.faults.append(
            Fault(sheet, row, column.word, f"“{str(said)[:SHOWN]}”不是日期，应写作 2026-03-01。")
        )
        return None
