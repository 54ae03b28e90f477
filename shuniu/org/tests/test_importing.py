"""Units and people from Excel: every error by its row, all or nothing."""

import io
from datetime import date
from typing import Any

import openpyxl
import pytest

from shuniu.base.refusals import Incomplete
from shuniu.org.importing.applying import Refused, apply
from shuniu.org.importing.reading import read
from shuniu.org.importing.sheets import PEOPLE, SHEETS, UNITS
from shuniu.org.models import Person, Unit
from tests.cast import MONDAY, SETTER, Cast

UNIT = {"单位代码": "qx", "单位名称": "清溪县", "层级": "县（市、区）", "类别": "地区", "上级单位代码": "yz"}
PERSON = {
    "人员编号": "p1",
    "姓名": "丁一",
    "单位代码": "qx",
    "岗位类别": "信息员",
    "岗位名称": "信息员",
    "任职日期": "2026-03-01",
}


def workbook(units: list[dict[str, Any]], people: list[dict[str, Any]]) -> io.BytesIO:
    """A workbook as our template has it."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in ((UNITS, units), (PEOPLE, people)):
        sheet = book.create_sheet(name)
        words = [column.word for column in SHEETS[name]]
        sheet.append(words)
        for row in rows:
            sheet.append([row.get(word) for word in words])
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    return file


def faults(units: list[dict[str, Any]], people: list[dict[str, Any]]) -> set[tuple[str, int, str]]:
    """Sheet, row and column of everything wrong."""
    return {(fault.sheet, fault.row, fault.column) for fault in read(workbook(units, people)).faults}


def test_all_of_it_comes_in(cast: Cast) -> None:
    account = {"登录名": "dingyi", "初始密码": "first-2026"}
    taken = apply(read(workbook([UNIT], [{**PERSON, **account}])), by=SETTER, at=MONDAY)
    assert (taken.units, taken.people, taken.accounts) == (1, 1, 1)
    held = Person.objects.get(name="丁一").appointments.get()
    assert (held.post.unit.name, held.since) == ("清溪县", date(2026, 3, 1))


def test_one_wrong_row_keeps_all_out(cast: Cast) -> None:
    before = Unit.objects.count()
    with pytest.raises(Refused):
        apply(read(workbook([UNIT], [{**PERSON, "岗位类别": "厂长"}])), by=SETTER, at=MONDAY)
    assert Unit.objects.count() == before


def test_every_error_names_its_row_and_column(cast: Cast) -> None:
    found = faults(
        [
            {**UNIT, "单位代码": "sq"},
            {**UNIT, "上级单位代码": "zz"},
            {**UNIT, "单位代码": "q2", "单位名称": None},
        ],
        [
            {**PERSON, "单位代码": "zz"},
            {**PERSON, "姓名": "丁二"},
            {**PERSON, "任职日期": "三月"},
            {**PERSON, "登录名": "ab1"},
        ],
    )
    assert found == {
        (UNITS, 2, "单位代码"), (UNITS, 3, "上级单位代码"), (UNITS, 4, "单位名称"), (PEOPLE, 2, "单位代码"),
        (PEOPLE, 3, "姓名"), (PEOPLE, 4, "任职日期"), (PEOPLE, 5, "初始密码"),
    }  # fmt: skip


def test_a_taken_login_keeps_all_out_and_names_the_row(cast: Cast) -> None:
    login = cast.account("罗敏").login
    with pytest.raises(Refused) as refused:
        apply(
            read(workbook([UNIT], [{**PERSON, "登录名": login, "初始密码": "first-2026"}])),
            by=SETTER,
            at=MONDAY,
        )
    assert refused.value.faults[0].row == 2
    assert not Unit.objects.filter(code="qx").exists()


@pytest.mark.parametrize("sent", [b"", b"not a workbook", b"PK\x03\x04broken"])
def test_what_is_no_workbook_is_refused_at_the_field(cast: Cast, sent: bytes) -> None:
    with pytest.raises(Incomplete) as refused:
        read(io.BytesIO(sent))
    assert "模板" in refused.value.errors["file"][0]
