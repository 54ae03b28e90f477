"""Reading the workbook: rows as typed lines, and every error with sheet, row and column."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, BinaryIO

import openpyxl

from shuniu.base.refusals import Incomplete
from shuniu.org.importing.sheets import PEOPLE, SHEETS, UNITS, Column
from shuniu.org.models import Person, Unit

ROWS_MOST = 20_000


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, where: the sheet, the row as Excel counts it, the column's head, the sentence."""

    sheet: str
    row: int
    column: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row's values by the columns' names."""

    sheet: str
    row: int
    values: dict[str, Any]


@dataclass(slots=True)
class Workbook:
    """All that was read."""

    lines: dict[str, list[Line]] = field(default_factory=lambda: {name: [] for name in SHEETS})
    faults: list[Fault] = field(default_factory=list)


def read(file: BinaryIO) -> Workbook:
    """Read and check everything; Incomplete at ``file`` when it is no workbook of ours at all."""
    try:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise Incomplete({"file": "这不是能读的 Excel 工作簿（.xlsx），请用模板另存后再传。"}) from error
    found = Workbook()
    for name, columns in SHEETS.items():
        if name not in book.sheetnames:
            found.faults.append(Fault(name, 0, "", f"缺少“{name}”这张表，请用模板。"))
            continue
        _sheet(found, name, columns, book[name].iter_rows(values_only=True))
    _check_codes(found)
    _check_people(found)
    return found


def _sheet(found: Workbook, name: str, columns: list[Column], rows: Iterator[tuple[Any, ...]]) -> None:
    head = [str(cell or "").strip().rstrip("*") for cell in next(rows, ())]
    missing = [column.head for column in columns if column.required and column.word not in head]
    if missing:
        found.faults.append(Fault(name, 1, "、".join(missing), "表头缺少这些列，请用模板。"))
        return
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
            found.lines[name].append(Line(name, number, values))


def _value(found: Workbook, sheet: str, row: int, column: Column, cell: Any) -> Any:
    said = cell.date() if isinstance(cell, datetime) else cell
    said = str(said).strip() if not isinstance(said, date) and said is not None else said
    if said in (None, ""):
        if column.required:
            found.faults.append(Fault(sheet, row, column.word, "必须填写。"))
        return None if column.name == "since" else ""
    if column.name == "since":
        return _day(found, sheet, row, column, said)
    if column.words is not None and said not in column.words:
        found.faults.append(
            Fault(sheet, row, column.word, f"“{said}”不在可填之列：{'、'.join(column.words)}。")
        )
        return ""
    return column.words[str(said)] if column.words else said


def _day(found: Workbook, sheet: str, row: int, column: Column, said: Any) -> date | None:
    if isinstance(said, date):
        return said
    try:
        return date.fromisoformat(said.replace("/", "-"))
    except ValueError:
        found.faults.append(Fault(sheet, row, column.word, f"“{said}”不是日期，应写作 2026-03-01。"))
        return None


def _check_codes(found: Workbook) -> None:
    """Codes are unique, and every parent is known or stands above in the sheet."""
    known = set(Unit.objects.values_list("code", flat=True))
    for line in found.lines[UNITS]:
        code, parent = line.values.get("code"), line.values.get("parent")
        if code in known:
            found.faults.append(Fault(UNITS, line.row, "单位代码", f"“{code}”已经有了，不能重复。"))
        if parent and parent not in known:
            found.faults.append(
                Fault(UNITS, line.row, "上级单位代码", f"找不到“{parent}”；上级单位要写在前面的行里。")
            )
        known.add(str(code))


def _check_people(found: Workbook) -> None:
    """Units are known, one number is one person, logins come with passwords."""
    units = set(Unit.objects.values_list("code", flat=True)) | {
        str(line.values.get("code")) for line in found.lines[UNITS]
    }
    taken = dict(Person.objects.values_list("staff_number", "name"))
    named: dict[str, str] = {}
    for line in found.lines[PEOPLE]:
        number, name = str(line.values.get("staff_number")), str(line.values.get("name"))
        if line.values.get("unit") and line.values["unit"] not in units:
            found.faults.append(Fault(PEOPLE, line.row, "单位代码", f"找不到单位“{line.values['unit']}”。"))
        if number in taken:
            found.faults.append(
                Fault(PEOPLE, line.row, "人员编号", f"“{number}”已经是{taken[number]}的编号。")
            )
        if named.setdefault(number, name) != name:
            found.faults.append(Fault(PEOPLE, line.row, "姓名", f"编号“{number}”前面写的是{named[number]}。"))
        if line.values.get("login") and len(str(line.values.get("password") or "")) < 8:
            found.faults.append(Fault(PEOPLE, line.row, "初始密码", "开通账号要有初始密码，至少8位。"))
