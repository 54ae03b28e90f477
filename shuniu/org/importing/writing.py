"""The template and the export: the same two sheets."""

import io
from collections.abc import Iterable, Sequence
from typing import Any

import xlsxwriter

from shuniu.org.importing.reading import ROWS_MOST
from shuniu.org.importing.sheets import PEOPLE, SHEETS, UNITS
from shuniu.org.models import Appointment, Unit

WIDTH = 18


def template() -> bytes:
    """The empty workbook, with what each column takes written below its head as a note."""
    return _workbook({UNITS: (), PEOPLE: ()})


def export() -> bytes:
    """All units and everybody who holds a post now; passwords are nobody's to export."""
    units = (
        [
            u.code,
            u.name,
            u.short_name,
            u.get_level_display(),
            u.get_type_display(),
            u.sector,
            u.parent.code if u.parent else "",
        ]
        for u in Unit.objects.active().select_related("parent").order_by("path")
    )
    held = Appointment.objects.filter(until=None, person__state="active").select_related(
        "person__account", "post__unit"
    )
    people = (
        [a.person.staff_number, a.person.name, a.post.unit.code, a.post.get_role_display(), a.post.name, a.since.isoformat(),
         a.person.mobile, a.person.office_phone, a.person.email, "", ""]
        for a in held.order_by("post__unit__path", "post__order", "pk")
    )  # fmt: skip
    return _workbook({UNITS: units, PEOPLE: people})


def _workbook(rows: dict[str, Iterable[Sequence[Any]]]) -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False}) as book:
        head = book.add_format({"bold": True, "bg_color": "#EEF3F1", "border": 1})
        for name, columns in SHEETS.items():
            sheet = book.add_worksheet(name)
            sheet.set_column(0, len(columns) - 1, WIDTH)
            sheet.freeze_panes(1, 0)
            for at, column in enumerate(columns):
                sheet.write_string(0, at, column.head, head)
                if column.hint or column.words:
                    sheet.write_comment(0, at, column.hint or "可填：" + "、".join(column.words or ()))
                if column.words:
                    listed = {"validate": "list", "source": list(column.words)}
                    sheet.data_validation(1, at, ROWS_MOST, at, listed)
            for number, row in enumerate(rows[name], 1):
                for at, value in enumerate(row):
                    sheet.write_string(number, at, str(value))
    return buffer.getvalue()
